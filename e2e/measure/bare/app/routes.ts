import { type RouteConfig, route } from "@react-router/dev/routes";

export default [route("first", "first.tsx"), route("second", "second.tsx")] satisfies RouteConfig;
