import type { Context } from "./context.ts";
import { candidateEvidenceRouter, evidenceRouter } from "./evidence/router.ts";
import { createCallerFactory, router } from "./trpc.ts";

/** Everything that the employers' and candidates' portal can ask for. */
export const portalRouter = router({
  candidateEvidence: candidateEvidenceRouter,
  evidence: evidenceRouter,
});

export type PortalRouter = typeof portalRouter;
export type PortalCaller = ReturnType<typeof createPortalCaller>;

/** Procedures in the process itself, for loaders and actions; refused ones throw `AppError`. */
export function createPortalCaller(context: Context) {
  return callerFactory(context);
}

const callerFactory = createCallerFactory(portalRouter);
