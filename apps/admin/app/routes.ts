import { index, layout, type RouteConfig, route } from "@react-router/dev/routes";

/** The table of contents of the admin app. Folders are named after features, addresses after what people see. */
export default [
  index("landing/landing.ts"),

  // Staff only. Cases are `/cases/:organisationId/:caseId/…`.
  layout("shell/staff-layout.tsx", [
    route("cases/:organisationId/:caseId/evidence/files/:token", "evidence/file.ts"),
    route("cases/:organisationId/:caseId/evidence/:evidenceId/download", "evidence/download.ts"),
    route("cases/:organisationId/:caseId/evidence/:evidenceId/preview", "evidence/preview.ts"),
    route("trpc/*", "shell/trpc.ts"),
  ]),

  route("language", "shell/language.ts"),
  route("*", "shell/not-found.tsx"),
] satisfies RouteConfig;
