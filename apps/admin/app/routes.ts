import { index, layout, type RouteConfig, route } from "@react-router/dev/routes";

/** The table of contents of the admin app. Folders are named after features, addresses after what people see. */
export default [
  index("landing/landing.ts"),
  layout("shell/public-layout.tsx", [
    route("sign-in", "sign-in/enter-address.tsx"),
    route("sign-in/code", "sign-in/enter-code.tsx"),
    route("sign-in/link/:token", "sign-in/confirm-link.tsx"),
  ]),
  route("sign-out", "sign-in/sign-out.ts"),

  // Staff only. Cases are `/cases/:organisationId/:caseId/…`.
  layout("shell/staff-layout.tsx", [
    route("organisations", "organisation/list.tsx"),
    route("organisations/new", "organisation/invite.tsx"),
    route("organisations/:organisationId", "organisation/show.tsx"),
    route("staff", "staff/staff.tsx"),
    route("account", "account/account.tsx"),
    route("cases/:organisationId/:caseId/evidence/files/:token", "evidence/file.ts"),
    route("cases/:organisationId/:caseId/evidence/:evidenceId/download", "evidence/download.ts"),
    route("cases/:organisationId/:caseId/evidence/:evidenceId/preview", "evidence/preview.ts"),
    route("trpc/*", "shell/trpc.ts"),
  ]),

  route("language", "shell/language.ts"),
  route("*", "shell/not-found.tsx"),
] satisfies RouteConfig;
