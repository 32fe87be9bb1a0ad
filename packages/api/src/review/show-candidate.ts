import { findCandidateOfCase } from "@causeway/db/candidate";
import { listCurrentConsents } from "@causeway/db/candidate-consent";
import { listSignatures } from "@causeway/db/candidate-form";
import { findCaseSection } from "@causeway/db/case-section";
import { listChangeRequests } from "@causeway/db/change-request";
import { withActor } from "@causeway/db/with-actor";
import { withMaskedNumbers } from "@causeway/rules/candidate-form/identity";
import { ownPostOf, unaskedFields } from "@causeway/rules/candidate-form/needs";
import { candidateSections, consentKinds } from "@causeway/rules/candidate-form/schema";
import { listChildConsents } from "../candidate-form/child-consents.ts";
import { answersOf, openForm } from "../candidate-form/sealed-form.ts";
import { lastSnapshot } from "../candidate-form/signature.ts";
import { hongKongDay } from "../clock.ts";
import type { CaseStaffContext } from "../context.ts";
import { lawInForce } from "../rule-set/in-force.ts";

/** The candidate's form in clear but for her identity numbers. Closed to staff too while a consent is missing. */
export async function showCandidate(ctx: CaseStaffContext) {
  const { organisationId } = ctx.actor;
  return withActor(ctx.db, ctx.actor, async (tx) => {
    const candidate = await findCandidateOfCase(tx, ctx.actor);
    if (!candidate) return null;
    const who = { organisationId, candidateId: candidate.id };
    const consents = await listCurrentConsents(tx, who);
    const consented = consentKinds.every((kind) => consents.some((one) => one.kind === kind));
    const form = consented ? await openForm(ctx, tx, who) : new Map();
    const signatures = await listSignatures(tx, who);
    const signed = consented ? await lastSnapshot(ctx, tx, who) : null;
    const children = consented ? await listChildConsents(ctx, tx, who, answersOf(form)) : [];
    const answers = answersOf(form);
    const position = await findCaseSection(tx, { ...ctx.actor, section: "position" });
    const moment = {
      post: ownPostOf(position.answers),
      form: answers,
      signed: candidate.state === "signed",
      pins: await listChangeRequests(tx, ctx.actor, { party: "candidate", states: ["open"] }),
      on: hongKongDay(ctx.now()),
    };
    const unasked = unaskedFields(moment, (await lawInForce(tx)).law);
    return {
      ...{ id: candidate.id, name: candidate.name, state: candidate.state, consented },
      signature: signatures[0]
        ? { at: signatures[0].signedAt, locale: signatures[0].locale, sha256: signatures[0].snapshotSha256 }
        : null,
      /** How she signed: the name typed, or what her hand drew. */
      signedAs: signed && { name: signed.name, drawn: signed.drawn ?? null },
      children,
      reopened: candidate.reopenedAt !== null && candidate.reopenedAt > (candidate.signedAt ?? new Date(0)),
      /** What this case does not ask her, as on her own pages. */
      unasked,
      sections: candidateSections.map((section) => ({
        id: section.id,
        answers: withMaskedNumbers(section, form.get(section.id)?.answers ?? {}),
      })),
    };
  });
}
