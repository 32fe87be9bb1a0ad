import { messageAudiences, messageMaxLength } from "@causeway/rules/message/schema";
import { z } from "zod";
import { reviewerProcedure, router } from "../trpc.ts";
import { showAgencyThread, writeAsAgency } from "./agency-threads.ts";

const audience = z.enum(messageAudiences);

/** The agency's side of both threads of a case. Opening one is an act: the other side sees that it was read. */
export const messageAdminRouter = router({
  thread: reviewerProcedure("case.review")
    .input(z.object({ audience }))
    .mutation(({ ctx, input }) => showAgencyThread(ctx, input)),
  write: reviewerProcedure("case.review")
    .input(
      z.object({
        audience,
        confirmed: audience.nullable(),
        body: z.string().trim().min(1).max(messageMaxLength),
      }),
    )
    .mutation(({ ctx, input }) => writeAsAgency(ctx, input)),
});
