import { listSessions, revokeSession as writeOne } from "@causeway/db/session";
import { withActor } from "@causeway/db/with-actor";
import type { PersonContext } from "../context.ts";
import { AppError } from "../errors.ts";

/** Ends one of the person's own sessions, whichever app it belongs to. Throws AppError "not-found". */
export async function revokeSession(ctx: PersonContext, input: { sessionId: string }): Promise<void> {
  const revoked = { id: input.sessionId, now: ctx.now(), reason: "revoked-by-person" };
  const ended = await withActor(ctx.db, ctx.actor, (tx) => writeOne(tx, revoked));
  if (!ended) throw new AppError("not-found");
}

/** Ends every session of the person but the one that asks. */
export async function revokeOtherSessions(ctx: PersonContext): Promise<void> {
  const now = ctx.now();
  await withActor(ctx.db, ctx.actor, async (tx) => {
    for (const { id } of await listSessions(tx, { personId: ctx.actor.personId, now })) {
      if (id !== ctx.session?.sessionId) await writeOne(tx, { id, now, reason: "revoked-by-person" });
    }
  });
}
