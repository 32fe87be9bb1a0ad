import { countProposals } from "@causeway/db/erasure";
import { listRecipients } from "@causeway/db/recipient";
import type { Tx } from "@causeway/db/with-actor";
import { agencyOrganisationId } from "@causeway/rules/agency";
import { addDays, type Day, weekday } from "@causeway/rules/calendar/day";
import { sendToEach } from "../mail/send-email.ts";
import type { FoundDue } from "./find-due.ts";

/** What a night found that only two people can settle. Numbers and a day: of no case, and of nobody. */
export type Waiting = { due: number; oldest: Day | null; requests: number; held: number };

export function waitingOf(found: readonly FoundDue[], requests: number): Waiting {
  const due = found.filter(({ standing }) => standing === "due");
  return {
    due: due.length,
    oldest: due.map(({ dueOn }) => dueOn).toSorted()[0] ?? null,
    requests,
    held: found.length - due.length,
  };
}

/** The Monday of the week that is told; null where nothing waits for anybody, so that nobody is told of nothing. */
export function weekToTell({ due, requests }: Waiting, today: Day): Day | null {
  return due + requests > 0 ? addDays(today, -((weekday(today) + 6) % 7)) : null;
}

/** To every administrator: each of them may propose, and confirm what another one proposed. */
export async function tellRecordsDue(tx: Tx, waiting: Waiting): Promise<void> {
  const proposed = await countProposals(tx);
  await sendToEach(tx, await listRecipients(tx, "administrator"), (to) => ({
    organisationId: agencyOrganisationId,
    template: "records-due",
    props: { ...waiting, proposed, link: { app: "admin", path: "/retention" } },
    to,
  }));
}
