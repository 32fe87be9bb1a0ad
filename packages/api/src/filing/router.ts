import { mostReferenceLength, outcomeResults } from "@causeway/rules/filing/schema";
import { z } from "zod";
import { reviewerProcedure, router } from "../trpc.ts";
import { fileCase } from "./file-case.ts";
import { recordImmigrationAnswer, recordImmigrationRequest } from "./immigration-requests.ts";
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
  file: reviewerProcedure("filing.write")
    .input(z.object({ reference: z.string().trim().min(1).max(mostReferenceLength), filedOn: day, note }))
    .mutation(({ ctx, input }) => fileCase(ctx, input)),
  recordOutcome: reviewerProcedure("filing.write")
    .input(z.object({ result: z.enum(outcomeResults), decidedOn: day, limitOfStay: day.nullable(), note }))
    .mutation(({ ctx, input }) => recordOutcome(ctx, input)),
});
