import pg from "pg";
import { appRoles, type DatabaseSecrets, loginOf, scramVerifier } from "./secrets.ts";

const powerless = "nosuperuser nocreatedb nocreaterole noreplication nobypassrls noinherit";

/**
 * Makes the roles of the installation, or brings them back to what they should be. `causeway_owner` owns every table
 * and migrates, `causeway_guard` owns the definer functions and cannot log in, the three others own nothing.
 */
export async function ensureRoles(client: pg.Client, secrets: DatabaseSecrets): Promise<void> {
  await ensureRole(client, "causeway_owner", "nologin nosuperuser nobypassrls");
  await ensureRole(client, "causeway_guard", "nologin nosuperuser nobypassrls noinherit");
  for (const role of appRoles) {
    const verifier = pg.escapeLiteral(scramVerifier(secrets.passwords[role]));
    await ensureRole(client, loginOf(role), `login ${powerless} password ${verifier}`);
  }
  await client.query("grant causeway_guard to causeway_owner");
  await client.query("grant causeway_owner to current_user");
  const { rows } = await client.query<{ name: string }>("select current_database() as name");
  const database = pg.escapeIdentifier(rows[0]?.name ?? "");
  await client.query(`grant create, temporary on database ${database} to causeway_owner`);
  await client.query(`revoke temporary on database ${database} from public`);
  await client.query("grant usage, create on schema public to causeway_owner with grant option");
}

async function ensureRole(client: pg.Client, name: string, attributes: string): Promise<void> {
  const { rowCount } = await client.query("select from pg_roles where rolname = $1", [name]);
  await client.query(`${rowCount ? "alter" : "create"} role ${name} ${attributes}`);
}
