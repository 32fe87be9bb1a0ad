import { accountRouter } from "./account/router.ts";
import { auditAdminRouter } from "./audit/admin-router.ts";
import { authRouter } from "./auth/router.ts";
import { changeRequestAdminRouter } from "./change-request/admin-router.ts";
import type { Context } from "./context.ts";
import { decisionRouter } from "./decision/router.ts";
import { reviewedEvidenceRouter } from "./evidence/router.ts";
import { figuresRouter } from "./figures/router.ts";
import { filingRouter } from "./filing/router.ts";
import { mailRouter } from "./mail/admin-router.ts";
import { messageAdminRouter } from "./message/admin-router.ts";
import { notificationRouter } from "./notification/router.ts";
import { organisationAdminRouter } from "./organisation/admin-router.ts";
import { retentionRouter } from "./retention/router.ts";
import { reviewRouter } from "./review/router.ts";
import { ruleSetRouter } from "./rule-set/router.ts";
import { queueViewRouter } from "./saved-view/router.ts";
import { secondFactorRouter } from "./second-factor/router.ts";
import { secondLookRouter } from "./second-look/router.ts";
import { staffRouter } from "./staff/router.ts";
import { createCallerFactory, router } from "./trpc.ts";

/** Everything that the agency's staff can ask for. */
export const adminRouter = router({
  account: accountRouter,
  audit: auditAdminRouter,
  auth: authRouter,
  changeRequest: changeRequestAdminRouter,
  decision: decisionRouter,
  secondLook: secondLookRouter,
  evidence: reviewedEvidenceRouter,
  figures: figuresRouter,
  filing: filingRouter,
  mail: mailRouter,
  message: messageAdminRouter,
  notification: notificationRouter,
  organisation: organisationAdminRouter,
  retention: retentionRouter,
  review: reviewRouter,
  ruleSet: ruleSetRouter,
  savedView: queueViewRouter,
  secondFactor: secondFactorRouter,
  staff: staffRouter,
});

export type AdminRouter = typeof adminRouter;
export type AdminCaller = ReturnType<typeof createAdminCaller>;

/** Procedures in the process itself, for loaders and actions; refused ones throw `AppError`. */
export function createAdminCaller(context: Context) {
  return callerFactory(context);
}

const callerFactory = createCallerFactory(adminRouter);
