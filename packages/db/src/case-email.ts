import type { EmailState } from "@causeway/rules/vocabulary";
import type { EmailKey } from "./email-message.ts";
import type { CaseKey } from "./sponsorship-case.ts";
import { inside, type Tx } from "./with-actor.ts";

/**
 * The mails of a case with what became of each, newest first. `props` decide whose mail it is and who may read a copy;
 * they are not for the page. What went with a digest says which state that digest is in.
 */
export async function listCaseEmails(tx: Tx, { organisationId, caseId }: CaseKey) {
  const rows = await inside(tx).emailMessage.findMany({
    where: { organisationId, caseId },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: 200,
    select: { id: true, template: true, props: true, recipientEmail: true, state: true, createdAt: true },
  });
  return rows.map((row) => ({ ...row, state: row.state as EmailState }));
}

/** One mail as far as the actor may see its row, for a copy of what it said. */
export async function findEmailForCopy(tx: Tx, { organisationId, id }: EmailKey) {
  const row = await inside(tx).emailMessage.findUnique({
    where: { organisationId_id: { organisationId, id } },
    select: {
      id: true,
      caseId: true,
      template: true,
      props: true,
      recipientEmail: true,
      locale: true,
      state: true,
      createdAt: true,
      sentAt: true,
      deliveredAt: true,
    },
  });
  return row && { ...row, state: row.state as EmailState };
}

export type EmailForCopy = NonNullable<Awaited<ReturnType<typeof findEmailForCopy>>>;
