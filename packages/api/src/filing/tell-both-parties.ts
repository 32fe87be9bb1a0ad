import { findCandidateOfCase } from "@causeway/db/candidate";
import { listRecipients } from "@causeway/db/recipient";
import type { CaseRecord } from "@causeway/db/sponsorship-case";
import type { Tx } from "@causeway/db/with-actor";
import type { EmailTemplates } from "@causeway/email/templates";
import type { CaseStaffContext } from "../context.ts";
import { sendEmail } from "../mail/send-email.ts";

type Party = "employer" | "candidate";
type Own<T extends "filed" | "outcome-recorded" | "reconsideration"> = Omit<
  EmailTemplates[T],
  "link" | "caseTitle" | "caseReference"
>;
type Letter =
  | { template: "filed"; props: Own<"filed"> }
  | { template: "outcome-recorded"; props: Own<"outcome-recorded"> }
  | { template: "reconsideration"; props: Own<"reconsideration"> };

/** Sends the same news to the employer's people and to the candidate, each with the way to their own page. */
export async function tellBothParties(
  ctx: CaseStaffContext,
  tx: Tx,
  row: CaseRecord,
  letter: (party: Party) => Letter,
): Promise<void> {
  const { organisationId, id: caseId } = row;
  for (const to of await listRecipients(tx, "employer"))
    await send({ app: "portal", path: `/o/${organisationId}/cases/${caseId}` }, letter("employer"), to);
  const candidate = await findCandidateOfCase(tx, { organisationId, caseId });
  if (!candidate || candidate.state === "withdrawn") return;
  const { email, personId, locale } = candidate;
  await send({ app: "portal", path: `/c/${caseId}` }, letter("candidate"), { email, personId, locale });

  async function send(
    link: { app: "portal"; path: `/${string}` },
    own: Letter,
    to: Parameters<typeof sendEmail>[1]["to"],
  ): Promise<void> {
    const mail = { organisationId, caseId, sentBy: ctx.actor.personId, to };
    const named = { caseTitle: row.title, caseReference: row.reference, link };
    if (own.template === "filed") {
      await sendEmail(tx, { ...mail, template: own.template, props: { ...named, ...own.props } });
    } else if (own.template === "reconsideration") {
      await sendEmail(tx, { ...mail, template: own.template, props: { ...named, ...own.props } });
    } else {
      await sendEmail(tx, { ...mail, template: own.template, props: { ...named, ...own.props } });
    }
  }
}
