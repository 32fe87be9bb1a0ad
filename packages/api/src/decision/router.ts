import { citationSchema } from "@causeway/rules/decision/citation";
import { decisionOutcomes, recommendationOutcomes } from "@causeway/rules/decision/schema";
import { z } from "zod";
import { reviewerProcedure, router } from "../trpc.ts";
import { decideCase } from "./decide-case.ts";
import { recommendCase } from "./recommend-case.ts";
import { takeBack, undoAction } from "./reverse-action.ts";
import { showDecision } from "./show-decision.ts";

const reasons = z.string().max(8000);
const noConflict = z.boolean();
const citations = z.array(citationSchema).max(60).optional();

/** Two people decide: one recommends, another confirms or returns. */
export const decisionRouter = router({
  show: reviewerProcedure("case.review").query(({ ctx }) => showDecision(ctx)),
  recommend: reviewerProcedure("decision.recommend")
    .input(z.object({ outcome: z.enum(recommendationOutcomes), reasons, citations, noConflict }))
    .mutation(({ ctx, input }) => recommendCase(ctx, input)),
  decide: reviewerProcedure("decision.approve")
    .input(z.object({ outcome: z.enum(decisionOutcomes), reasons, citations, noConflict }))
    .mutation(({ ctx, input }) => decideCase(ctx, input)),
  takeBack: reviewerProcedure("case.review").mutation(({ ctx }) => takeBack(ctx)),
  undo: reviewerProcedure("case.review")
    .input(z.object({ reason: z.string().max(4000) }))
    .mutation(({ ctx, input }) => undoAction(ctx, input)),
});
