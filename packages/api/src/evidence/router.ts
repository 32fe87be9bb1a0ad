import { evidenceRejections, ownRequirements } from "@causeway/rules/evidence/schema";
import { z } from "zod";
import { candidateProcedure, organisationProcedure, reviewerProcedure, router } from "../trpc.ts";
import { createTicket } from "./create-download-ticket.ts";
import { downloadEvidence } from "./download-evidence.ts";
import { listCaseEvidence } from "./list-evidence.ts";
import { loadChecklist, loadRowSlot } from "./load-checklist.ts";
import { previewEvidence } from "./preview-evidence.ts";
import { removeEvidence } from "./remove-evidence.ts";
import { reviewEvidence } from "./review-evidence.ts";
import { uploadEvidence } from "./upload-evidence.ts";

const oneCase = z.object({ caseId: z.uuid() });
const oneFile = z.object({ caseId: z.uuid(), evidenceId: z.uuid() });
const oneTicket = z.object({ token: z.string().min(1).max(100) });
/** A stream cannot come as JSON: these two procedures answer resource routes, which call in the process. */
const stream = z.custom<AsyncIterable<Uint8Array>>(
  (value) => typeof value === "object" && value !== null && Symbol.asyncIterator in value,
);
const upload = z.object({
  caseId: z.uuid(),
  requirement: z.string().max(40),
  subjectId: z
    .string()
    .regex(/^[\w-]{1,60}$/)
    .nullable()
    .default(null),
  replaces: z.uuid().nullable().default(null),
  fileName: z.string().max(1000),
  bytes: stream,
});

/** The employer's own evidence. The candidate's files are not among it. */
export const evidenceRouter = router({
  list: organisationProcedure("evidence.read")
    .input(oneCase)
    .query(({ ctx, input }) => listCaseEvidence(ctx, input)),
  checklist: organisationProcedure("evidence.read")
    .input(oneCase)
    .query(({ ctx, input }) => loadChecklist(ctx, input)),
  /** Captures of one advert, or the blanked CV of one local applicant. */
  rowSlot: organisationProcedure("evidence.read")
    .input(oneCase.extend({ requirement: z.enum(ownRequirements), subjectId: z.uuid() }))
    .query(({ ctx, input }) => loadRowSlot(ctx, input)),
  upload: organisationProcedure("evidence.upload")
    .input(upload)
    .mutation(({ ctx, input }) => uploadEvidence(ctx, input)),
  remove: organisationProcedure("evidence.upload")
    .input(oneFile)
    .mutation(({ ctx, input }) => removeEvidence(ctx, input)),
  ticket: organisationProcedure("evidence.read")
    .input(oneFile)
    .mutation(({ ctx, input }) => createTicket(ctx, input)),
  download: organisationProcedure("evidence.read")
    .input(oneTicket)
    .mutation(({ ctx, input }) => downloadEvidence(ctx, input)),
  preview: organisationProcedure("evidence.read")
    .input(oneFile)
    .query(({ ctx, input }) => previewEvidence(ctx, input)),
});

/** The candidate's own evidence. */
export const candidateEvidenceRouter = router({
  list: candidateProcedure()
    .input(oneCase)
    .query(({ ctx, input }) => listCaseEvidence(ctx, input)),
  checklist: candidateProcedure()
    .input(oneCase)
    .query(({ ctx, input }) => loadChecklist(ctx, input)),
  upload: candidateProcedure()
    .input(upload)
    .mutation(({ ctx, input }) => uploadEvidence(ctx, input)),
  remove: candidateProcedure()
    .input(oneFile)
    .mutation(({ ctx, input }) => removeEvidence(ctx, input)),
  ticket: candidateProcedure()
    .input(oneFile)
    .mutation(({ ctx, input }) => createTicket(ctx, input)),
  download: candidateProcedure()
    .input(oneTicket)
    .mutation(({ ctx, input }) => downloadEvidence(ctx, input)),
  preview: candidateProcedure()
    .input(oneFile)
    .query(({ ctx, input }) => previewEvidence(ctx, input)),
});

/** All evidence of a case, for the staff assigned to it. */
export const reviewedEvidenceRouter = router({
  list: reviewerProcedure("evidence.read").query(({ ctx, input }) => listCaseEvidence(ctx, input)),
  accept: reviewerProcedure("evidence.review")
    .input(z.object({ evidenceId: z.uuid() }))
    .mutation(({ ctx, input }) => reviewEvidence(ctx, { evidenceId: input.evidenceId, outcome: "accepted" })),
  reject: reviewerProcedure("evidence.review")
    .input(
      z.object({
        evidenceId: z.uuid(),
        reason: z.enum(evidenceRejections),
        note: z.string().max(2000).default(""),
      }),
    )
    .mutation(({ ctx, input }) => reviewEvidence(ctx, { ...input, outcome: "rejected" })),
  ticket: reviewerProcedure("evidence.read")
    .input(z.object({ evidenceId: z.uuid() }))
    .mutation(({ ctx, input }) => createTicket(ctx, input)),
  download: reviewerProcedure("evidence.read")
    .input(oneTicket)
    .mutation(({ ctx, input }) => downloadEvidence(ctx, input)),
  preview: reviewerProcedure("evidence.read")
    .input(z.object({ evidenceId: z.uuid() }))
    .query(({ ctx, input }) => previewEvidence(ctx, input)),
});
