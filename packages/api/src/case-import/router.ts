import { mostImportRows } from "@causeway/rules/case-import/schema";
import { z } from "zod";
import { organisationProcedure, router } from "../trpc.ts";
import { checkList } from "./check-list.ts";
import { makeTemplate, templateFormats } from "./make-template.ts";
import { openNextRows } from "./open-next-rows.ts";
import { listImports, showImport } from "./show-import.ts";
import { discardImport, startImport, stopInviting } from "./start-import.ts";

const oneImport = z.object({ importId: z.uuid() });
/** A stream cannot come as JSON: this procedure answers a page's action, which calls in the process. */
const stream = z.custom<AsyncIterable<Uint8Array>>(
  (value) => typeof value === "object" && value !== null && Symbol.asyncIterator in value,
);

/** Many cases at once, from a list of candidates. It holds their addresses: for those who may open cases and invite. */
export const caseImportRouter = router({
  template: organisationProcedure("case.create")
    .input(z.object({ format: z.enum(templateFormats) }))
    .query(({ ctx, input }) => makeTemplate(ctx, input)),
  check: organisationProcedure("case.create")
    .input(z.object({ fileName: z.string().max(1000), bytes: stream }))
    .mutation(({ ctx, input }) => checkList(ctx, input)),
  list: organisationProcedure("case.create").query(({ ctx }) => listImports(ctx)),
  show: organisationProcedure("case.create")
    .input(oneImport)
    .query(({ ctx, input }) => showImport(ctx, input)),
  start: organisationProcedure("case.create")
    .input(
      oneImport.extend({
        rows: z.union([z.literal("all"), z.array(z.number().int().min(1)).max(mostImportRows)]),
        invites: z.boolean(),
      }),
    )
    .mutation(({ ctx, input }) => startImport(ctx, input)),
  openNext: organisationProcedure("case.create")
    .input(oneImport)
    .mutation(({ ctx, input }) => openNextRows(ctx, input)),
  stopInviting: organisationProcedure("case.create")
    .input(oneImport)
    .mutation(({ ctx, input }) => stopInviting(ctx, input)),
  discard: organisationProcedure("case.create")
    .input(oneImport)
    .mutation(({ ctx, input }) => discardImport(ctx, input)),
});
