import { listAnchors } from "@causeway/db/audit-anchor";
import { withActor } from "@causeway/db/with-actor";
import { publicProcedure, router } from "../trpc.ts";
import { plainAnchor } from "./anchor-heads.ts";

/** What anybody may keep of the record: the signed roots of the last days. They name nobody. */
export const recordRouter = router({
  anchors: publicProcedure().query(({ ctx }) =>
    withActor(ctx.db, ctx.actor, async (tx) => (await listAnchors(tx, 400)).map(plainAnchor)),
  ),
});
