import { listDecisions } from "@causeway/db/decision";
import { requireOrganisation } from "@causeway/db/organisation";
import { requirePerson } from "@causeway/db/person";
import { listRecipients } from "@causeway/db/recipient";
import { listRecommendations } from "@causeway/db/recommendation";
import type { CaseRecord } from "@causeway/db/sponsorship-case";
import type { Tx } from "@causeway/db/with-actor";
import type { SecondLookSettlement } from "@causeway/rules/second-look/schema";
import type { CaseStaffContext } from "../context.ts";
import { sendToEach } from "../mail/send-email.ts";
import { organisationNameOf } from "../organisation/organisation-name.ts";

type Told = {
  row: CaseRecord;
  what: "drawn" | "disagreed" | SecondLookSettlement;
  words: string;
  lookerId?: string | null;
};

/**
 * Tells the approvers of a draw or a disagreement, and of how it was settled whoever had a part in it. Never outside the
 * agency. Of a draw nobody hears who could not look; while the decision can be taken back, it waits. Returns the mails.
 */
export async function tellOfSecondLook(ctx: CaseStaffContext, tx: Tx, told: Told): Promise<string[]> {
  const { row, what, words } = told;
  const { organisationId, id: caseId } = row;
  const me = await requirePerson(tx, ctx.actor.personId);
  const organisation = await requireOrganisation(tx, organisationId);
  return sendToEach(tx, await readers(ctx, tx, told), (to) => ({
    ...{ organisationId, caseId, sentBy: me.id, template: "second-look", to },
    ...(what === "drawn" ? { holdSeconds: ctx.env.TAKE_BACK_SECONDS } : {}),
    props: {
      ...{ caseTitle: row.title, caseReference: row.reference },
      ...{ organisationName: organisationNameOf(organisation, to.locale), byName: me.name || me.email },
      ...{ what, words: words || null },
      link: { app: "admin", path: `/queue/${organisationId}/${caseId}` },
    },
  }));
}

async function readers(ctx: CaseStaffContext, tx: Tx, { row, what, lookerId }: Told) {
  const key = { organisationId: row.organisationId, caseId: row.id };
  const hadPart = [
    ...(await listRecommendations(tx, key)).map((one) => one.staffId),
    ...(await listDecisions(tx, key)).map((one) => one.approverId),
  ];
  const me = ctx.actor.personId;
  const approvers = await listRecipients(tx, "approver");
  if (what === "disagreed") return approvers.filter((one) => one.personId !== me);
  const reviewers = await listRecipients(tx, "reviewer");
  if (what === "drawn") {
    const free = (people: typeof approvers) => people.filter((one) => !hadPart.includes(one.personId ?? ""));
    return free(approvers).length > 0 ? free(approvers) : free(reviewers);
  }
  const concerned = new Set([...hadPart, lookerId ?? ""]);
  const everybody = new Map([...approvers, ...reviewers].map((one) => [one.personId, one]));
  return [...everybody.values()].filter((one) => one.personId !== me && concerned.has(one.personId ?? ""));
}
