import pg from "pg";
import { appRoles, type DatabaseSecrets, loginOf, scramVerifier } from "./secrets.ts";

const powerless = "nosuperuser nocreatedb nocreaterole noreplication nobypassrls noinherit";

/**
 * Makes the roles of the installation, and gives the logins their passwords. `causeway_owner` owns every table
 * and migrates, `causeway_guard` owns the definer functions and cannot log in, the three others own nothing.
 */
export async function ensureRoles(client: pg.Client, secrets: DatabaseSecrets): Promise<void> {
  await ensureRole(client, "causeway_owner", "nologin nosuperuser nobypassrls");
  await ensureRole(client, "causeway_guard", "nologin nosuperuser nobypassrls noinherit");
  for (const role of appRoles) {
    await ensureRole(client, loginOf(role), `login ${powerless}`, secrets.passwords[role]);
  }
  await client.query("grant causeway_guard to causeway_owner");
  await client.query("grant causeway_owner to current_user");
  const { rows } = await client.query<{ name: string }>("select current_database() as name");
  const database = pg.escapeIdentifier(rows[0]?.name ?? "");
  await client.query(`grant create, temporary on database ${database} to causeway_owner`);
  await client.query(`revoke temporary on database ${database} from public`);
  const { rows: held } = await client.query<{ may: boolean }>(
    "select has_schema_privilege('causeway_owner', 'public', 'CREATE WITH GRANT OPTION') as may",
  );
  // Granted only when missing: a second time, PostgreSQL takes it for a grant back to its grantor.
  if (!held[0]?.may)
    await client.query("grant usage, create on schema public to causeway_owner with grant option");
}

async function ensureRole(
  client: pg.Client,
  name: string,
  attributes: string,
  password?: string,
): Promise<void> {
  const { rowCount } = await client.query("select from pg_roles where rolname = $1", [name]);
  const secret = password === undefined ? "" : `password ${pg.escapeLiteral(scramVerifier(password))}`;
  if (!rowCount) await client.query(`create role ${name} ${attributes} ${secret}`);
  // Powers that a role has gained since are not taken back here, which only a superuser may: the apps refuse to start.
  else if (secret) await client.query(`alter role ${name} ${secret}`);
}
