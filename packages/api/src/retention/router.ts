import { erasureGrounds, erasureScopes } from "@causeway/rules/retention/plan";
import { z } from "zod";
import { router, staffProcedure } from "../trpc.ts";
import { confirmErasure, proposeErasure, withdrawErasure } from "./erasures.ts";
import { liftHold, placeHold, showHolds } from "./holds.ts";
import { showErasurePlan } from "./show-plan.ts";
import { findRetentionCase, showCaseRetention, showDue, showErasures } from "./show-retention.ts";

const inOne = z.object({ organisationId: z.uuid(), caseId: z.uuid() });
const reason = z.string().max(500);
const oneErasure = z.object({ organisationId: z.uuid(), erasureId: z.uuid() });
const looking = () => staffProcedure("retention.administer");
const acting = () => staffProcedure("retention.administer", { stepUp: "always" });

/** What is kept for how long, what is held, and what is erased by two people. */
export const retentionRouter = router({
  due: looking()
    .input(z.object({ cursor: z.string().max(300).optional() }))
    .query(({ ctx, input }) => showDue(ctx, input)),
  find: looking()
    .input(z.object({ reference: z.string().max(40) }))
    .query(({ ctx, input }) => findRetentionCase(ctx, input)),
  ofCase: looking()
    .input(inOne)
    .query(({ ctx, input }) => showCaseRetention(ctx, input)),
  tables: looking().query(() => showErasurePlan()),
  erasures: looking().query(({ ctx }) => showErasures(ctx)),
  holds: looking().query(({ ctx }) => showHolds(ctx)),
  placeHold: acting()
    .input(inOne.extend({ caseId: z.uuid().nullable(), reason }))
    .mutation(({ ctx, input }) => placeHold(ctx, input)),
  liftHold: acting()
    .input(z.object({ organisationId: z.uuid(), holdId: z.uuid(), reason }))
    .mutation(({ ctx, input }) => liftHold(ctx, input)),
  propose: acting()
    .input(inOne.extend({ scope: z.enum(erasureScopes), grounds: z.enum(erasureGrounds), reason }))
    .mutation(({ ctx, input }) => proposeErasure(ctx, input)),
  confirm: acting()
    .input(oneErasure)
    .mutation(({ ctx, input }) => confirmErasure(ctx, input)),
  withdraw: acting()
    .input(oneErasure)
    .mutation(({ ctx, input }) => withdrawErasure(ctx, input)),
});
