import { type RouteConfig, route } from "@react-router/dev/routes";

export default [route("cases/:organisationId/:personId", "list.tsx")] satisfies RouteConfig;
