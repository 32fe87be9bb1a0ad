import { evidenceRejections, ownRequirements } from "@causeway/rules/evidence/schema";
import { z } from "zod";
import { candidateProcedure, organisationProcedure, reviewerProcedure, router } from "../trpc.ts";
import { cancelUpload, findUpload } from "./cancel-upload.ts";
import { continueUpload } from "./continue-upload.ts";
import { createTicket } from "./create-download-ticket.ts";
import { downloadEvidence } from "./download-evidence.ts";
import { listCaseEvidence } from "./list-evidence.ts";
import { loadChecklist, loadRowSlot } from "./load-checklist.ts";
import { pairTranslation } from "./pair-translation.ts";
import { previewEvidence, previewView, showEvidence } from "./preview-evidence.ts";
import { removeEvidence } from "./remove-evidence.ts";
import { reviewEvidence } from "./review-evidence.ts";
import { setEvidenceExpiry } from "./set-expiry.ts";
import { startUpload } from "./start-upload.ts";
import { uploadEvidence } from "./upload-evidence.ts";

const oneCase = z.object({ caseId: z.uuid() });
const oneFile = z.object({ caseId: z.uuid(), evidenceId: z.uuid() });
const expiry = oneFile.extend({ expiresOn: z.iso.date().nullable() });
const translation = oneFile.extend({ original: z.uuid().nullable() });
const oneTicket = z.object({ token: z.string().min(1).max(100) });
/** A stream cannot come as JSON: these procedures answer resource routes, which call in the process. */
const stream = z.custom<AsyncIterable<Uint8Array>>(
  (value) => typeof value === "object" && value !== null && Symbol.asyncIterator in value,
);
const arrival = z.object({
  caseId: z.uuid(),
  requirement: z.string().max(40),
  subjectId: z
    .string()
    .regex(/^[\w-]{1,60}$/)
    .nullable()
    .default(null),
  replaces: z.uuid().nullable().default(null),
  fileName: z.string().max(1000),
});
const upload = arrival.extend({ bytes: stream });
const announced = arrival.extend({ length: z.number().int().nonnegative() });
const oneUpload = z.object({ caseId: z.uuid(), uploadId: z.uuid() });
const piece = oneUpload.extend({ offset: z.number().int().nonnegative(), bytes: stream });

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
  startUpload: organisationProcedure("evidence.upload")
    .input(announced)
    .mutation(({ ctx, input }) => startUpload(ctx, input)),
  continueUpload: organisationProcedure("evidence.upload")
    .input(piece)
    .mutation(({ ctx, input }) => continueUpload(ctx, input)),
  findUpload: organisationProcedure("evidence.upload")
    .input(oneUpload)
    .query(({ ctx, input }) => findUpload(ctx, input)),
  cancelUpload: organisationProcedure("evidence.upload")
    .input(oneUpload)
    .mutation(({ ctx, input }) => cancelUpload(ctx, input)),
  remove: organisationProcedure("evidence.upload")
    .input(oneFile)
    .mutation(({ ctx, input }) => removeEvidence(ctx, input)),
  setExpiry: organisationProcedure("evidence.upload")
    .input(expiry)
    .mutation(({ ctx, input }) => setEvidenceExpiry(ctx, input)),
  pairTranslation: organisationProcedure("evidence.upload")
    .input(translation)
    .mutation(({ ctx, input }) => pairTranslation(ctx, input)),
  ticket: organisationProcedure("evidence.read")
    .input(oneFile)
    .mutation(({ ctx, input }) => createTicket(ctx, input)),
  download: organisationProcedure("evidence.read")
    .input(oneTicket)
    .mutation(({ ctx, input }) => downloadEvidence(ctx, input)),
  preview: organisationProcedure("evidence.read")
    .input(oneFile.extend(previewView.shape))
    .query(({ ctx, input }) => previewEvidence(ctx, input)),
  show: organisationProcedure("evidence.read")
    .input(oneFile)
    .query(({ ctx, input }) => showEvidence(ctx, input)),
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
  startUpload: candidateProcedure()
    .input(announced)
    .mutation(({ ctx, input }) => startUpload(ctx, input)),
  continueUpload: candidateProcedure()
    .input(piece)
    .mutation(({ ctx, input }) => continueUpload(ctx, input)),
  findUpload: candidateProcedure()
    .input(oneUpload)
    .query(({ ctx, input }) => findUpload(ctx, input)),
  cancelUpload: candidateProcedure()
    .input(oneUpload)
    .mutation(({ ctx, input }) => cancelUpload(ctx, input)),
  remove: candidateProcedure()
    .input(oneFile)
    .mutation(({ ctx, input }) => removeEvidence(ctx, input)),
  setExpiry: candidateProcedure()
    .input(expiry)
    .mutation(({ ctx, input }) => setEvidenceExpiry(ctx, input)),
  pairTranslation: candidateProcedure()
    .input(translation)
    .mutation(({ ctx, input }) => pairTranslation(ctx, input)),
  ticket: candidateProcedure()
    .input(oneFile)
    .mutation(({ ctx, input }) => createTicket(ctx, input)),
  download: candidateProcedure()
    .input(oneTicket)
    .mutation(({ ctx, input }) => downloadEvidence(ctx, input)),
  preview: candidateProcedure()
    .input(oneFile.extend(previewView.shape))
    .query(({ ctx, input }) => previewEvidence(ctx, input)),
  show: candidateProcedure()
    .input(oneFile)
    .query(({ ctx, input }) => showEvidence(ctx, input)),
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
  ticket: reviewerProcedure("evidence.read", { stepUp: "identity-documents" })
    .input(z.object({ evidenceId: z.uuid() }))
    .mutation(({ ctx, input }) => createTicket(ctx, input)),
  download: reviewerProcedure("evidence.read", { stepUp: "identity-documents" })
    .input(oneTicket)
    .mutation(({ ctx, input }) => downloadEvidence(ctx, input)),
  preview: reviewerProcedure("evidence.read", { stepUp: "identity-documents" })
    .input(previewView.extend({ evidenceId: z.uuid() }))
    .query(({ ctx, input }) => previewEvidence(ctx, input)),
  show: reviewerProcedure("evidence.read", { stepUp: "identity-documents" })
    .input(z.object({ evidenceId: z.uuid() }))
    .query(({ ctx, input }) => showEvidence(ctx, input)),
});
