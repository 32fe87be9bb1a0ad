import {
  allSecondLookReasons,
  secondLookFindings,
  secondLookSettlements,
} from "@causeway/rules/second-look/schema";
import { z } from "zod";
import { inCase, reviewerProcedure, router, staffProcedure } from "../trpc.ts";
import { giveTheSecondLook } from "./give-second-look.ts";
import { openSecondLook } from "./open-second-look.ts";
import { settleTheSecondLook } from "./settle-second-look.ts";
import { showSecondLook } from "./show-second-look.ts";

/** Decisions that the audit chain has drawn are looked at again by somebody who had no part in them. */
export const secondLookRouter = router({
  show: reviewerProcedure("case.review").query(({ ctx }) => showSecondLook(ctx)),
  open: staffProcedure("second-look.give")
    .input(inCase)
    .mutation(({ ctx, input }) => openSecondLook(ctx, input)),
  give: reviewerProcedure("second-look.give")
    .input(
      z.object({
        finding: z.enum(secondLookFindings),
        reasons: z.array(z.enum(allSecondLookReasons)).max(allSecondLookReasons.length),
        note: z.string().max(4000),
        noConflict: z.boolean(),
      }),
    )
    .mutation(({ ctx, input }) => giveTheSecondLook(ctx, input)),
  settle: reviewerProcedure("decision.approve")
    .input(z.object({ settlement: z.enum(secondLookSettlements), reason: z.string().max(4000) }))
    .mutation(({ ctx, input }) => settleTheSecondLook(ctx, input)),
});
