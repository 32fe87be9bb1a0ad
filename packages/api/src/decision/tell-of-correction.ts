import { findCandidateOfCase } from "@causeway/db/candidate";
import { listRecipients } from "@causeway/db/recipient";
import type { CaseRecord } from "@causeway/db/sponsorship-case";
import type { Tx } from "@causeway/db/with-actor";
import type { ChangeRequestParty } from "@causeway/rules/change-request/schema";
import type { ReversibleKind } from "@causeway/rules/decision/schema";
import type { CaseStaffContext } from "../context.ts";
import { sendEmail } from "../mail/send-email.ts";

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
    for (const to of await listRecipients(tx, "approver"))
      if (to.personId !== ctx.actor.personId)
        await sendEmail(tx, { ...mail, props: { ...named, to: "agency", link }, to });
    return;
  }
  const link = { app: "portal", path: `/o/${organisationId}/cases/${caseId}` } as const;
  for (const to of asked.includes("employer") ? await listRecipients(tx, "employer") : [])
    await sendEmail(tx, { ...mail, props: { ...named, to: "employer", link }, to });
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
