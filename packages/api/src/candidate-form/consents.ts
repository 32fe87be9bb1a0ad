import { findAgencyName, requireOwnCandidateForUpdate } from "@causeway/db/candidate";
import { giveConsent, listConsents, withdrawConsent } from "@causeway/db/candidate-consent";
import { requireCase } from "@causeway/db/sponsorship-case";
import { withActor } from "@causeway/db/with-actor";
import { type ConsentKind, consentKinds, noticeVersion } from "@causeway/rules/candidate-form/schema";
import { recordAudit } from "../audit/record-audit.ts";
import type { CandidateContext } from "../context.ts";
import { AppError } from "../errors.ts";
import { organisationNameOf } from "../organisation/organisation-name.ts";
import { headOf, loadForm } from "./load-form.ts";
import { tellOfWithdrawal } from "./withdraw-from-case.ts";

/** The notice with her consents: which hold, since when, and to which version. */
export async function showConsents(ctx: CandidateContext) {
  return withActor(ctx.db, ctx.actor, async (tx) => {
    const form = await loadForm(ctx, tx);
    const history = await listConsents(tx, form.who);
    return {
      head: headOf(form, "consent"),
      noticeVersion,
      agency: organisationNameOf(await findAgencyName(tx), ctx.locale),
      consents: consentKinds.map((kind) => ({
        kind,
        givenAt: form.consents.find((one) => one.kind === kind)?.givenAt.toISOString() ?? null,
      })),
      withdrawn: !form.consented && history.some((one) => one.withdrawnAt !== null),
    };
  });
}

/** Records both consents, each as a row of its own. Throws AppError "consent-required" unless both are given. */
export async function giveConsents(ctx: CandidateContext, input: { kinds: readonly ConsentKind[] }) {
  if (!consentKinds.every((kind) => input.kinds.includes(kind))) throw new AppError("consent-required");
  const { organisationId, caseId, candidateId } = ctx.actor;
  const who = { organisationId, candidateId };
  await withActor(ctx.db, ctx.actor, async (tx) => {
    await requireOwnCandidateForUpdate(tx, { organisationId, caseId });
    for (const kind of consentKinds) await giveConsent(tx, who, { kind, now: ctx.now() });
    await recordAudit(ctx, tx, {
      organisationId,
      action: "candidate.consented",
      subject: { kind: "candidate", id: candidateId },
      caseId,
      details: { kinds: [...consentKinds], notice: noticeVersion },
    });
  });
}

/** Takes a consent back. From then on her form is closed to everybody until she consents again; both sides are told. */
export async function takeBackConsent(ctx: CandidateContext, input: { kind: ConsentKind }) {
  const { organisationId, caseId, candidateId } = ctx.actor;
  const who = { organisationId, candidateId };
  await withActor(ctx.db, ctx.actor, async (tx) => {
    const candidate = await requireOwnCandidateForUpdate(tx, { organisationId, caseId });
    const row = await requireCase(tx, { organisationId, caseId });
    if (!(await withdrawConsent(tx, who, { kind: input.kind, now: ctx.now() }))) return;
    await recordAudit(ctx, tx, {
      organisationId,
      action: "candidate.consent-withdrawn",
      subject: { kind: "candidate", id: candidateId },
      caseId,
      details: { kind: input.kind, notice: noticeVersion },
    });
    await tellOfWithdrawal(ctx, tx, { row, candidate, what: "consent" });
  });
}
