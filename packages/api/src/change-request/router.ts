import {
  countOpenRequests,
  listChangeRequests,
  requireChangeRequest,
  saveAnswerNote,
} from "@causeway/db/change-request";
import { requireCase } from "@causeway/db/sponsorship-case";
import { withActor } from "@causeway/db/with-actor";
import { may } from "@causeway/rules/permissions";
import { z } from "zod";
import { hongKongDay } from "../clock.ts";
import { AppError } from "../errors.ts";
import { caseHead } from "../sponsorship-case/case-head.ts";
import { organisationProcedure, router } from "../trpc.ts";
import { finishAnswers } from "./finish-answers.ts";
import { employersMendings } from "./mended.ts";
import type { Standing } from "./pin.ts";

const inCase = z.object({ caseId: z.uuid() });

/** What the agency asks of the employer, pin by pin. */
export const changeRequestRouter = router({
  list: organisationProcedure("case.read")
    .input(inCase)
    .query(({ ctx, input }) =>
      withActor(ctx.db, ctx.actor, async (tx) => {
        const key = { organisationId: ctx.actor.organisationId, caseId: input.caseId };
        const head = caseHead(await requireCase(tx, key));
        const requests = await listChangeRequests(tx, key, { party: "employer" });
        const open = await countOpenRequests(tx, input.caseId);
        const shown = requests.filter(({ state }) => state !== "draft" && state !== "cancelled");
        const mendings = await employersMendings(tx, key, shown);
        const untouched = { before: null, now: null, mended: false };
        return {
          head,
          requests: shown.map((request) => ({
            ...request,
            ...(mendings.get(request.id) ?? untouched),
            row: (request.before as Standing | null)?.row ?? null,
          })),
          today: hongKongDay(ctx.now()),
          waitingForCandidate: open.find((side) => side.party === "candidate")?.open_count ?? 0,
          mayAnswer: may(ctx.actor, "change-request.answer"),
        };
      }),
    ),
  note: organisationProcedure("change-request.answer")
    .input(inCase.extend({ requestId: z.uuid(), note: z.string().max(4000) }))
    .mutation(({ ctx, input }) =>
      withActor(ctx.db, ctx.actor, async (tx) => {
        const key = {
          organisationId: ctx.actor.organisationId,
          caseId: input.caseId,
          requestId: input.requestId,
        };
        const request = await requireChangeRequest(tx, key);
        if (request.party !== "employer" || request.state !== "open") throw new AppError("case-not-open");
        await saveAnswerNote(tx, key, input.note.trim());
      }),
    ),
  send: organisationProcedure("change-request.answer")
    .input(inCase)
    .mutation(({ ctx, input }) => finishAnswers(ctx, input)),
});
