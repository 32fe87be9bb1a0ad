import { figuresFilterSchema } from "@causeway/rules/figures/period";
import { router, staffProcedure } from "../trpc.ts";
import { showFigures } from "./show-figures.ts";

/** The agency's work in numbers. Nothing in them is personal, and no case is named. */
export const figuresRouter = router({
  show: staffProcedure("figures.read")
    .input(figuresFilterSchema)
    .query(({ ctx, input }) => showFigures(ctx, input)),
});
