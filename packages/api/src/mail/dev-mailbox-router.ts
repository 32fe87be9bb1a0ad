import { z } from "zod";
import { publicProcedure, router } from "../trpc.ts";
import { getDevMailboxMessage, listDevMailbox } from "./dev-mailbox.ts";

/** The built-in mailbox. Answers nothing outside development and demonstration. */
export const devMailboxRouter = router({
  list: publicProcedure()
    .input(z.object({ to: z.string().max(300).nullable() }))
    .query(({ ctx, input }) => listDevMailbox(ctx, input.to)),
  get: publicProcedure()
    .input(z.object({ id: z.string().max(64) }))
    .query(({ ctx, input }) => getDevMailboxMessage(ctx, input.id)),
});
