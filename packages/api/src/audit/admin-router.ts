import { listAudit } from "@causeway/db/audit";
import { requireOrganisation } from "@causeway/db/organisation";
import { listStaff } from "@causeway/db/staff";
import { withActor } from "@causeway/db/with-actor";
import { actorKinds } from "@causeway/rules/actor";
import { agencyOrganisationId } from "@causeway/rules/agency";
import { z } from "zod";
import { inOrganisation, router, staffProcedure } from "../trpc.ts";
import { exportTrail } from "./export-trail.ts";
import { recordAudit } from "./record-audit.ts";
import { verifyCase } from "./verify-case.ts";
import { verifiedPlaceSchema, verifyTrail } from "./verify-trail.ts";

const day = z.iso.date().optional();

/** The record of what was done, one chain an organisation; the agency has its own. */
export const auditAdminRouter = router({
  list: staffProcedure("audit.read")
    .input(
      inOrganisation.extend({
        ...{ cursor: z.string().max(300).optional(), caseId: z.uuid().optional(), from: day, to: day },
        ...{ actorKind: z.enum(actorKinds).optional(), action: z.string().max(60).optional() },
      }),
    )
    .query(({ ctx, input }) =>
      withActor(ctx.db, ctx.actor, async (tx) => {
        const organisation = await requireOrganisation(tx, input.organisationId);
        const { rows, next } = await listAudit(tx, input);
        const staff = await listStaff(tx);
        return {
          organisation,
          /** Of everybody who is or was staff: entries name them by their ids. */
          names: Object.fromEntries(
            staff.map(({ personId, person }) => [personId, person.name || person.email]),
          ),
          rows: rows.map(({ seq, ...row }) => ({
            ...row,
            seq: String(seq),
            details: JSON.stringify(row.details),
          })),
          next,
        };
      }),
    ),
  /** Follows the chain from a place, some thousands of entries at a time; of one case also where its entries stand. */
  verify: staffProcedure("audit.read")
    .input(inOrganisation.extend({ after: verifiedPlaceSchema, caseId: z.uuid().optional() }))
    .query(({ ctx, input }) =>
      withActor(ctx.db, ctx.actor, async (tx) => {
        await requireOrganisation(tx, input.organisationId);
        const { organisationId, caseId, after } = input;
        return caseId
          ? verifyCase(tx, { organisationId, caseId }, after)
          : { ...(await verifyTrail(tx, organisationId, after)), ofCase: null };
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
