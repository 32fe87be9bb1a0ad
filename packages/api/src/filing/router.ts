import { findFiling } from "@causeway/db/filing";
import { findOutcome } from "@causeway/db/outcome";
import { listPeople } from "@causeway/db/person";
import { requireCase } from "@causeway/db/sponsorship-case";
import { withActor } from "@causeway/db/with-actor";
import { mostReferenceLength, outcomeResults } from "@causeway/rules/filing/schema";
import { z } from "zod";
import { hongKongDay } from "../clock.ts";
import { reviewerProcedure, router } from "../trpc.ts";
import { fileCase } from "./file-case.ts";
import { recordOutcome } from "./record-outcome.ts";

const day = z.iso.date();
const note = z.string().trim().max(2000);

/** What Immigration is told, and what it answers. A person files; Causeway keeps the record. */
export const filingRouter = router({
  show: reviewerProcedure("case.review").query(({ ctx }) =>
    withActor(ctx.db, ctx.actor, async (tx) => {
      const { status } = await requireCase(tx, ctx.actor);
      const filing = await findFiling(tx, ctx.actor);
      const [filer] = await listPeople(tx, filing ? [filing.filedBy] : []);
      return {
        status,
        filing: filing && { ...filing, filedBy: filer ? filer.name || filer.email : "" },
        outcome: await findOutcome(tx, ctx.actor),
        today: hongKongDay(ctx.now()),
      };
    }),
  ),
  file: reviewerProcedure("filing.write")
    .input(z.object({ reference: z.string().trim().min(1).max(mostReferenceLength), filedOn: day, note }))
    .mutation(({ ctx, input }) => fileCase(ctx, input)),
  recordOutcome: reviewerProcedure("filing.write")
    .input(z.object({ result: z.enum(outcomeResults), decidedOn: day, limitOfStay: day.nullable(), note }))
    .mutation(({ ctx, input }) => recordOutcome(ctx, input)),
});
