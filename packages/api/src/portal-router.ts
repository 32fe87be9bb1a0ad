import { accountRouter } from "./account/router.ts";
import { advertRouter } from "./advert/router.ts";
import { recordRouter } from "./audit/record-router.ts";
import { auditRouter } from "./audit/router.ts";
import { authRouter } from "./auth/router.ts";
import { candidateFormRouter } from "./candidate-form/router.ts";
import { candidateInvitationRouter } from "./candidate-invitation/router.ts";
import { caseImportRouter } from "./case-import/router.ts";
import { changeRequestRouter } from "./change-request/router.ts";
import type { Context } from "./context.ts";
import { candidateEvidenceRouter, evidenceRouter } from "./evidence/router.ts";
import { localApplicantRouter } from "./local-applicant/router.ts";
import { devMailboxRouter } from "./mail/dev-mailbox-router.ts";
import { memberRouter } from "./member/router.ts";
import { candidateMessageRouter, messageRouter } from "./message/router.ts";
import { notificationRouter } from "./notification/router.ts";
import { organisationRouter } from "./organisation/router.ts";
import { organisationDocumentRouter } from "./organisation-document/router.ts";
import { savedViewRouter } from "./saved-view/router.ts";
import { sponsorshipCaseRouter } from "./sponsorship-case/router.ts";
import { createCallerFactory, router } from "./trpc.ts";

/** Everything that the employers' and candidates' portal can ask for. */
export const portalRouter = router({
  account: accountRouter,
  audit: auditRouter,
  auth: authRouter,
  candidateForm: candidateFormRouter,
  candidateInvitation: candidateInvitationRouter,
  candidateEvidence: candidateEvidenceRouter,
  candidateMessage: candidateMessageRouter,
  devMailbox: devMailboxRouter,
  evidence: evidenceRouter,
  member: memberRouter,
  message: messageRouter,
  notification: notificationRouter,
  organisation: organisationRouter,
  organisationDocument: organisationDocumentRouter,
  record: recordRouter,
  savedView: savedViewRouter,
  sponsorshipCase: sponsorshipCaseRouter,
  localApplicant: localApplicantRouter,
  caseImport: caseImportRouter,
  changeRequest: changeRequestRouter,
  advert: advertRouter,
});

export type PortalRouter = typeof portalRouter;
export type PortalCaller = ReturnType<typeof createPortalCaller>;

/** Procedures in the process itself, for loaders and actions; refused ones throw `AppError`. */
export function createPortalCaller(context: Context) {
  return callerFactory(context);
}

const callerFactory = createCallerFactory(portalRouter);
