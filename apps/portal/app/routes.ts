import { index, layout, type RouteConfig, route } from "@react-router/dev/routes";

/** The table of contents of the portal. Folders are named after features, addresses after what people see. */
export default [
  layout("shell/public-layout.tsx", [
    index("landing/landing.tsx"),
    route("sign-in", "sign-in/enter-address.tsx"),
    route("sign-in/code", "sign-in/enter-code.tsx"),
    route("sign-in/link/:token", "sign-in/confirm-link.tsx"),
    route("join/:token", "member/join.tsx"),
    route("invitation/code", "candidate-invitation/enter-code.tsx"),
    route("invitation/:token", "candidate-invitation/arrive.tsx"),
    route("mail-choice/:token", "notification/choice.tsx"),
    layout("shell/signed-in-layout.tsx", [
      route("start", "organisation/start.tsx"),
      route("register", "organisation/register.tsx"),
      route("account", "account/account.tsx"),
      route("account/notifications", "notification/settings.tsx"),
      route("notices", "notification/notices.tsx"),
      route("c", "candidate-form/cases.tsx"),
    ]),
  ]),
  route("sign-out", "sign-in/sign-out.ts"),
  // Mail clients call it by themselves (RFC 8058).
  route("unsubscribe/:token", "notification/unsubscribe.ts"),

  // Everything of one employer. The layout's middleware asks for a session, its loader for membership.
  route("o/:organisationId", "shell/organisation-layout.tsx", [
    route("trpc/*", "shell/trpc.ts", { id: "organisation-trpc" }),
    route("profile", "organisation/profile.tsx"),
    route("members", "member/members.tsx"),
    route("audit", "audit/trail.tsx"),
    route("audit/export", "audit/export.ts"),
    route("cases", "sponsorship-case/list.tsx"),
    route("cases/new", "sponsorship-case/new.tsx"),
    route("cases/:caseId", "sponsorship-case/overview.tsx"),
    route("cases/:caseId/position", "position/edit.tsx"),
    route("cases/:caseId/remuneration", "remuneration/edit.tsx"),
    route("cases/:caseId/recruitment", "recruitment-justification/edit.tsx"),
    route("cases/:caseId/adverts/:advertId", "advert/edit.tsx"),
    route("cases/:caseId/applicants/:applicantId", "local-applicant/edit.tsx"),
    route("cases/:caseId/rehearsal", "sponsorship-case/rehearsal.tsx"),
    route("cases/:caseId/submit", "sponsorship-case/submit.tsx"),
    route("cases/:caseId/requests", "sponsorship-case/requests.tsx"),
    route("cases/:caseId/messages", "message/employer-thread.tsx"),
    route("cases/:caseId/timeline", "sponsorship-case/timeline.tsx"),
    route("cases/:caseId/mails/:mailId", "notification/mail-copy.tsx"),
    route("cases/:caseId/mails/:mailId/html", "notification/mail-copy-html.ts"),
    route("cases/:caseId/withdraw", "sponsorship-case/withdraw.tsx"),
    route("cases/:caseId/candidate", "candidate-invitation/manage.tsx"),
    route("cases/:caseId/evidence", "evidence/checklist.tsx"),
    route("cases/:caseId/evidence/upload", "evidence/upload.ts"),
    route("cases/:caseId/evidence/files/:token", "evidence/file.ts"),
    route("cases/:caseId/evidence/:evidenceId/download", "evidence/download.ts"),
    route("cases/:caseId/evidence/:evidenceId/preview", "evidence/preview.ts"),
  ]),

  // Everything of one candidate.
  route("c/:caseId", "shell/candidate-layout.tsx", [
    route("trpc/*", "shell/trpc.ts", { id: "candidate-trpc" }),
    index("candidate-form/overview.tsx"),
    route("consent", "candidate-form/consent.tsx"),
    route("documents", "candidate-form/documents.tsx"),
    route("sign", "candidate-form/sign.tsx"),
    route("requests", "candidate-form/requests.tsx"),
    route("data", "candidate-form/data.ts"),
    route("messages", "message/candidate-thread.tsx"),
    route(":section", "candidate-form/section.tsx"),
    route("documents/upload", "evidence/upload.ts", { id: "candidate-upload" }),
    route("documents/files/:token", "evidence/file.ts", { id: "candidate-file" }),
    route("documents/:evidenceId/download", "evidence/download.ts", { id: "candidate-download" }),
    route("documents/:evidenceId/preview", "evidence/preview.ts", { id: "candidate-preview" }),
  ]),

  // Other servers' calls, and the mailbox of development and demonstration.
  route("webhooks/resend", "mail/resend-webhook.ts"),
  layout("shell/public-layout.tsx", { id: "mailbox-layout" }, [
    route("dev/mailbox", "mail/list.tsx"),
    route("dev/mailbox/:id", "mail/message.tsx"),
  ]),
  route("dev/mailbox.json", "mail/list-json.ts"),
  route("dev/mailbox/:id/html", "mail/message-html.ts"),

  route("trpc/*", "shell/trpc.ts"),
  route("form/conditions.css", "form/when-css.ts"),
  route("language", "shell/language.ts"),
  route("*", "shell/not-found.tsx"),
] satisfies RouteConfig;
