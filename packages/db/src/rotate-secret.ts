import { agencyOrganisationId } from "@causeway/rules/agency";
import pg from "pg";
import { newId } from "./ids.ts";
import { ensureRoles } from "./roles.ts";
import { type DatabaseSecrets, hmacPads } from "./secrets.ts";

/** What stands under the old secret, made anew under the next. Each throws when the old one does not open it. */
export type Reseal = {
  candidateKey(who: { organisationId: string; candidateId: string }, wrapped: Buffer): Buffer;
  organisationKey(organisationId: string, wrapped: Buffer): Buffer;
  totpSecret(personId: string, sealed: Buffer): Buffer;
  addressHash(email: string): { before: Buffer; after: Buffer };
};

export type Rotation = {
  /** The database administrator's address. */
  url: string;
  before: DatabaseSecrets;
  after: DatabaseSecrets;
  reseal: Reseal;
  /** Who sits at the machine; the audit entry names them. */
  by: string;
};

export type Rotated = {
  candidateKeys: number;
  organisationKeys: number;
  authenticatorApps: number;
  refusedAddresses: number;
  /** Codes on paper cannot be made anew: their owners make new ones. */
  recoveryCodesEnded: number;
  /** Invitations whose links and codes die with the old secret. */
  openInvitations: number;
};

/**
 * Puts the whole installation under another secret, in one transaction: killed at any moment, it is under the one or the
 * other. Portal, admin and worker must stand still. Null when it is under the new one already; throws when it is under neither.
 */
export async function rotateSecret(rotation: Rotation): Promise<Rotated | null> {
  const client = new pg.Client({ connectionString: rotation.url });
  client.on("error", () => {});
  await client.connect();
  try {
    await client.query("begin");
    await client.query("select pg_advisory_xact_lock(hashtextextended('causeway/migrate', 0))");
    if (await isUnder(client, rotation.after)) return null;
    if (!(await isUnder(client, rotation.before)))
      throw new Error("CAUSEWAY_SECRET_PREVIOUS is not the secret that this database is under");
    await client.query("set local role causeway_guard");
    const rotated = await resealAll(client, rotation.reseal);
    await client.query("set local role causeway_owner");
    const { inner, outer } = hmacPads(rotation.after.contextKey);
    await client.query(
      "update app_private.signing_key set inner_pad = $1, outer_pad = $2 where purpose = 'request'",
      [inner, outer],
    );
    await client.query("reset role");
    await ensureRoles(client, rotation.after);
    await record(client, rotation.by, rotated);
    await client.query("commit");
    return rotated;
  } finally {
    await client.end();
  }
}

async function isUnder(client: pg.Client, { contextKey }: DatabaseSecrets): Promise<boolean> {
  const { inner, outer } = hmacPads(contextKey);
  await client.query("set local role causeway_owner");
  const { rowCount } = await client.query(
    "select from app_private.signing_key where purpose = 'request' and inner_pad = $1 and outer_pad = $2",
    [inner, outer],
  );
  await client.query("reset role");
  return rowCount === 1;
}

async function resealAll(client: pg.Client, reseal: Reseal): Promise<Rotated> {
  const candidateKeys = await each<{ org: string; id: string; sealed: Buffer }>(
    client,
    `select organisation_id as org, candidate_id as id, wrapped_key as sealed from candidate_key
     where wrapped_key is not null`,
    async ({ org, id, sealed }) => {
      await client.query(
        "update candidate_key set wrapped_key = $3 where organisation_id = $1 and candidate_id = $2",
        [org, id, reseal.candidateKey({ organisationId: org, candidateId: id }, sealed)],
      );
    },
  );
  const organisationKeys = await each<{ id: string; sealed: Buffer }>(
    client,
    "select organisation_id as id, wrapped_key as sealed from organisation_key",
    async ({ id, sealed }) => {
      await client.query("update organisation_key set wrapped_key = $2 where organisation_id = $1", [
        id,
        reseal.organisationKey(id, sealed),
      ]);
    },
  );
  const authenticatorApps = await each<{ id: string; sealed: Buffer }>(
    client,
    "select person_id as id, secret as sealed from totp_secret",
    async ({ id, sealed }) => {
      await client.query("update totp_secret set secret = $2 where person_id = $1", [
        id,
        reseal.totpSecret(id, sealed),
      ]);
    },
  );
  const { rowCount: recoveryCodesEnded } = await client.query("delete from recovery_code");
  const { rows } = await client.query<{ count: number }>(
    `select count(*)::int as count from candidate_invitation
     where accepted_at is null and revoked_at is null and expires_at > now()`,
  );
  return {
    ...{ candidateKeys, organisationKeys, authenticatorApps },
    refusedAddresses: await rekeyAddresses(client, reseal),
    recoveryCodesEnded: recoveryCodesEnded ?? 0,
    openInvitations: rows[0]?.count ?? 0,
  };
}

// Of an address that gets no mail only a hash is kept, so it is found again among the addresses we know.
async function rekeyAddresses(client: pg.Client, reseal: Reseal): Promise<number> {
  let found = 0;
  await each<{ email: string }>(
    client,
    `select email from person union select email from member_invitation union select email from candidate_invitation
     union select recipient_email from email_message`,
    async ({ email }) => {
      const { before, after } = reseal.addressHash(email);
      const { rowCount } = await client.query(
        "update address_suppression set address_hash = $2 where address_hash = $1",
        [before, after],
      );
      found += rowCount ?? 0;
    },
  );
  return found;
}

/** Row by row through a cursor, so that a million keys need no memory. */
async function each<Row>(client: pg.Client, sql: string, act: (row: Row) => Promise<void>): Promise<number> {
  await client.query(`declare rows no scroll cursor for ${sql}`);
  let count = 0;
  for (;;) {
    const { rows } = await client.query<Row & pg.QueryResultRow>("fetch 1000 from rows");
    for (const row of rows) await act(row);
    count += rows.length;
    if (rows.length < 1000) break;
  }
  await client.query("close rows");
  return count;
}

async function record(client: pg.Client, by: string, rotated: Rotated): Promise<void> {
  await client.query("select app_private.grant_context('worker', null, $1, null, null, '')", [
    agencyOrganisationId,
  ]);
  await client.query(
    `select app.append_audit($1::uuid, $2, now(), $3, 'secret.rotated', 'organisation', $1::text, null, $4, 'command-line', '')`,
    [agencyOrganisationId, newId(), `command line: ${by}`, JSON.stringify(rotated)],
  );
}
