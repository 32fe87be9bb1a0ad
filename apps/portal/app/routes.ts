import { index, layout, type RouteConfig, route } from "@react-router/dev/routes";

/** The table of contents of the portal. Folders are named after features, addresses after what people see. */
export default [
  layout("shell/public-layout.tsx", [index("landing/landing.tsx")]),

  // Everything of one employer. The layout's middleware asks for a session, its loader for membership.
  route("o/:organisationId", "shell/organisation-layout.tsx", [
    route("trpc/*", "shell/trpc.ts", { id: "organisation-trpc" }),
    route("cases/:caseId/evidence", "evidence/checklist.tsx"),
    route("cases/:caseId/evidence/upload", "evidence/upload.ts"),
    route("cases/:caseId/evidence/files/:token", "evidence/file.ts"),
    route("cases/:caseId/evidence/:evidenceId/download", "evidence/download.ts"),
    route("cases/:caseId/evidence/:evidenceId/preview", "evidence/preview.ts"),
  ]),

  // Everything of one candidate.
  route("c/:caseId", "shell/candidate-layout.tsx", [
    route("trpc/*", "shell/trpc.ts", { id: "candidate-trpc" }),
    route("documents/upload", "evidence/upload.ts", { id: "candidate-upload" }),
    route("documents/files/:token", "evidence/file.ts", { id: "candidate-file" }),
    route("documents/:evidenceId/download", "evidence/download.ts", { id: "candidate-download" }),
    route("documents/:evidenceId/preview", "evidence/preview.ts", { id: "candidate-preview" }),
  ]),

  route("trpc/*", "shell/trpc.ts"),
  route("language", "shell/language.ts"),
  route("*", "shell/not-found.tsx"),
] satisfies RouteConfig;
