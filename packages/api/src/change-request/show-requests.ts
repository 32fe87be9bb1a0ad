import { type ChangeRequestRecord, listChangeRequests } from "@causeway/db/change-request";
import { listRounds } from "@causeway/db/review-round";
import { type Tx, withActor } from "@causeway/db/with-actor";
import type { AnswerValue } from "@causeway/rules/form/section";
import { hongKongDay } from "../clock.ts";
import type { CaseStaffContext } from "../context.ts";
import { toAppError } from "../errors.ts";
import { type Pin, readPin, type Standing } from "./pin.ts";
import { usualDueOn } from "./request-changes.ts";
import { openBefore } from "./sealed-before.ts";

/** Every round with its requests; what was pinned and what stands there now lie side by side. */
export async function showRequests(ctx: CaseStaffContext) {
  return withActor(ctx.db, ctx.actor, async (tx) => {
    const rounds = await listRounds(tx, ctx.actor);
    const today = hongKongDay(ctx.now());
    const sealed = await openBefore(ctx, tx);
    const requests = await listChangeRequests(tx, ctx.actor);
    const shown = await inTurn(requests, async (request, index) =>
      asShown(request, {
        ...{ number: index + 1, before: standingBefore(request, sealed) },
        now: await standing(ctx, tx, request),
      }),
    );
    return {
      rounds: rounds.map((round) => ({
        ...round,
        requests: shown.filter((request) => request.roundId === round.id),
      })),
      usualDueOn: usualDueOn(today),
      today,
    };
  });
}

export type ShownRequest = ReturnType<typeof asShown>;
type Stood = { number: number; before: Standing | undefined; now: AnswerValue | null };

/** A request as pages read it, with what stood at its pin and what stands there now, or stood at a later moment. */
export function asShown(request: ChangeRequestRecord, { number, before, now }: Stood) {
  const { id, roundId, party, reasonCode, note, region, clearedAt, state, answerNote, answeredAt } = request;
  return {
    ...{ id, number, roundId, party, pin: pinOf(request) },
    requirement: request.requirement ?? request.evidence?.requirement ?? null,
    fileName: request.evidence?.fileName ?? null,
    ...{ reasonCode, note, region, cause: request.cause?.kind ?? null, clearedAt },
    ...{ row: before?.row ?? null, state, answerNote, answeredAt },
    ...{ before: before?.value ?? null, now },
  };
}

/** What stood at a pin when it was set; the candidate's is kept under her key, opened in `sealed`. */
export function standingBefore(
  request: ChangeRequestRecord,
  sealed: ReadonlyMap<string, Standing>,
): Standing | undefined {
  return (request.before as Standing | null) ?? sealed.get(request.id);
}

function pinOf(request: ChangeRequestRecord): Pin {
  const { target, section, field, subjectId, evidenceId, requirement, region } = request;
  if (target === "evidence") return { target, evidenceId: evidenceId ?? "", region };
  if (target === "requirement") return { target, requirement: requirement ?? "" };
  return { target, section: section ?? "", field: field ?? "", subjectId };
}

/** A row may have been taken away since: then nothing stands there. */
async function standing(
  ctx: CaseStaffContext,
  tx: Tx,
  request: ChangeRequestRecord,
): Promise<AnswerValue | null> {
  try {
    return (await readPin(ctx, tx, pinOf(request))).value;
  } catch (error) {
    if (toAppError(error).reason === "not-found") return null;
    throw error;
  }
}

/** One after the other: a transaction has one connection. */
async function inTurn<From, To>(
  all: readonly From[],
  make: (one: From, index: number) => Promise<To>,
): Promise<To[]> {
  const made: To[] = [];
  for (const [index, one] of all.entries()) made.push(await make(one, index));
  return made;
}
