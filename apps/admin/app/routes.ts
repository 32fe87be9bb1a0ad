import { index, layout, type RouteConfig, route } from "@react-router/dev/routes";

/** The table of contents of the admin app. Folders are named after features, addresses after what people see. */
export default [
  index("landing/landing.ts"),
  layout("shell/public-layout.tsx", [
    route("sign-in", "sign-in/enter-address.tsx"),
    route("sign-in/code", "sign-in/enter-code.tsx"),
    route("sign-in/link/:token", "sign-in/confirm-link.tsx"),
    route("sign-in/second-factor", "second-factor/pass.tsx"),
    route("sign-in/enrol", "second-factor/enrol.tsx"),
    route("mail-choice/:token", "notification/choice.tsx"),
  ]),
  route("sign-out", "sign-in/sign-out.ts"),
  route("sign-in/challenge", "second-factor/challenge.ts"),
  // Mail clients call it by themselves (RFC 8058).
  route("unsubscribe/:token", "notification/unsubscribe.ts"),

  // Staff only. Cases are `/cases/:organisationId/:caseId/…`.
  layout("shell/staff-layout.tsx", [
    route("queue", "review/queue.tsx"),
    route("queue/:organisationId/:caseId", "review/entry.tsx"),
    route("cases/:organisationId/:caseId", "review/case-layout.tsx", [
      index("review/index.ts"),
      route("answers", "review/answers.tsx"),
      route("candidate", "review/candidate.tsx"),
      route("evidence", "review/evidence.tsx"),
      route("findings", "review/findings.tsx"),
      route("timeline", "review/timeline.tsx"),
      route("messages", "message/threads.tsx"),
      route("requests", "change-request/requests.tsx"),
      route("changes", "change-request/changes.tsx"),
      route("requests/new", "change-request/new.tsx"),
      route("requests/:requestId", "change-request/edit.tsx"),
      route("decision", "decision/decision.tsx"),
      route("second-look", "second-look/second-look.tsx"),
      route("filing", "filing/filing.tsx"),
      route("hold", "review/hold.tsx"),
    ]),
    route("organisations", "organisation/list.tsx"),
    route("organisations/new", "organisation/invite.tsx"),
    route("organisations/:organisationId", "organisation/show.tsx"),
    route("staff", "staff/staff.tsx"),
    route("mail", "mail/log.tsx"),
    route("audit", "audit/trail.tsx"),
    route("audit/export/:organisationId", "audit/export.ts"),
    route("account", "account/account.tsx"),
    route("account/security", "second-factor/security.tsx"),
    route("account/security/add", "second-factor/add.tsx"),
    route("confirm", "second-factor/confirm.tsx"),
    route("account/notifications", "notification/settings.tsx"),
    route("notices", "notification/notices.tsx"),
    route("cases/:organisationId/:caseId/mails/:mailId", "notification/mail-copy.tsx"),
    route("cases/:organisationId/:caseId/mails/:mailId/html", "notification/mail-copy-html.ts"),
    route("cases/:organisationId/:caseId/evidence/files/:token", "evidence/file.ts"),
    route("cases/:organisationId/:caseId/evidence/:evidenceId/download", "evidence/download.ts"),
    route("cases/:organisationId/:caseId/evidence/:evidenceId/preview", "evidence/preview.ts"),
    route("cases/:organisationId/:caseId/evidence/:evidenceId/view", "evidence/view.tsx"),
    route("trpc/*", "shell/trpc.ts"),
  ]),

  route("language", "shell/language.ts"),
  route("*", "shell/not-found.tsx"),
] satisfies RouteConfig;
