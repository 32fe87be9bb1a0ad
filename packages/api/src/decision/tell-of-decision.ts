import { requireOrganisation } from "@causeway/db/organisation";
import { requirePerson } from "@causeway/db/person";
import { listRecipients } from "@causeway/db/recipient";
import type { CaseRecord } from "@causeway/db/sponsorship-case";
import type { Tx } from "@causeway/db/with-actor";
import type { DecisionOutcome } from "@causeway/rules/decision/schema";
import type { CaseStaffContext } from "../context.ts";
import { sendEmail } from "../mail/send-email.ts";
import { organisationNameOf } from "../organisation/organisation-name.ts";

type Told = { row: CaseRecord; outcome: DecisionOutcome; reasons: string; reviewerId: string };

/** An approval or a refusal goes to the employer; what is returned stays inside the agency, with its reviewer. Returns the mails. */
export async function tellOfDecision(ctx: CaseStaffContext, tx: Tx, told: Told): Promise<string[]> {
  const { row, outcome, reasons } = told;
  const { organisationId, id: caseId } = row;
  const mail = {
    ...{ organisationId, caseId, sentBy: ctx.actor.personId },
    holdSeconds: ctx.env.TAKE_BACK_SECONDS,
  };
  const named = { caseTitle: row.title, caseReference: row.reference };
  if (outcome === "returned") {
    const organisation = await requireOrganisation(tx, organisationId);
    const to = await requirePerson(tx, told.reviewerId);
    const me = await requirePerson(tx, ctx.actor.personId);
    const id = await sendEmail(tx, {
      ...{ ...mail, template: "case-returned" },
      to: { email: to.email, personId: to.id, locale: to.locale },
      props: {
        ...named,
        organisationName: organisationNameOf(organisation, to.locale),
        approverName: me.name || me.email,
        reasons,
        link: { app: "admin", path: `/cases/${organisationId}/${caseId}/decision` },
      },
    });
    return [id];
  }
  const link = { app: "portal", path: `/o/${organisationId}/cases/${caseId}` } as const;
  const mails: string[] = [];
  for (const to of await listRecipients(tx, "employer")) {
    mails.push(
      outcome === "approved"
        ? await sendEmail(tx, { ...mail, template: "case-approved", props: { ...named, link }, to })
        : await sendEmail(tx, { ...mail, template: "case-declined", props: { ...named, reasons, link }, to }),
    );
  }
  return mails;
}
