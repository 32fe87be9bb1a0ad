import { requirePerson } from "@causeway/db/person";
import { listSessions } from "@causeway/db/session";
import { withActor } from "@causeway/db/with-actor";
import { locales } from "@causeway/rules/actor";
import { z } from "zod";
import { idleMinutes } from "../auth/policy.ts";
import { personProcedure, router } from "../trpc.ts";
import { revokeOtherSessions, revokeSession } from "./revoke-session.ts";
import { saveAccount } from "./save-account.ts";

/** What a person sees and decides about himself: name, language, phrase, where he is signed in. */
export const accountRouter = router({
  show: personProcedure().query(({ ctx }) =>
    withActor(ctx.db, ctx.actor, async (tx) => ({
      person: await requirePerson(tx, ctx.actor.personId),
      sessions: (await listSessions(tx, { personId: ctx.actor.personId, now: ctx.now() })).map((session) => ({
        ...session,
        current: session.id === ctx.session?.sessionId,
      })),
      idleMinutes: idleMinutes(ctx.app),
    })),
  ),
  save: personProcedure()
    .input(
      z.object({
        name: z.string().trim().max(120),
        locale: z.enum(locales),
        phrase: z.string().trim().max(80),
      }),
    )
    .mutation(({ ctx, input }) => saveAccount(ctx, input)),
  revokeSession: personProcedure()
    .input(z.object({ sessionId: z.uuid() }))
    .mutation(({ ctx, input }) => revokeSession(ctx, input)),
  revokeOtherSessions: personProcedure().mutation(({ ctx }) => revokeOtherSessions(ctx)),
});
