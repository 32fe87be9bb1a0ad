import type { EmailState } from "@causeway/rules/vocabulary";
import type { CaseKey } from "./sponsorship-case.ts";
import { inside, type Tx } from "./with-actor.ts";

/** The mails of a case with what became of each, newest first; what they said stays in the mail log. */
export async function listCaseEmails(tx: Tx, { organisationId, caseId }: CaseKey) {
  const rows = await inside(tx).emailMessage.findMany({
    where: { organisationId, caseId },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: 200,
    select: { id: true, template: true, recipientEmail: true, state: true, createdAt: true },
  });
  return rows.map((row) => ({ ...row, state: row.state as EmailState }));
}
