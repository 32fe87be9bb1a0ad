import { type ChangeRequestRecord, listChangeRequests } from "@causeway/db/change-request";
import { listEvidence } from "@causeway/db/evidence";
import { listPeople } from "@causeway/db/person";
import { listRaisedBetween } from "@causeway/db/raised-fact";
import { listRounds } from "@causeway/db/review-round";
import { type Tx, withActor } from "@causeway/db/with-actor";
import { type AnswerChange, changesBetween, isAskedBy } from "@causeway/rules/change-request/round-changes";
import type { ChangeRequestParty } from "@causeway/rules/change-request/schema";
import { fileChanges } from "@causeway/rules/evidence/file-changes";
import type { CaseStaffContext } from "../context.ts";
import { AppError } from "../errors.ts";
import { roundRequests } from "./round-requests.ts";
import { masked, type RoundSides, roundSides } from "./round-sides.ts";

export type ShownChange = AnswerChange & { party: ChangeRequestParty };
export type RoundChanges = NonNullable<Awaited<ReturnType<typeof showRoundChanges>>["shown"]>;

/**
 * Everything that is another after a round than before it: what was asked with what came of it first, then what nobody
 * had asked for, the files that came and went, and the facts that were raised meanwhile. Compared is what was frozen;
 * only the last round may have to be compared with the case as it stands. Throws "not-found" for a round never sent.
 */
export async function showRoundChanges(ctx: CaseStaffContext, { round }: { round?: number | undefined }) {
  return withActor(ctx.db, ctx.actor, async (tx) => {
    const sent = (await listRounds(tx, ctx.actor)).flatMap((one) =>
      one.sentAt ? [{ ...one, sentAt: one.sentAt }] : [],
    );
    const rounds = sent.map(({ number }) => number);
    const shown = round === undefined ? sent.at(-1) : sent.find((one) => one.number === round);
    if (!shown && round !== undefined) throw new AppError("not-found");
    if (!shown) return { rounds, shown: null };

    const next = sent.find((one) => one.number > shown.number);
    const span = { from: shown.sentAt, to: next?.sentAt ?? ctx.now() };
    const sides = await roundSides(ctx, tx, { ...span, round: shown.number });
    const requests = await listChangeRequests(tx, ctx.actor);
    const pins = requests.filter((one) => one.roundId === shown.id);
    const files = (await listEvidence(tx, ctx.actor.caseId)).filter((file) => file.state !== "rejected");
    return {
      rounds,
      shown: {
        ...{ number: shown.number, sentAt: shown.sentAt, dueOn: shown.dueOn, last: !next },
        compared: sides.compared,
        asked: await roundRequests(ctx, tx, { requests, roundId: shown.id, sides, files, at: span.to }),
        unasked: changesOf(sides).filter((change) => !pins.some((pin) => isAskedBy(change, pin))),
        files: fileChanges(files, span).flatMap(({ was, is }) => {
          const file = is ?? was;
          if (!file) return [];
          const { id, candidateId, requirement } = file;
          const party: ChangeRequestParty = candidateId ? "candidate" : "employer";
          const asked = pins.some((pin) => placeOf(pin) === requirement);
          const names = { before: was?.fileName ?? null, after: is?.fileName ?? null };
          return [{ id, requirement, party, asked, ...names }];
        }),
        facts: await factsRaised(ctx, tx, span),
      },
    };
  });
}

/** The place for files that a request is about, itself or by one of its files. */
function placeOf({ requirement, evidence }: ChangeRequestRecord): string | null {
  return requirement ?? evidence?.requirement ?? null;
}

function changesOf({ employer, candidate }: RoundSides): ShownChange[] {
  const theirs = changesBetween(employer.before, employer.after);
  const hers = changesBetween(candidate.before, candidate.after);
  return [
    ...theirs.map((one) => ({ ...one, party: "employer" as const })),
    ...hers.map((one) => ({
      ...{ ...one, party: "candidate" as const },
      ...{ before: masked(one, one.before), after: masked(one, one.after) },
    })),
  ];
}

async function factsRaised(ctx: CaseStaffContext, tx: Tx, span: { from: Date; to: Date }) {
  const rows = await listRaisedBetween(tx, ctx.actor, span);
  const people = await listPeople(
    tx,
    rows.map((row) => row.raisedBy),
  );
  return rows.map(({ raisedBy, ...row }) => {
    const person = people.find((one) => one.id === raisedBy);
    return { ...row, by: person ? person.name || person.email : "" };
  });
}
