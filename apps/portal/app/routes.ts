import { index, layout, type RouteConfig, route } from "@react-router/dev/routes";

/** The table of contents of the portal. Folders are named after features, addresses after what people see. */
export default [
  layout("shell/public-layout.tsx", [index("landing/landing.tsx")]),

  // Everything of one employer. The layout's middleware asks for a session, its loader for membership.
  route("o/:organisationId", "shell/organisation-layout.tsx", [
    route("trpc/*", "shell/trpc.ts", { id: "organisation-trpc" }),
  ]),

  // Everything of one candidate.
  route("c/:caseId", "shell/candidate-layout.tsx", [
    route("trpc/*", "shell/trpc.ts", { id: "candidate-trpc" }),
  ]),

  route("trpc/*", "shell/trpc.ts"),
  route("language", "shell/language.ts"),
  route("*", "shell/not-found.tsx"),
] satisfies RouteConfig;
