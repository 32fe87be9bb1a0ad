import { findCandidateOfCase } from "@causeway/db/candidate";
import { listCurrentConsents } from "@causeway/db/candidate-consent";
import { listSectionProgress } from "@causeway/db/candidate-form";
import { findInvitationMail, findNewestInvitation } from "@causeway/db/candidate-invitation";
import { findImportedContact } from "@causeway/db/case-import";
import { type CaseKey, requireCase } from "@causeway/db/sponsorship-case";
import { type Tx, withActor } from "@causeway/db/with-actor";
import { candidateSectionIds, consentKinds } from "@causeway/rules/candidate-form/schema";
import { readRow } from "@causeway/rules/case-import/check-rows";
import { isClosed, isOpenForEditing } from "@causeway/rules/sponsorship-case/status";
import { originOf } from "../auth/cookies.ts";
import { languageNames } from "../case-import/language-names.ts";
import type { MemberContext } from "../context.ts";
import { deriveCode } from "../mail/links.ts";
import { qrPath } from "../qr-path.ts";
import { caseHead } from "../sponsorship-case/case-head.ts";
import { type Invitation, linkOf } from "./new-invitation.ts";
import { maskedAddress } from "./open-invitation.ts";

/**
 * What the employer may know of his candidate: how far she is, how the mail fared, and the facts that his case needs.
 * No answers, no identity numbers; her link is hers alone, the code opens nothing without her mailbox.
 */
export async function showCandidate(ctx: MemberContext, input: { caseId: string }) {
  const key = { organisationId: ctx.actor.organisationId, caseId: input.caseId };
  return withActor(ctx.db, ctx.actor, async (tx) => {
    const row = await requireCase(tx, key);
    const candidate = await findCandidateOfCase(tx, key);
    const head = caseHead(row);
    if (!candidate)
      return { head, mayInvite: isOpenForEditing(row.status), candidate: null, known: await listed(tx, key) };
    const who = { organisationId: key.organisationId, candidateId: candidate.id };
    const progress = await listSectionProgress(tx, who);
    const consents = await listCurrentConsents(tx, who);
    const { name, locale, state, shared, signedAt } = candidate;
    const invitation = await shownInvitation(ctx, tx, candidate);
    return {
      head,
      mayInvite: isOpenForEditing(row.status) && state === "invited" && invitation?.state === "revoked",
      known: null,
      candidate: {
        name,
        ...shownAddress(candidate, invitation),
        locale,
        state,
        shared,
        signedAt: signedAt?.toISOString() ?? null,
        consented: consentKinds.every((kind) => consents.some((consent) => consent.kind === kind)),
        closed: isClosed(row.status),
        invitation,
        sections: candidateSectionIds.map((section) => {
          const found = progress.find((one) => one.section === section);
          const complete = found?.completedAt ? ("complete" as const) : ("started" as const);
          return { section, state: found ? complete : ("todo" as const) };
        }),
      },
    };
  });
}

/** What a list of candidates said of her, for the form that invites her. */
async function listed(tx: Tx, key: CaseKey) {
  const typed = await findImportedContact(tx, key);
  if (!typed?.email) return null;
  const { email, locale } = readRow(typed, languageNames);
  return email ? { email, locale } : null;
}

/** He knows the address that he invited. Where she moved to by herself is hers to tell. */
function shownAddress(candidate: { email: string }, invitation: { email: string } | null) {
  const movedByHer = invitation !== null && invitation.email !== candidate.email;
  return { email: movedByHer ? maskedAddress(candidate.email) : candidate.email, movedByHer };
}

async function shownInvitation(
  ctx: MemberContext,
  tx: Tx,
  candidate: { id: string; organisationId: string; caseId: string },
) {
  const newest = await findNewestInvitation(tx, candidate.id);
  if (!newest) return null;
  const mail = await findInvitationMail(tx, candidate.caseId);
  const state = stateOf(newest, ctx.now());
  return {
    state,
    email: newest.email,
    sentAt: (mail?.createdAt ?? newest.createdAt).toISOString(),
    expiresAt: newest.expiresAt.toISOString(),
    mail: mail?.state ?? null,
    handOver:
      state === "open" ? handOver(ctx, { ...newest, organisationId: candidate.organisationId }) : null,
  };
}

function stateOf(row: { acceptedAt: Date | null; revokedAt: Date | null; expiresAt: Date }, now: Date) {
  if (row.acceptedAt) return "accepted" as const;
  if (row.revokedAt) return "revoked" as const;
  return row.expiresAt <= now ? ("expired" as const) : ("open" as const);
}

/** To show on a screen: the code and an address that carries it. Neither is the link in her mailbox. */
function handOver(ctx: MemberContext, invitation: Invitation) {
  const code = deriveCode(ctx.keys, linkOf(invitation));
  const address = `${originOf("portal", ctx.env)}/invitation/code?code=${code}`;
  return { code, address, qr: qrPath(address) };
}
