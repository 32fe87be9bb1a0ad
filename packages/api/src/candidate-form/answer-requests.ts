import { saveCandidate } from "@causeway/db/candidate";
import { saveAnswerNote } from "@causeway/db/change-request";
import { withActor } from "@causeway/db/with-actor";
import { candidateProblems } from "@causeway/rules/candidate-form/check";
import { withMaskedNumbers } from "@causeway/rules/candidate-form/identity";
import { candidateSection } from "@causeway/rules/candidate-form/schema";
import { sharedFactsOf } from "@causeway/rules/candidate-form/shared";
import { sameAnswer } from "@causeway/rules/form/read";
import { rowsOf } from "@causeway/rules/form/section";
import { recordAudit } from "../audit/record-audit.ts";
import { finishAnswers } from "../change-request/finish-answers.ts";
import { hongKongDay } from "../clock.ts";
import type { CandidateContext } from "../context.ts";
import { AppError } from "../errors.ts";
import { headOf, type LoadedForm, loadForm } from "./load-form.ts";
import {
  checkDeclaration,
  type Declaration,
  keepSignature,
  lastSnapshot,
  type Snapshot,
} from "./signature.ts";

export type Notes = Readonly<Record<string, string>>;

/** What the agency asks of her, item by item, and which items she has mended since she signed. */
export async function showRequests(ctx: CandidateContext) {
  return withActor(ctx.db, ctx.actor, async (tx) => {
    const form = await loadForm(ctx, tx);
    if (!form.consented) throw new AppError("consent-required");
    const signed = await lastSnapshot(ctx, tx, form.who);
    return {
      head: headOf(form, null),
      requests: form.requests.map((request) => ({
        id: request.id,
        target: request.target,
        section: request.section,
        field: request.field,
        requirement: slotOf(request),
        fileName: request.evidence?.fileName ?? null,
        ...{ evidenceId: request.evidenceId, file: request.evidence, region: request.region },
        row: rowOf(form, request),
        overdue: request.round.dueOn !== null && hongKongDay(request.round.dueOn) < hongKongDay(ctx.now()),
        reasonCode: request.reasonCode,
        note: request.note,
        dueOn: request.round.dueOn?.toISOString().slice(0, 10) ?? null,
        answerNote: request.answerNote ?? "",
        mended: isMended(form, signed, request),
        value: shownValue(form, request),
      })),
    };
  });
}

/** Keeps her words to the reviewer until she sends all answers together. */
export async function keepNotes(ctx: CandidateContext, input: { notes: Notes }): Promise<void> {
  await withActor(ctx.db, ctx.actor, async (tx) => {
    const form = await loadForm(ctx, tx, { hold: true });
    for (const request of form.requests) {
      const note = input.notes[request.id]?.trim();
      if (note !== undefined && note !== (request.answerNote ?? ""))
        await saveAnswerNote(tx, { ...form.key, requestId: request.id }, note);
    }
  });
}

/**
 * Sends her answers: each item mended or explained, the changed part signed anew, the agency told. Throws AppError
 * "no-requests", "requests-open" while an item is neither, "form-incomplete", or "input-invalid" (which field).
 */
export async function sendAnswers(ctx: CandidateContext, input: Declaration & { notes: Notes }) {
  await keepNotes(ctx, input);
  return withActor(ctx.db, ctx.actor, async (tx) => {
    const form = await loadForm(ctx, tx, { hold: true });
    const signed = await lastSnapshot(ctx, tx, form.who);

    if (!form.consented) throw new AppError("consent-required");
    if (form.requests.length === 0) throw new AppError("no-requests");
    const mended = form.requests.filter((request) => isMended(form, signed, request));
    const silent = form.requests.filter(
      (request) => !mended.includes(request) && !request.answerNote?.trim(),
    );
    if (silent.length > 0) throw new AppError("requests-open");
    if (brokenSections(form).length > 0) throw new AppError("form-incomplete");
    if (form.unconsented.length > 0) throw new AppError("guardian-consent-required");
    const name = checkDeclaration(form, input);

    const changed = [...new Set(mended.map((request) => placeOf(request)))].sort();
    const signature = await keepSignature(ctx, tx, form, { name, drawn: input.drawn, changed });
    await saveCandidate(tx, form.who, {
      state: "signed",
      signedAt: ctx.now(),
      shared: sharedFactsOf(form.answers),
    });
    await recordAudit(ctx, tx, {
      organisationId: form.key.organisationId,
      action: "candidate-form.signed",
      subject: { kind: "candidate-form", id: form.who.candidateId },
      caseId: form.key.caseId,
      details: { revision: signature.revision, sha256: signature.snapshotSha256, changed },
    });
    return finishAnswers(ctx, { caseId: form.key.caseId }, tx);
  });
}

type Request = LoadedForm["requests"][number];

/** The slot a request is about: its own, or that of the file it is pinned to. */
function slotOf(request: Request): string | null {
  return request.requirement ?? request.evidence?.requirement ?? null;
}

function placeOf(request: Request): string {
  return request.target === "field" ? `${request.section}.${request.field}` : `evidence.${slotOf(request)}`;
}

/** Mended: the answer differs from what was signed, or the slot holds a file that was not there then. */
function isMended(form: LoadedForm, signed: Snapshot | null, request: Request): boolean {
  if (request.target !== "field") {
    const before = new Set(signed?.evidence.map((file) => file.id));
    return form.files.some((file) => file.requirement === slotOf(request) && !before.has(file.id));
  }
  const section = candidateSection(request.section ?? "");
  const field = request.field?.split(".")[0] ?? "";
  if (!section) return false;
  return !sameAnswer(signed?.answers[section.id]?.[field], form.answers[section.id]?.[field]);
}

function shownValue(form: LoadedForm, request: Request) {
  const section = candidateSection(request.section ?? "");
  const field = request.field?.split(".")[0] ?? "";
  if (!section) return null;
  return withMaskedNumbers(section, form.answers[section.id] ?? {})[field] ?? null;
}

/** Which entry of a group is meant, in its order; null for a whole answer. */
function rowOf(form: LoadedForm, request: Request): number | null {
  const [name = "", rowId] = request.field?.split(".") ?? [];
  const section = candidateSection(request.section ?? "");
  if (!rowId || !section) return null;
  const at = rowsOf(form.answers[section.id]?.[name]).findIndex((row) => row.id === rowId);
  return at < 0 ? null : at;
}

/** Only what is asked about can be broken now; an older rule's gap elsewhere must not hold her answers up. */
function brokenSections(form: LoadedForm): string[] {
  return form.requests.flatMap((request) => {
    const section = candidateSection(request.section ?? "");
    const field = request.field?.split(".")[0];
    if (!section) return [];
    const broken = candidateProblems(section.id, form.answers[section.id] ?? {}, form.unasked);
    return broken.some((problem) => problem.field.split(".")[0] === field) ? [section.id] : [];
  });
}
