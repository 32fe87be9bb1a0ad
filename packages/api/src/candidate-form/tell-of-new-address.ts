import { actInOwnCase } from "@causeway/db/address-change";
import { requireOwnCandidate } from "@causeway/db/candidate";
import { listAssignedStaff, listRecipients } from "@causeway/db/recipient";
import type { Tx } from "@causeway/db/with-actor";
import { agencyOrganisationId } from "@causeway/rules/agency";
import { recordAudit } from "../audit/record-audit.ts";
import type { CandidateContext } from "../context.ts";
import { sendEmail } from "../mail/send-email.ts";

type Candidacy = NonNullable<CandidateContext["session"]>["candidacies"][number];

/**
 * Tells the former mailbox, and in each of her cases the employer and the staff on it. That it changed is theirs to know;
 * where to is hers.
 */
export async function tellOfNewAddress(
  ctx: CandidateContext,
  tx: Tx,
  { former }: { former: string },
): Promise<void> {
  const { personId } = ctx.actor;
  const link = { app: "portal", path: "/" } as const;
  await sendEmail(tx, {
    ...{ organisationId: agencyOrganisationId, template: "address-changed", sentBy: personId },
    props: { to: "candidate", candidateName: ctx.session?.name ?? "", link },
    to: { email: former, locale: ctx.locale },
  });
  for (const candidacy of ctx.session?.candidacies ?? []) {
    if (await actInOwnCase(tx, candidacy.caseId)) await tellOne(ctx, tx, candidacy);
  }
}

async function tellOne(ctx: CandidateContext, tx: Tx, candidacy: Candidacy): Promise<void> {
  const { organisationId, caseId, candidateId, title, reference } = candidacy;
  const { name: candidateName } = await requireOwnCandidate(tx, { organisationId, caseId });
  // Each of her candidacies has a key of its own, under which its chain keeps where she came from.
  const here = { ...ctx, actor: { ...ctx.actor, organisationId, caseId, candidateId } };
  await recordAudit(here, tx, {
    ...{ organisationId, caseId, action: "candidate.address-changed" },
    subject: { kind: "candidate", id: candidateId },
  });
  const mail = { organisationId, caseId, sentBy: ctx.actor.personId, template: "address-changed" as const };
  const props = { candidateName, caseTitle: title, caseReference: reference };
  for (const to of await listRecipients(tx, "employer")) {
    const link = { app: "portal", path: `/o/${organisationId}/cases/${caseId}/candidate` } as const;
    await sendEmail(tx, { ...mail, props: { ...props, to: "employer", link }, to });
  }
  for (const to of await listAssignedStaff(tx, caseId)) {
    const link = { app: "admin", path: `/cases/${organisationId}/${caseId}/candidate` } as const;
    await sendEmail(tx, { ...mail, props: { ...props, to: "agency", link }, to });
  }
}
