import { countUnreadNotices, markNoticesRead } from "@causeway/db/notice";
import { withActor } from "@causeway/db/with-actor";
import { digestHours, digestWeekdays } from "@causeway/rules/notification/digest";
import { deliveries } from "@causeway/rules/notification/kinds";
import { z } from "zod";
import { personProcedure, publicProcedure, router } from "../trpc.ts";
import { makeChoice, showChoice } from "./choose-by-link.ts";
import { saveSettings } from "./save-settings.ts";
import { showNotices } from "./show-notices.ts";
import { showSettings } from "./show-settings.ts";
import { watchNotices } from "./watch-notices.ts";

const token = z.string().max(200);
const delivery = z.enum(deliveries);

/** A person's notices, and how each kind of mail reaches him. The same in both apps. */
export const notificationRouter = router({
  settings: personProcedure().query(({ ctx }) => showSettings(ctx)),
  saveSettings: personProcedure()
    .input(
      z.object({
        deliveries: z.record(z.string().max(60), delivery),
        hour: z.literal(digestHours),
        weekday: z.literal(digestWeekdays),
      }),
    )
    .mutation(({ ctx, input }) => saveSettings(ctx, input)),
  // Whoever holds the link of a mail: its reader, without signing in, for this one choice.
  choice: publicProcedure()
    .input(z.object({ token }))
    .query(({ ctx, input }) => showChoice(ctx, input)),
  choose: publicProcedure()
    .input(z.object({ token, delivery }))
    .mutation(({ ctx, input }) => makeChoice(ctx, input)),

  list: personProcedure()
    .input(z.object({ cursor: z.string().max(300).optional(), unreadOnly: z.boolean().optional() }))
    .query(({ ctx, input }) => showNotices(ctx, input)),
  unread: personProcedure().query(({ ctx }) =>
    withActor(ctx.db, ctx.actor, (tx) => countUnreadNotices(tx, ctx.actor.personId)),
  ),
  /** One notice, or all that were there at a moment; later ones stay unread. */
  markRead: personProcedure()
    .input(z.union([z.object({ id: z.uuid() }), z.object({ until: z.coerce.date() })]))
    .mutation(({ ctx, input }) =>
      withActor(ctx.db, ctx.actor, (tx) =>
        markNoticesRead(tx, {
          id: "id" in input ? input.id : null,
          until: "until" in input ? input.until : ctx.now(),
          at: ctx.now(),
        }),
      ),
    ),
  live: personProcedure().subscription(({ ctx, signal }) => watchNotices(ctx, signal)),
});
