import { dismissDifference } from "@causeway/db/travel-document-reading";
import { type Tx, withActor } from "@causeway/db/with-actor";
import { openCandidateFields } from "@causeway/rules/candidate-form/editing";
import { maskedNumbers } from "@causeway/rules/candidate-form/identity";
import { candidateSection } from "@causeway/rules/candidate-form/schema";
import { isFieldOpen } from "@causeway/rules/change-request/open-fields";
import type { Compared, ReadField } from "@causeway/rules/travel-document/reading";
import { type LoadedForm, loadForm } from "../candidate-form/load-form.ts";
import { saveSection } from "../candidate-form/save-section.ts";
import type { CandidateContext } from "../context.ts";
import { AppError } from "../errors.ts";
import { compareDocuments } from "./sealed-reading.ts";

export type OneDifference = { evidenceId: string; field: ReadField };

/**
 * What the newest of her documents says otherwise than she typed, for the fields that she may change and has not laid
 * aside. Null when none was read. Numbers are masked, as on all her pages.
 */
export async function showReading(ctx: CandidateContext) {
  return withActor(ctx.db, ctx.actor, async (tx) => {
    const form = await loadForm(ctx, tx);
    if (!form.consented) return null;
    const document = await newestRead(ctx, tx, form);
    if (!document) return null;
    const unlike = document.compared.filter((one) => one.verdict !== "agrees");
    const shown = unlike.filter((one) => !document.dismissed.includes(one.field) && isOpen(form, one));
    return {
      evidenceId: document.evidenceId,
      agrees: unlike.length === 0,
      differences: shown.map(({ section, field, verdict, onDocument, typed }) => ({
        ...{ section, field, verdict },
        onDocument: masked(section, field, onDocument),
        typed: masked(section, field, typed),
      })),
    };
  });
}

/**
 * Takes one field from her document into her form, because she said so; saved like an answer that she typed. Null when
 * the document is no longer the newest or says nothing of it. Throws "form-locked" when the field is not open.
 */
export async function useReading(ctx: CandidateContext, input: OneDifference) {
  const found = await withActor(ctx.db, ctx.actor, async (tx) => {
    const form = await loadForm(ctx, tx);
    const one = await findField(ctx, tx, form, input);
    return one && { ...one, baseVersion: form.sections.get(one.section)?.version ?? 0 };
  });
  if (!found) return null;
  const { section, field, onDocument, baseVersion } = found;
  return saveSection(ctx, { section, baseVersion, answers: { [field]: onDocument } });
}

/** Lays one difference aside: she has looked, and her answer stands. */
export async function dismissReading(ctx: CandidateContext, input: OneDifference): Promise<void> {
  await withActor(ctx.db, ctx.actor, async (tx) => {
    const one = await findField(ctx, tx, await loadForm(ctx, tx), input);
    if (one) await dismissDifference(tx, input.evidenceId, one.field);
  });
}

async function findField(ctx: CandidateContext, tx: Tx, form: LoadedForm, input: OneDifference) {
  if (!form.consented) throw new AppError("consent-required");
  const document = await newestRead(ctx, tx, form);
  if (document?.evidenceId !== input.evidenceId) return null;
  return document.compared.find(({ field }) => field === input.field) ?? null;
}

async function newestRead(ctx: CandidateContext, tx: Tx, form: LoadedForm) {
  const documents = await compareDocuments(ctx, tx, form.who, form.answers);
  return documents.find((one) => one.state === "read") ?? null;
}

function isOpen(form: LoadedForm, { section, field }: Compared): boolean {
  const moment = { state: form.candidate.state, status: form.row.status, pins: form.requests };
  return isFieldOpen(openCandidateFields(moment, section), field);
}

function masked(section: Compared["section"], field: ReadField, value: string): string {
  const schema = candidateSection(section);
  return (schema && maskedNumbers(schema, { [field]: value })[field]) ?? value;
}
