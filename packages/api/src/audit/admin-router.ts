import { listAudit } from "@causeway/db/audit";
import { requireOrganisation } from "@causeway/db/organisation";
import { withActor } from "@causeway/db/with-actor";
import { agencyOrganisationId } from "@causeway/rules/agency";
import { z } from "zod";
import { inOrganisation, router, staffProcedure } from "../trpc.ts";
import { exportTrail } from "./export-trail.ts";
import { recordAudit } from "./record-audit.ts";

/** The record of what was done, one chain an organisation; the agency has its own. */
export const auditAdminRouter = router({
  list: staffProcedure("audit.read")
    .input(inOrganisation.extend({ cursor: z.string().max(300).optional() }))
    .query(({ ctx, input }) =>
      withActor(ctx.db, ctx.actor, async (tx) => {
        const organisation = await requireOrganisation(tx, input.organisationId);
        const { rows, next } = await listAudit(tx, input);
        return {
          organisation,
          rows: rows.map(({ seq, ...row }) => ({
            ...row,
            seq: String(seq),
            details: JSON.stringify(row.details),
          })),
          next,
        };
      }),
    ),
  /** The whole chain as lines for `pnpm audit:verify`. Taking it away is itself recorded, in the agency's chain. */
  export: staffProcedure("audit.read", { stepUp: "always" })
    .input(inOrganisation)
    .mutation(({ ctx, input }) =>
      withActor(ctx.db, ctx.actor, async (tx) => {
        const organisation = await requireOrganisation(tx, input.organisationId);
        const { text, entries } = await exportTrail(tx, organisation.id);
        await recordAudit(ctx, tx, {
          organisationId: agencyOrganisationId,
          action: "audit.exported",
          subject: { kind: "organisation", id: organisation.id },
          details: { entries },
        });
        return { text };
      }),
    ),
});
