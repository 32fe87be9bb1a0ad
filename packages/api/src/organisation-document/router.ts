import { organisationDocuments } from "@causeway/rules/organisation/documents";
import { z } from "zod";
import { organisationProcedure, router } from "../trpc.ts";
import { removeDocument, setDocumentExpiry } from "./change-document.ts";
import { keepDocument } from "./keep-document.ts";
import { listDocuments } from "./list-documents.ts";
import { createTicket, downloadDocument, previewDocument } from "./open-document.ts";
import { useDocument } from "./use-document.ts";

const oneDocument = z.object({ documentId: z.uuid() });
const day = z.iso.date().nullable().default(null);
/** A stream cannot come as JSON: this answers the page's own form, which calls in the process. */
const stream = z.custom<AsyncIterable<Uint8Array>>(
  (value) => typeof value === "object" && value !== null && Symbol.asyncIterator in value,
);

/** Papers of the organisation itself, kept once and used on its cases. */
export const organisationDocumentRouter = router({
  list: organisationProcedure("evidence.read").query(({ ctx }) => listDocuments(ctx)),
  keep: organisationProcedure("evidence.upload")
    .input(
      z.object({
        requirement: z.enum(organisationDocuments),
        replaces: z.uuid().nullable().default(null),
        expiresOn: day,
        fileName: z.string().max(1000),
        bytes: stream,
      }),
    )
    .mutation(({ ctx, input }) => keepDocument(ctx, input)),
  setExpiry: organisationProcedure("evidence.upload")
    .input(oneDocument.extend({ expiresOn: day }))
    .mutation(({ ctx, input }) => setDocumentExpiry(ctx, input)),
  remove: organisationProcedure("evidence.upload")
    .input(oneDocument)
    .mutation(({ ctx, input }) => removeDocument(ctx, input)),
  ticket: organisationProcedure("evidence.read")
    .input(oneDocument)
    .mutation(({ ctx, input }) => createTicket(ctx, input)),
  download: organisationProcedure("evidence.read")
    .input(z.object({ token: z.string().min(1).max(100) }))
    .mutation(({ ctx, input }) => downloadDocument(ctx, input)),
  preview: organisationProcedure("evidence.read")
    .input(oneDocument)
    .query(({ ctx, input }) => previewDocument(ctx, input)),
  /** A copy of it goes into its place on a case. */
  use: organisationProcedure("evidence.upload")
    .input(oneDocument.extend({ caseId: z.uuid(), replaces: z.uuid().nullable().default(null) }))
    .mutation(({ ctx, input }) => useDocument(ctx, input)),
});
