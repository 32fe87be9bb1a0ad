import { findCandidateOfCase } from "@causeway/db/candidate";
import { listRecipients } from "@causeway/db/recipient";
import type { CaseRecord } from "@causeway/db/sponsorship-case";
import type { Tx } from "@causeway/db/with-actor";
import type { ChangeRequestParty } from "@causeway/rules/change-request/schema";
import type { ReversibleKind } from "@causeway/rules/decision/schema";
import type { CaseStaffContext } from "../context.ts";
import { sendEmail, sendToEach } from "../mail/send-email.ts";

type Told = {
  row: CaseRecord;
  kind: ReversibleKind;
  reason: string;
  /** The sides that had been told. */
  asked: readonly ChangeRequestParty[];
};

/** Whoever was told of an action is told that it does not stand, and why. */
export async function tellOfCorrection(
  ctx: CaseStaffContext,
  tx: Tx,
  { row, kind, reason, asked }: Told,
): Promise<void> {
  const { organisationId, id: caseId } = row;
  const mail = { organisationId, caseId, sentBy: ctx.actor.personId, template: "action-undone" } as const;
  const named = { caseTitle: row.title, caseReference: row.reference, what: kind, reason };
  if (kind === "recommended") {
    const link = { app: "admin", path: `/queue/${organisationId}/${caseId}` } as const;
    const others = (await listRecipients(tx, "approver")).filter(
      ({ personId }) => personId !== ctx.actor.personId,
    );
    await sendToEach(tx, others, (to) => ({ ...mail, props: { ...named, to: "agency" as const, link }, to }));
    return;
  }
  const link = { app: "portal", path: `/o/${organisationId}/cases/${caseId}` } as const;
  const employer = asked.includes("employer") ? await listRecipients(tx, "employer") : [];
  await sendToEach(tx, employer, (to) => ({
    ...mail,
    props: { ...named, to: "employer" as const, link },
    to,
  }));
  const candidate = asked.includes("candidate")
    ? await findCandidateOfCase(tx, { organisationId, caseId })
    : null;
  if (!candidate || candidate.state === "withdrawn") return;
  const { email, personId, locale } = candidate;
  await sendEmail(tx, {
    ...mail,
    props: { ...named, to: "candidate", link: { app: "portal", path: `/c/${caseId}` } },
    to: { email, personId, locale },
  });
}
