import { reconsiderationAnswers, reconsiderationWishers } from "@causeway/rules/filing/reconsideration";
import { mostReferenceLength, outcomeResults } from "@causeway/rules/filing/schema";
import { z } from "zod";
import { reviewerProcedure, router } from "../trpc.ts";
import { fileCase } from "./file-case.ts";
import { recordImmigrationAnswer, recordImmigrationRequest } from "./immigration-requests.ts";
import {
  answerReconsideration,
  dropReconsideration,
  lodgeReconsideration,
  wantReconsideration,
} from "./reconsideration.ts";
import { recordOutcome } from "./record-outcome.ts";
import { showFiling } from "./show-filing.ts";

const day = z.iso.date();
const note = z.string().trim().max(2000);

/** What Immigration is told, and what it answers. A person files; Causeway keeps the record. */
export const filingRouter = router({
  show: reviewerProcedure("case.review").query(({ ctx }) => showFiling(ctx)),
  recordRequest: reviewerProcedure("filing.write")
    .input(z.object({ receivedOn: day, wanted: z.string().trim().min(1).max(4000), dueOn: day.nullable() }))
    .mutation(({ ctx, input }) => recordImmigrationRequest(ctx, input)),
  recordAnswer: reviewerProcedure("filing.write")
    .input(
      z.object({
        id: z.uuid(),
        answeredOn: day,
        answer: z.string().max(4000),
        evidenceIds: z.array(z.uuid()).max(200),
      }),
    )
    .mutation(({ ctx, input }) => recordImmigrationAnswer(ctx, input)),
  wantReconsideration: reviewerProcedure("filing.write")
    .input(
      z.object({
        ...{ wishedBy: z.enum(reconsiderationWishers), because: z.string().trim().min(1).max(4000) },
        dueOn: day.nullable(),
      }),
    )
    .mutation(({ ctx, input }) => wantReconsideration(ctx, input)),
  dropReconsideration: reviewerProcedure("filing.write").mutation(({ ctx }) => dropReconsideration(ctx)),
  lodgeReconsideration: reviewerProcedure("filing.write")
    .input(z.object({ lodgedOn: day, reference: z.string().trim().max(mostReferenceLength) }))
    .mutation(({ ctx, input }) => lodgeReconsideration(ctx, input)),
  answerReconsideration: reviewerProcedure("filing.write")
    .input(
      z.object({
        ...{ result: z.enum(reconsiderationAnswers), answeredOn: day },
        ...{ answer: z.string().trim().max(4000), limitOfStay: day.nullable() },
      }),
    )
    .mutation(({ ctx, input }) => answerReconsideration(ctx, input)),
  file: reviewerProcedure("filing.write")
    .input(z.object({ reference: z.string().trim().min(1).max(mostReferenceLength), filedOn: day, note }))
    .mutation(({ ctx, input }) => fileCase(ctx, input)),
  recordOutcome: reviewerProcedure("filing.write")
    .input(z.object({ result: z.enum(outcomeResults), decidedOn: day, limitOfStay: day.nullable(), note }))
    .mutation(({ ctx, input }) => recordOutcome(ctx, input)),
});
