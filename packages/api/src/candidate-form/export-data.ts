import { listAudit } from "@causeway/db/audit";
import { listConsents } from "@causeway/db/candidate-consent";
import { listSignatures } from "@causeway/db/candidate-form";
import { withActor } from "@causeway/db/with-actor";
import { recordAudit } from "../audit/record-audit.ts";
import type { CandidateContext } from "../context.ts";
import { guardianHistory } from "./child-consents.ts";
import { loadForm } from "./load-form.ts";

/** Everything kept about her in this case, in clear, as one document of her own. The export itself is recorded. */
export async function exportData(ctx: CandidateContext) {
  return withActor(ctx.db, ctx.actor, async (tx) => {
    const form = await loadForm(ctx, tx);
    const { organisationId, caseId } = form.key;
    const audit = await listAudit(tx, { organisationId, caseId, size: 1000 });
    const signatures = await listSignatures(tx, form.who);
    const { candidate, row } = form;
    const document = {
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
      signatures: signatures.map(({ revision, signedAt, locale, snapshotSha256 }) => ({
        revision,
        signedAt,
        language: locale,
        sha256: snapshotSha256,
      })),
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
    return { fileName: `causeway-${row.reference}.json`, json: JSON.stringify(document, null, 2) };
  });
}
