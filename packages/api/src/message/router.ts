import { messageMaxLength } from "@causeway/rules/message/schema";
import { z } from "zod";
import { candidateProcedure, organisationProcedure, router } from "../trpc.ts";
import { showOwnThread, writeToAgency } from "./candidate-thread.ts";
import { showEmployerThread, writeAsEmployer } from "./employer-thread.ts";

const body = z.string().trim().min(1).max(messageMaxLength);

/** The employer's thread with the agency. Opening it is an act: the other side sees that it was read. */
export const messageRouter = router({
  thread: organisationProcedure("case.read")
    .input(z.object({ caseId: z.uuid() }))
    .mutation(({ ctx, input }) => showEmployerThread(ctx, input)),
  write: organisationProcedure("message.write")
    .input(z.object({ caseId: z.uuid(), body }))
    .mutation(({ ctx, input }) => writeAsEmployer(ctx, input)),
});

/** The candidate's thread with the agency: procedures of their own, so that no input chooses between the two. */
export const candidateMessageRouter = router({
  thread: candidateProcedure().mutation(({ ctx }) => showOwnThread(ctx)),
  write: candidateProcedure()
    .input(z.object({ body }))
    .mutation(({ ctx, input }) => writeToAgency(ctx, input)),
});
