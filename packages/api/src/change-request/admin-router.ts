import { regionSchema } from "@causeway/rules/change-request/region";
import { changeRequestReasons } from "@causeway/rules/change-request/schema";
import { findingCodes } from "@causeway/rules/law/ids";
import { z } from "zod";
import { reviewerProcedure, router } from "../trpc.ts";
import { draftRequest, removeDraft, saveDraft } from "./draft-request.ts";
import { moveDue } from "./move-due.ts";
import { putBackRequest } from "./put-back-request.ts";
import { requestChanges } from "./request-changes.ts";
import { resolveRequest } from "./resolve-request.ts";
import { showRequests } from "./show-requests.ts";
import { showRoundChanges } from "./show-round-changes.ts";

const pin = z.discriminatedUnion("target", [
  z.object({
    target: z.literal("field"),
    section: z.string().max(60),
    field: z.string().max(200),
    subjectId: z.uuid().nullable(),
  }),
  z.object({ target: z.literal("evidence"), evidenceId: z.uuid(), region: regionSchema.nullish() }),
  z.object({ target: z.literal("requirement"), requirement: z.string().max(60) }),
]);
const wish = { reasonCode: z.enum(changeRequestReasons), note: z.string().max(2000) };
const requestId = z.uuid();
const finding = z.object({ code: z.enum(findingCodes), about: z.string().max(120) });

/** What the agency asks of either side: drafted pin by pin, sent as a round, settled one by one. */
export const changeRequestAdminRouter = router({
  list: reviewerProcedure("case.review").query(({ ctx }) => showRequests(ctx)),
  changes: reviewerProcedure("case.review")
    .input(z.object({ round: z.int().min(1).max(1000).optional() }))
    .query(({ ctx, input }) => showRoundChanges(ctx, input)),
  draft: reviewerProcedure("change-request.write")
    .input(z.object({ pin, ...wish, finding: finding.optional(), again: z.uuid().optional() }))
    .mutation(({ ctx, input }) => draftRequest(ctx, input)),
  save: reviewerProcedure("change-request.write")
    .input(z.object({ requestId, ...wish, region: regionSchema.nullish() }))
    .mutation(({ ctx, input }) => saveDraft(ctx, input)),
  remove: reviewerProcedure("change-request.write")
    .input(z.object({ requestId }))
    .mutation(({ ctx, input }) => removeDraft(ctx, input)),
  send: reviewerProcedure("change-request.write")
    .input(z.object({ dueOn: z.iso.date() }))
    .mutation(({ ctx, input }) => requestChanges(ctx, input)),
  resolve: reviewerProcedure("change-request.write")
    .input(z.object({ requestId }))
    .mutation(({ ctx, input }) => resolveRequest(ctx, input)),
  putBack: reviewerProcedure("change-request.write")
    .input(z.object({ requestId }))
    .mutation(({ ctx, input }) => putBackRequest(ctx, input)),
  moveDue: reviewerProcedure("change-request.write")
    .input(z.object({ dueOn: z.iso.date() }))
    .mutation(({ ctx, input }) => moveDue(ctx, input)),
});
