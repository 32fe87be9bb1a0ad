import type { Locale, StaffRole } from "@causeway/rules/actor";
import { agencyOrganisationId } from "@causeway/rules/agency";
import pg from "pg";
import { newId } from "./ids.ts";

export type AgencyOpening = {
  nameEn: string;
  nameZh: string;
  /** The first of the staff: she invites all others. */
  administrator: { email: string; name: string; locale: Locale; roles: readonly StaffRole[] };
};

/**
 * Names the agency and appoints its first administrator, who then signs in by mail like anybody else. Runs under the
 * database's administrator, since nobody else exists yet. Running it again renames and appoints, and removes nobody.
 */
export async function openAgency(url: string, opening: AgencyOpening): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  client.on("error", () => {});
  await client.connect();
  const { email, name, locale, roles } = opening.administrator;
  try {
    await client.query("begin");
    await client.query(
      "update organisation set name_en = $2, name_zh = $3, updated_at = now() where id = $1",
      [agencyOrganisationId, opening.nameEn, opening.nameZh],
    );
    const { rows } = await client.query<{ id: string }>(
      `insert into person (id, email, name, locale, created_at) values ($1, lower($2), $3, $4, now())
       on conflict (email) do update set name = excluded.name returning id`,
      [newId(), email, name, locale],
    );
    await client.query(
      `insert into staff (person_id, roles, created_at) values ($1, $2, now())
       on conflict (person_id) do update set roles = excluded.roles, ended_at = null`,
      [rows[0]?.id, roles],
    );
    await client.query("commit");
  } finally {
    await client.end();
  }
}
