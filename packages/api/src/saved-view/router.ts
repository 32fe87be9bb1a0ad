import { z } from "zod";
import { organisationProcedure, router, staffProcedure } from "../trpc.ts";
import { chooseDefaultView, listViews, removeView, saveView } from "./saved-views.ts";

const view = z.object({
  name: z.string().trim().min(1).max(60),
  query: z.string().max(1000),
  isDefault: z.boolean(),
});
const oneView = z.object({ viewId: z.uuid() });
const oneOrNone = z.object({ viewId: z.uuid().nullable() });

/** A member's own views of the organisation's list. */
export const savedViewRouter = router({
  list: organisationProcedure("case.read").query(({ ctx }) => listViews(ctx)),
  save: organisationProcedure("case.read")
    .input(view)
    .mutation(({ ctx, input }) => saveView(ctx, input)),
  makeDefault: organisationProcedure("case.read")
    .input(oneOrNone)
    .mutation(({ ctx, input }) => chooseDefaultView(ctx, input)),
  remove: organisationProcedure("case.read")
    .input(oneView)
    .mutation(({ ctx, input }) => removeView(ctx, input)),
});

/** Staff's own views of the queue. */
export const queueViewRouter = router({
  list: staffProcedure("queue.read").query(({ ctx }) => listViews(ctx)),
  save: staffProcedure("queue.read")
    .input(view)
    .mutation(({ ctx, input }) => saveView(ctx, input)),
  makeDefault: staffProcedure("queue.read")
    .input(oneOrNone)
    .mutation(({ ctx, input }) => chooseDefaultView(ctx, input)),
  remove: staffProcedure("queue.read")
    .input(oneView)
    .mutation(({ ctx, input }) => removeView(ctx, input)),
});
