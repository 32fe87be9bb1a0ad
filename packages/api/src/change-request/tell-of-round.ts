import type { ChangeRequestRecord } from "@causeway/db/change-request";
import { listEvidence } from "@causeway/db/evidence";
import type { OrganisationRow } from "@causeway/db/organisation";
import type { CaseRecord } from "@causeway/db/sponsorship-case";
import type { Tx } from "@causeway/db/with-actor";
import { translator } from "@causeway/messages/translator";
import type { Locale } from "@causeway/rules/actor";
import type { ChangeRequestParty } from "@causeway/rules/change-request/schema";
import type { EvidenceRejection } from "@causeway/rules/evidence/schema";
import { documentName } from "../evidence/document-name.ts";
import { sendEmail } from "../mail/send-email.ts";
import { organisationNameOf } from "../organisation/organisation-name.ts";

type Told = {
  row: CaseRecord;
  organisation: OrganisationRow;
  dueOn: string;
  sentBy: string;
  /** How long the mails wait, so that the round can be taken back. */
  holdSeconds: number;
  party: ChangeRequestParty;
  /** The requests of this round that this party has to answer. */
  requests: readonly ChangeRequestRecord[];
  to: { email: string; personId: string | null; locale: Locale };
};

/** Tells one person what the round asks of her side: one mail for all requests, and one for each refused document. Returns the mails. */
export async function tellOfRound(tx: Tx, told: Told): Promise<string[]> {
  const { row, organisation, dueOn, sentBy, holdSeconds, party, requests, to } = told;
  const { organisationId, id: caseId } = row;
  const mail = { organisationId, caseId, sentBy, holdSeconds, to };
  const named = { caseTitle: row.title, caseReference: row.reference, to: party };
  const page =
    party === "employer" ? (`/o/${organisationId}/cases/${caseId}` as const) : (`/c/${caseId}` as const);
  const mails: string[] = [];
  const asked = await sendEmail(tx, {
    ...mail,
    template: "changes-requested",
    props: {
      ...named,
      organisationName: organisationNameOf(organisation, to.locale),
      count: requests.length,
      dueOn,
      link: { app: "portal", path: party === "employer" ? `${page}/requests` : page },
    },
  });
  mails.push(asked);
  const documents = party === "employer" ? "evidence" : "documents";
  for (const file of await rejectedFiles(tx, caseId, requests)) {
    const refused = await sendEmail(tx, {
      ...mail,
      template: "evidence-rejected",
      props: {
        ...named,
        document: documentName(file.requirement, to.locale),
        reason: translator(to.locale, "evidence")(`rejection.${file.reason}`),
        note: file.note || null,
        link: { app: "portal", path: `${page}/${documents}` },
      },
    });
    mails.push(refused);
  }
  return mails;
}

async function rejectedFiles(tx: Tx, caseId: string, requests: readonly ChangeRequestRecord[]) {
  const pinned = requests.flatMap((request) => request.evidenceId ?? []);
  const files = pinned.length > 0 ? await listEvidence(tx, caseId) : [];
  return files
    .filter((file) => pinned.includes(file.id) && file.review === "rejected")
    .map((file) => ({
      requirement: file.requirement,
      reason: (file.reviewReason ?? "other") as EvidenceRejection,
      note: file.reviewNote,
    }));
}
