import { saveCandidate } from "@causeway/db/candidate";
import { listRecipients } from "@causeway/db/recipient";
import { withActor } from "@causeway/db/with-actor";
import { withMaskedNumbers } from "@causeway/rules/candidate-form/identity";
import { candidateSections } from "@causeway/rules/candidate-form/schema";
import { sharedFactsOf } from "@causeway/rules/candidate-form/shared";
import { isClosed } from "@causeway/rules/sponsorship-case/status";
import { recordAudit } from "../audit/record-audit.ts";
import type { CandidateContext } from "../context.ts";
import { AppError } from "../errors.ts";
import { sendEmail } from "../mail/send-email.ts";
import { headOf, loadForm } from "./load-form.ts";
import { checkDeclaration, type Declaration, keepSignature, lastSnapshot } from "./signature.ts";

/** Everything she is about to sign, with identity numbers masked, and what is still missing. */
export async function showSigning(ctx: CandidateContext) {
  return withActor(ctx.db, ctx.actor, async (tx) => {
    const form = await loadForm(ctx, tx);
    if (!form.consented) throw new AppError("consent-required");
    const last = form.candidate.signedAt ? await lastSnapshot(ctx, tx, form.who) : null;
    return {
      head: headOf(form, "sign"),
      signed: last && { name: last.name, drawn: last.drawn ?? null },
      unasked: form.unasked,
      sections: candidateSections.map((section) => ({
        id: section.id,
        answers: withMaskedNumbers(section, form.answers[section.id] ?? {}),
      })),
      files: form.files.map(({ id, requirement, fileName }) => ({ id, requirement, fileName })),
      incomplete: form.incomplete,
      owed: form.owed.map((slot) => slot.requirement),
      children: form.unconsented.map(({ id, name }) => ({ id, name })),
      signedAt: form.candidate.signedAt?.toISOString() ?? null,
    };
  });
}

/**
 * Signs the form: a snapshot is hashed and kept, the form is locked, the employer is told. Throws AppError
 * "consent-required", "form-locked", "form-incomplete", "guardian-consent-required", or "input-invalid" (details: which field).
 */
export async function signForm(ctx: CandidateContext, declaration: Declaration) {
  return withActor(ctx.db, ctx.actor, async (tx) => {
    const form = await loadForm(ctx, tx, { hold: true });

    if (!form.consented) throw new AppError("consent-required");
    if (form.candidate.state === "signed" || isClosed(form.row.status)) throw new AppError("form-locked");
    if (form.incomplete.length + form.owed.length > 0) throw new AppError("form-incomplete");
    if (form.unconsented.length > 0) throw new AppError("guardian-consent-required");
    const name = checkDeclaration(form, declaration);

    const { drawn } = declaration;
    const signature = await keepSignature(ctx, tx, form, { name, drawn, changed: null });
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
      details: { revision: signature.revision, sha256: signature.snapshotSha256 },
    });
    const { organisationId, caseId } = form.key;
    for (const to of await listRecipients(tx, "employer")) {
      await sendEmail(tx, {
        organisationId,
        caseId,
        sentBy: ctx.actor.personId,
        template: "candidate-finished",
        props: {
          caseTitle: form.row.title,
          caseReference: form.row.reference,
          candidateName: form.candidate.name,
          link: { app: "portal", path: `/o/${organisationId}/cases/${caseId}` },
        },
        to,
      });
    }
    return { sha256: signature.snapshotSha256 };
  });
}
