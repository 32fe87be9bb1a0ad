import { createHash } from "node:crypto";
import { createSignature, listSignatures } from "@causeway/db/candidate-form";
import { newId } from "@causeway/db/ids";
import type { Tx } from "@causeway/db/with-actor";
import { translator } from "@causeway/messages/translator";
import { askedAnswers } from "@causeway/rules/candidate-form/asked";
import { readDrawing } from "@causeway/rules/candidate-form/drawing";
import type { CandidateAnswers } from "@causeway/rules/candidate-form/facts";
import { canonicalJson } from "@causeway/rules/engine/canonical";
import { textOf } from "@causeway/rules/form/section";
import type { CandidateContext, Context } from "../context.ts";
import { candidateDataKey } from "../data-key.ts";
import { AppError } from "../errors.ts";
import { decryptField, encryptField } from "../field-encryption.ts";
import type { LoadedForm } from "./load-form.ts";
import type { Who } from "./sealed-form.ts";

type KeyContext = Pick<Context, "keys" | "now">;

/** `drawn` as `readDrawing` reads it, empty when she types her name instead. */
export type Declaration = { agreed: boolean; name: string; drawn: string };

/** What she signed, word for word: kept under her key, with its SHA-256 in clear. */
export type Snapshot = {
  signature: string;
  case: string;
  signedAt: string;
  name: string;
  /** Her signature as she drew it; null when she typed her name. */
  drawn: string | null;
  declaration: { locale: string; text: string };
  consents: { kind: string; notice: string; givenAt: string }[];
  /** For each child under fourteen, who consented in which capacity, to what and when. */
  guardians: { child: string; capacity: string; name: string; notice: string; givenAt: string }[];
  answers: CandidateAnswers;
  evidence: { id: string; requirement: string; sha256: string }[];
  /** Fields and slots that differ from the signature before; all that a reopened form signs anew. */
  changed: string[] | null;
};

/**
 * Throws AppError "input-invalid" (details: field "agreed", "name" or "drawn") unless she declares, under her own name
 * or by her hand. Returns the name that she signs under: who draws need not type.
 */
export function checkDeclaration(form: LoadedForm, declaration: Declaration): string {
  if (!declaration.agreed) throw new AppError("input-invalid", { details: { field: "agreed" } });
  const typed = plain(declaration.name);
  const names = namesOf(form.answers);
  const [own = ""] = names;
  if (declaration.drawn && typed === "") {
    if (!readDrawing(declaration.drawn)) throw new AppError("input-invalid", { details: { field: "drawn" } });
    return own;
  }
  if (typed === "" || !names.map(plain).includes(typed)) {
    throw new AppError("input-invalid", { details: { field: "name" } });
  }
  return declaration.name.trim();
}

/** Freezes her form as it stands: canonical JSON, its digest, and both name and snapshot under her key. */
export async function keepSignature(
  ctx: CandidateContext,
  tx: Tx,
  form: LoadedForm,
  { name, drawn, changed }: { name: string; drawn: string; changed: string[] | null },
) {
  const [last] = await listSignatures(tx, form.who);
  const id = newId();
  const revision = (last?.revision ?? 0) + 1;
  const snapshot: Snapshot = {
    signature: id,
    case: form.key.caseId,
    signedAt: ctx.now().toISOString(),
    name,
    drawn: readDrawing(drawn) ? drawn : null,
    declaration: { locale: ctx.locale, text: translator(ctx.locale, "candidate")("sign.declaration") },
    consents: form.consents.map(({ kind, noticeVersion, givenAt }) => ({
      kind,
      notice: noticeVersion,
      givenAt: givenAt.toISOString(),
    })),
    guardians: form.children.flatMap(({ id: child, consent }) => (consent ? [{ child, ...consent }] : [])),
    answers: askedAnswers(form.answers, form.unasked),
    evidence: form.files.map(({ id: file, requirement, sha256 }) => ({ id: file, requirement, sha256 })),
    changed,
  };
  const text = canonicalJson(snapshot);
  const snapshotSha256 = createHash("sha256").update(text).digest("hex");
  const key = await candidateDataKey(ctx, tx, form.who);
  await createSignature(tx, form.who, {
    id,
    revision,
    locale: ctx.locale,
    nameTyped: encryptField(key, placeOf(form.who, "name_typed", id), name),
    snapshot: encryptField(key, placeOf(form.who, "snapshot", id), text),
    snapshotSha256,
    signedAt: ctx.now(),
  });
  return { revision, snapshotSha256 };
}

/** What was signed last, or null before the first signature. */
export async function lastSnapshot(ctx: KeyContext, tx: Tx, who: Who): Promise<Snapshot | null> {
  const [last] = await listSignatures(tx, who);
  return last ? openSnapshot(ctx, tx, who, last) : null;
}

/** What was signed last by a moment, or null when nothing was signed yet. */
export async function snapshotAsOf(ctx: KeyContext, tx: Tx, who: Who, at: Date): Promise<Snapshot | null> {
  const last = (await listSignatures(tx, who)).find((one) => one.signedAt <= at);
  return last ? openSnapshot(ctx, tx, who, last) : null;
}

async function openSnapshot(
  ctx: KeyContext,
  tx: Tx,
  who: Who,
  { id, snapshot }: { id: string; snapshot: Uint8Array },
): Promise<Snapshot> {
  const key = await candidateDataKey(ctx, tx, who);
  return JSON.parse(decryptField(key, placeOf(who, "snapshot", id), snapshot)) as Snapshot;
}

/** Her name in Chinese, and in Latin letters in either order; the one to sign under first. */
function namesOf({ particulars = {} }: CandidateAnswers): string[] {
  const surname = textOf(particulars.surnameEn);
  const given = textOf(particulars.givenNamesEn);
  const latin = [`${surname} ${given}`, `${given} ${surname}`].map((name) => name.trim());
  return [textOf(particulars.nameZh), ...latin].filter(Boolean);
}

function plain(name: string): string {
  return name
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s,，.·'’-]/g, "");
}

function placeOf(who: Who, column: "name_typed" | "snapshot", id: string) {
  return { organisationId: who.organisationId, table: "candidate_signature", column, rowId: id };
}
