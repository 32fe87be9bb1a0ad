import type { Locale } from "@causeway/rules/actor";
import { inside, type Tx } from "./with-actor.ts";

/** Somebody to be told, with the language to tell her in. */
export type Recipient = { personId: string; email: string; name: string; locale: Locale };
export type Audience = "employer" | "reviewer" | "approver" | "administrator";

type Row = { person_id: string; email: string; name: string; locale: string };

/** Everybody of one audience: the organisation's owners and preparers, or the agency's staff of one role. */
export async function listRecipients(tx: Tx, audience: Audience): Promise<Recipient[]> {
  const rows = await inside(tx).$queryRaw<Row[]>`select * from app.recipients(${audience})`;
  return rows.map(asRecipient);
}

/** The agency's administrators, for somebody who has just registered an employer. */
export async function listRegistrationRecipients(tx: Tx): Promise<Recipient[]> {
  const rows = await inside(tx).$queryRaw<Row[]>`select * from app.registration_recipients()`;
  return rows.map(asRecipient);
}

/** The staff who hold a case now, with the duty they hold it for. */
export async function listAssignedStaff(
  tx: Tx,
  caseId: string,
): Promise<(Recipient & { duty: "review" | "approve" })[]> {
  const rows = await inside(tx).$queryRaw<
    (Row & { duty: string })[]
  >`select * from app.assigned_staff(${caseId}::uuid)`;
  return rows.map((row) => ({ ...asRecipient(row), duty: row.duty as "review" | "approve" }));
}

function asRecipient(row: Row): Recipient {
  return { personId: row.person_id, email: row.email, name: row.name, locale: row.locale as Locale };
}
