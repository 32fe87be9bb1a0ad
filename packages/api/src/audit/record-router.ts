import { listAnchors } from "@causeway/db/audit-anchor";
import { withActor } from "@causeway/db/with-actor";
import { z } from "zod";
import { publicProcedure, router } from "../trpc.ts";
import { plainAnchor } from "./anchor-heads.ts";

/** What anybody may keep of the record: the signed roots of so many last days. They name nobody. */
export const recordRouter = router({
  anchors: publicProcedure()
    .input(z.object({ days: z.int().min(1).max(400) }))
    .query(({ ctx, input }) =>
      withActor(ctx.db, ctx.actor, async (tx) => (await listAnchors(tx, input.days)).map(plainAnchor)),
    ),
});
