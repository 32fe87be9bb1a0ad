import { findLastChange } from "@causeway/db/audit";
import { listPresent, notePresence } from "@causeway/db/case-presence";
import { listPeople } from "@causeway/db/person";
import { withActor } from "@causeway/db/with-actor";
import { type CasePage, presenceBeat } from "@causeway/rules/review/presence";
import type { CaseStaffContext } from "../context.ts";

/**
 * Says that a page of the case is open, and learns who else has it open and whether somebody has changed the case since
 * `since`, the moment at which the page was read. For staff alone; no step of the case, so nothing for the audit.
 */
export async function lookOn(ctx: CaseStaffContext, input: { page: CasePage; since?: Date | undefined }) {
  const { personId } = ctx.actor;
  const at = ctx.now();
  return withActor(ctx.db, ctx.actor, async (tx) => {
    await notePresence(tx, ctx.actor, { personId, page: input.page, seenAt: at });
    const since = new Date(at.getTime() - presenceBeat.countsSeconds * 1000);
    const present = await listPresent(tx, ctx.actor, { besides: personId, since });
    const people = await listPeople(
      tx,
      present.map((one) => one.personId),
    );
    const changed = input.since
      ? await findLastChange(tx, ctx.actor, { besides: personId, since: input.since })
      : null;
    return {
      at,
      others: present.map((one) => {
        const person = people.find(({ id }) => id === one.personId);
        return { name: person ? person.name || person.email : "", page: one.page };
      }),
      changed,
    };
  });
}

export type LookedOn = Awaited<ReturnType<typeof lookOn>>;
