import { listAudit } from "@causeway/db/audit";
import { listConsents } from "@causeway/db/candidate-consent";
import { listSignatures } from "@causeway/db/candidate-form";
import type { Tx } from "@causeway/db/with-actor";
import { recordAudit } from "../audit/record-audit.ts";
import type { CandidateContext } from "../context.ts";
import { readThread } from "../message/thread.ts";
import { openReadings } from "../travel-document/sealed-reading.ts";
import { guardianHistory } from "./child-consents.ts";
import { type LoadedForm, loadForm } from "./load-form.ts";
import { lastSnapshot } from "./signature.ts";

/** Everything kept about her in this case, in clear. Taking it is recorded, since it holds her numbers in full. */
export async function takeOwnData(ctx: CandidateContext, tx: Tx) {
  const form = await loadForm(ctx, tx);
  const { organisationId, caseId } = form.key;
  const { candidate, row } = form;
  const audit = await listAudit(tx, { organisationId, caseId, size: 1000 });
  const signatures = await listSignatures(tx, form.who);
  const signed = await lastSnapshot(ctx, tx, form.who);
  const data = {
    format: "causeway-candidate-data/1",
    exportedAt: ctx.now().toISOString(),
    case: {
      reference: row.reference,
      title: row.title,
      status: row.status,
      employer: form.organisationName,
    },
    you: {
      name: candidate.name,
      email: candidate.email,
      language: candidate.locale,
      state: candidate.state,
    },
    consents: await listConsents(tx, form.who),
    guardianConsents: await guardianHistory(ctx, tx, form.who),
    answers: form.answers,
    sharedWithEmployer: candidate.shared,
    documents: form.files.map(({ requirement, fileName, mediaType, bytes, sha256, createdAt, review }) => ({
      requirement,
      fileName,
      mediaType,
      bytes: Number(bytes),
      sha256,
      uploadedAt: createdAt,
      review,
    })),
    documentReadings: (await openReadings(ctx, tx, form.who)).map(
      ({ evidenceId, state, readAt, reading, dismissed }) => ({
        fileName: form.files.find((file) => file.id === evidenceId)?.fileName ?? "",
        ...{ state, readAt, reading, letStand: dismissed },
      }),
    ),
    signatures: signatures.map(({ revision, signedAt, locale, snapshotSha256 }, at) => ({
      revision,
      signedAt,
      language: locale,
      sha256: snapshotSha256,
      ...(at === 0 && signed ? { name: signed.name, drawn: signed.drawn ?? null } : {}),
    })),
    messages: (await messagesOf(ctx, tx, form)).map(({ at, party, body }) => ({ at, from: party, body })),
    record: audit.rows.map(({ at, actorKind, actorLabel, action, subjectKind }) => ({
      at,
      by: actorKind === "candidate" ? "you" : actorLabel,
      action,
      subject: subjectKind,
    })),
  };
  await recordAudit(ctx, tx, {
    organisationId,
    action: "candidate.data-exported",
    subject: { kind: "candidate", id: form.who.candidateId },
    caseId,
  });
  return { form, data };
}

/** Taking a copy is not reading: what the agency wrote stays new until she opens the thread itself. */
function messagesOf(ctx: CandidateContext, tx: Tx, { key, who }: LoadedForm) {
  const place = { key, audience: "candidate" as const, candidateId: who.candidateId };
  const reader = { personId: ctx.actor.personId, party: "candidate" as const };
  return readThread(ctx, tx, place, { reader, remember: false });
}
