import type { EmailEventKind } from "@causeway/rules/vocabulary";
import type { EmailKey } from "./email-message.ts";
import { Prisma } from "./generated/client.ts";
import { inside, type Tx } from "./with-actor.ts";

/** A mail by its own key, or by the number that a provider gave it. */
export type MailAddressed = { key: EmailKey | null; provider: string; providerId: string };

export type ProviderReport = MailAddressed & { kind: EmailEventKind; error: string | null; at: Date };

/** Keeps what a provider reports of a mail, whether or not it moves the mail on. Of an unknown mail nothing is kept. */
export async function recordReport(tx: Tx, report: ProviderReport): Promise<void> {
  const { kind, error, at } = report;
  await inside(tx).$executeRaw`
    insert into email_event (organisation_id, message_id, kind, code, at)
    select organisation_id, id, ${kind}, ${eventCode(error)}, ${at} from email_message where ${isMail(report)}`;
}

/** A mail's way in the order of its times; what happened at the same moment, as it was written down. */
export async function listEmailEvents(tx: Tx, { organisationId, id }: EmailKey) {
  const rows = await inside(tx).emailEvent.findMany({
    where: { organisationId, messageId: id },
    orderBy: [{ at: "asc" }, { number: "asc" }],
    take: 200,
    select: { kind: true, attempt: true, code: true, at: true, recordedAt: true },
  });
  return rows.map((row) => ({ ...row, kind: row.kind as EmailEventKind }));
}

/** Which row of the outbox is meant. */
export function isMail({ key, provider, providerId }: MailAddressed): Prisma.Sql {
  return key
    ? Prisma.sql`organisation_id = ${key.organisationId}::uuid and id = ${key.id}::uuid`
    : Prisma.sql`provider = ${provider} and provider_id = ${providerId}`;
}

/** The class of an error as an event may keep it: few characters, so that no address fits in. */
export function eventCode(error: string | null): string | null {
  return (
    error
      ?.toLowerCase()
      .replace(/[^a-z0-9._-]+/g, "-")
      .slice(0, 60) || null
  );
}
