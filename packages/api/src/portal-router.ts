import { accountRouter } from "./account/router.ts";
import { authRouter } from "./auth/router.ts";
import type { Context } from "./context.ts";
import { candidateEvidenceRouter, evidenceRouter } from "./evidence/router.ts";
import { memberRouter } from "./member/router.ts";
import { organisationRouter } from "./organisation/router.ts";
import { createCallerFactory, router } from "./trpc.ts";

/** Everything that the employers' and candidates' portal can ask for. */
export const portalRouter = router({
  account: accountRouter,
  auth: authRouter,
  candidateEvidence: candidateEvidenceRouter,
  evidence: evidenceRouter,
  member: memberRouter,
  organisation: organisationRouter,
});

export type PortalRouter = typeof portalRouter;
export type PortalCaller = ReturnType<typeof createPortalCaller>;

/** Procedures in the process itself, for loaders and actions; refused ones throw `AppError`. */
export function createPortalCaller(context: Context) {
  return callerFactory(context);
}

const callerFactory = createCallerFactory(portalRouter);
