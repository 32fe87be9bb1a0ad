import type { ChangeRequestRecord } from "@causeway/db/change-request";
import type { EvidenceRow } from "@causeway/db/evidence";
import type { Tx } from "@causeway/db/with-actor";
import type { Part } from "@causeway/rules/change-request/round-changes";
import { filesAt } from "@causeway/rules/evidence/file-changes";
import { answerAt } from "@causeway/rules/form/answer-at";
import { sameAnswer } from "@causeway/rules/form/read";
import type { AnswerValue } from "@causeway/rules/form/section";
import type { CaseStaffContext } from "../context.ts";
import { masked, type RoundSides } from "./round-sides.ts";
import { openBefore } from "./sealed-before.ts";
import { asShown, type ShownRequest, standingBefore } from "./show-requests.ts";

/** What came of a request: nothing yet, a change, a word instead of one, or neither; or the agency took it back. */
export type RequestOutcome = "waiting" | "changed" | "explained" | "unchanged" | "cancelled";

type Asked = {
  requests: readonly ChangeRequestRecord[];
  roundId: string;
  sides: RoundSides;
  files: readonly EvidenceRow[];
  /** The end of the round: what stood there then. */
  at: Date;
};

/** The requests of one round with what stood at each pin when it was set and at the end of the round. */
export async function roundRequests(
  ctx: CaseStaffContext,
  tx: Tx,
  { requests, roundId, sides, files, at }: Asked,
) {
  const sealed = await openBefore(ctx, tx);
  const inPlace = filesAt(files, at);
  return requests.flatMap((request, index) => {
    if (request.roundId !== roundId) return [];
    const before = standingBefore(request, sealed);
    const side = sides[request.party];
    if (request.target === "field") {
      const [stood, now] = [answerOf(request, side.before), answerOf(request, side.after)];
      const changed = !sameAnswer(stood ?? undefined, now ?? undefined);
      const shown = asShown(request, {
        number: index + 1,
        // An identity number is never copied into a request: what stood there is known by its mask alone.
        before: before?.value ? before : { ...before, value: masked(request, stood) },
        now: side.after.length > 0 ? masked(request, now) : (before?.value ?? null),
      });
      return [{ ...shown, outcome: outcomeOf(shown, changed) }];
    }
    const here = inPlace.filter((file) => isAt(request, file, files));
    const now = here.map((file) => file.fileName);
    const shown = asShown(request, { number: index + 1, before, now });
    const changed =
      here.some((file) => isSince(file, request)) ||
      !sameAnswer(before?.value ?? undefined, now.length > 0 ? now : undefined);
    return [{ ...shown, outcome: outcomeOf(shown, changed) }];
  });
}

function answerOf(request: ChangeRequestRecord, parts: readonly Part[]): AnswerValue | null {
  const part = parts.find(
    (one) => one.section.id === request.section && (one.subject?.id ?? null) === request.subjectId,
  );
  return part ? answerAt(part.answers, request.field ?? "").value : null;
}

/** Whether a file lies at the place that a request is about. */
function isAt(request: ChangeRequestRecord, file: EvidenceRow, files: readonly EvidenceRow[]): boolean {
  const pinned = files.find((one) => one.id === request.evidenceId);
  return pinned
    ? file.requirement === pinned.requirement && file.subjectId === pinned.subjectId
    : file.requirement === request.requirement;
}

/** A file of the same name may be another one: what counts is that it came after the question. */
function isSince(file: EvidenceRow, { round }: ChangeRequestRecord): boolean {
  return round.sentAt !== null && file.createdAt > round.sentAt;
}

function outcomeOf({ state, answerNote }: ShownRequest, changed: boolean): RequestOutcome {
  if (state === "cancelled") return "cancelled";
  if (state === "open" || state === "draft") return "waiting";
  if (changed) return "changed";
  return answerNote ? "explained" : "unchanged";
}
