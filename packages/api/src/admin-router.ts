import { accountRouter } from "./account/router.ts";
import { authRouter } from "./auth/router.ts";
import type { Context } from "./context.ts";
import { reviewedEvidenceRouter } from "./evidence/router.ts";
import { organisationAdminRouter } from "./organisation/admin-router.ts";
import { staffRouter } from "./staff/router.ts";
import { createCallerFactory, router } from "./trpc.ts";

/** Everything that the agency's staff can ask for. */
export const adminRouter = router({
  account: accountRouter,
  auth: authRouter,
  evidence: reviewedEvidenceRouter,
  organisation: organisationAdminRouter,
  staff: staffRouter,
});

export type AdminRouter = typeof adminRouter;
export type AdminCaller = ReturnType<typeof createAdminCaller>;

/** Procedures in the process itself, for loaders and actions; refused ones throw `AppError`. */
export function createAdminCaller(context: Context) {
  return callerFactory(context);
}

const callerFactory = createCallerFactory(adminRouter);
