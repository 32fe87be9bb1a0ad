import { randomBytes } from "node:crypto";
import { agencyOrganisationId } from "@causeway/rules/agency";
import pg from "pg";
import { ensureChecks } from "./checks.ts";
import { ensureRoles } from "./roles.ts";
import { applyMigrations } from "./schema-engine.ts";
import { ensureSecondLookRates } from "./second-look-rate.ts";
import { type DatabaseSecrets, hmacPads } from "./secrets.ts";

export type MigrateOptions = {
  /** An administrator of the server (superuser, or with CREATEROLE and CREATE on the database). */
  url: string;
  secrets: DatabaseSecrets;
  /** Lets the apps read the built-in mailbox: development and demonstration only. */
  mailboxOpen: boolean;
};

/** Brings a database to the present: roles, migrations, word lists, keys, the agency. Safe to repeat, and to race. */
export async function migrate(options: MigrateOptions): Promise<{ applied: string[] }> {
  await ensureDatabase(options.url);
  const client = new pg.Client({ connectionString: options.url });
  client.on("error", () => {});
  await client.connect();
  try {
    // Held until the connection ends: of two processes that start together, one waits.
    await client.query("select pg_advisory_lock(hashtextextended('causeway/migrate', 0))");
    await ensureRoles(client, options.secrets);
    const applied = await applyMigrations({
      connectionString: options.url,
      options: "-c role=causeway_owner",
    });
    await client.query("set role causeway_owner");
    await ensureChecks(client);
    await ensureSecondLookRates(client);
    await ensureKeys(client, options);
    await client.query("reset role");
    await ensureAgency(client);
    return { applied };
  } finally {
    await client.end();
  }
}

/** Makes the database named by the connection string if the server lacks it. */
export async function ensureDatabase(connectionString: string): Promise<void> {
  const url = new URL(connectionString);
  const name = decodeURIComponent(url.pathname.slice(1));
  url.pathname = "/postgres";
  const client = new pg.Client({ connectionString: url.href });
  client.on("error", () => {});
  try {
    await client.connect();
    const { rowCount } = await client.query("select from pg_database where datname = $1", [name]);
    if (!rowCount) await client.query(`create database ${client.escapeIdentifier(name)}`);
  } catch (error) {
    // A managed server may have no database "postgres" to look from; then the wanted one must exist already.
    if (
      !(error instanceof pg.DatabaseError) ||
      !["3D000", "28000", "42501", "42P04"].includes(error.code ?? "")
    )
      throw error;
  } finally {
    await client.end();
  }
}

async function ensureKeys(client: pg.Client, options: MigrateOptions): Promise<void> {
  const request = hmacPads(options.secrets.contextKey);
  await client.query(
    `insert into app_private.signing_key (purpose, inner_pad, outer_pad) values ('request', $1, $2)
       on conflict (purpose) do update set inner_pad = excluded.inner_pad, outer_pad = excluded.outer_pad`,
    [request.inner, request.outer],
  );
  // This one is known to the database alone.
  const own = hmacPads(randomBytes(32));
  await client.query(
    "insert into app_private.signing_key (purpose, inner_pad, outer_pad) values ('context', $1, $2) on conflict do nothing",
    [own.inner, own.outer],
  );
  await client.query("update app_private.installation set mailbox_open = $1", [options.mailboxOpen]);
}

/** The agency is a row among the organisations, so that it has its own audit chain and mails. */
async function ensureAgency(client: pg.Client): Promise<void> {
  await client.query("begin");
  await client.query("set local role causeway_guard");
  await client.query(
    `insert into organisation (id, kind, state, name_en, created_at, updated_at)
       values ($1, 'agency', 'active', 'Agency', now(), now()) on conflict (id) do nothing`,
    [agencyOrganisationId],
  );
  await client.query("commit");
}
