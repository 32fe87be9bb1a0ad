import { inside, type Tx } from "./with-actor.ts";

export type ExpiredCounts = {
  sessions: number;
  signInTokens: number;
  addressChanges: number;
  passkeyChallenges: number;
  downloadTickets: number;
  uploads: number;
  presences: number;
  webhooks: number;
};

/** Removes what has run out. The policies let the worker see exactly these rows and no others. */
export async function deleteExpired(
  tx: Tx,
  { webhooksBefore }: { webhooksBefore: Date },
): Promise<ExpiredCounts> {
  const prisma = inside(tx);
  return {
    sessions: await prisma.$executeRaw`delete from session where expires_at < now()`,
    signInTokens: await prisma.$executeRaw`delete from sign_in_token where expires_at < now()`,
    addressChanges: await prisma.$executeRaw`delete from address_change where expires_at < now()`,
    passkeyChallenges: await prisma.$executeRaw`delete from passkey_challenge where expires_at < now()`,
    downloadTickets: await prisma.$executeRaw`delete from download_ticket where expires_at < now()`,
    uploads: await prisma.$executeRaw`delete from evidence_upload where expires_at < now()`,
    presences:
      await prisma.$executeRaw`delete from case_presence where seen_at < now() - interval '10 minutes'`,
    webhooks: await prisma.$executeRaw`delete from provider_webhook where processed_at < ${webhooksBefore}`,
  };
}
