import { listAudit } from "@causeway/db/audit";
import { lastAnchored } from "@causeway/db/audit-anchor";
import { listMembers } from "@causeway/db/membership";
import { withActor } from "@causeway/db/with-actor";
import { z } from "zod";
import { organisationProcedure, router } from "../trpc.ts";
import { exportTrail } from "./export-trail.ts";
import { recordAudit } from "./record-audit.ts";

const day = z.iso.date().optional();

/** An organisation's own record of what was done, for its owners. */
export const auditRouter = router({
  list: organisationProcedure("organisation.audit")
    .input(
      z.object({ cursor: z.string().max(300).optional(), actorId: z.uuid().optional(), from: day, to: day }),
    )
    .query(({ ctx, input }) =>
      withActor(ctx.db, ctx.actor, async (tx) => {
        const { organisationId } = ctx.actor;
        const { rows, next } = await listAudit(tx, { ...input, organisationId });
        const members = await listMembers(tx, organisationId);
        const anchored = await lastAnchored(tx, organisationId);
        return {
          rows: rows.map(({ seq, actorId: _actorId, hash: _hash, previous: _previous, ...row }) => ({
            ...row,
            seq: String(seq),
            // Staff are named to each other; to the employer the agency speaks as one.
            actorLabel: row.actorKind === "staff" ? "" : row.actorLabel,
            details: JSON.stringify(row.details),
          })),
          next,
          anchored: anchored && { day: anchored.day, seq: String(anchored.seq) },
          members: members.map(({ personId, name, email }) => ({ id: personId, name: name || email })),
        };
      }),
    ),
  /** The whole chain as lines for `pnpm audit:verify`. Taking it away is the last thing the next export will show. */
  export: organisationProcedure("organisation.audit").mutation(({ ctx }) =>
    withActor(ctx.db, ctx.actor, async (tx) => {
      const { organisationId } = ctx.actor;
      const { text, entries } = await exportTrail(tx, organisationId);
      await recordAudit(ctx, tx, {
        organisationId,
        action: "audit.exported",
        subject: { kind: "organisation", id: organisationId },
        details: { entries },
      });
      return { text };
    }),
  ),
});
