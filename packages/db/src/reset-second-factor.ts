import { agencyOrganisationId } from "@causeway/rules/agency";
import pg from "pg";
import { newId } from "./ids.ts";

export type CommandLineReset = {
  email: string;
  /** Who sits at the machine; the audit entry names them. */
  by: string;
  reason: string;
};

/**
 * For an agency whose only administrator has lost every second factor: whoever runs the installation takes it away. Under
 * the database's administrator, in one transaction with the entry in the agency's audit chain and the mail to the person.
 * Throws when the address is none of active staff.
 */
export async function resetSecondFactor(url: string, reset: CommandLineReset): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  client.on("error", () => {});
  await client.connect();
  try {
    await client.query("begin");
    const { rows } = await client.query<{ id: string; email: string; name: string; locale: string }>(
      `select p.id, p.email, p.name, p.locale from person p join staff s on s.person_id = p.id and s.ended_at is null
       where p.email = lower($1)`,
      [reset.email],
    );
    const [person] = rows;
    if (!person) throw new Error(`${reset.email} is not the address of anybody on the staff`);
    for (const table of ["passkey", "totp_secret", "recovery_code"]) {
      await client.query(`delete from ${table} where person_id = $1`, [person.id]);
    }
    await client.query(
      `update session set revoked_at = now(), revoked_reason = 'factor-reset'
       where person_id = $1 and app = 'admin' and revoked_at is null`,
      [person.id],
    );
    // The chain takes entries of a proved actor only: here it is the installation itself.
    await client.query("select app_private.grant_context('worker', null, $1, null, null, '')", [
      agencyOrganisationId,
    ]);
    await client.query(
      `select app.append_audit($1, $2, now(), $3, 'second-factor.reset-confirmed', 'staff', $4, null, $5, 'command-line', '')`,
      [
        agencyOrganisationId,
        newId(),
        `command line: ${reset.by}`,
        person.id,
        JSON.stringify({ reason: reset.reason }),
      ],
    );
    const props = {
      ...{ stage: "confirmed", own: true, personName: person.name || person.email, byName: reset.by },
      ...{ reason: reset.reason, link: { app: "admin", path: "/sign-in" } },
    };
    await client.query(
      `insert into email_message (organisation_id, id, template, props, recipient_email, recipient_person, locale, state,
          created_at, next_attempt_at)
       values ($1, $2, 'second-factor-reset', $3, $4, $5, $6, 'queued', now(), now())`,
      [agencyOrganisationId, newId(), JSON.stringify(props), person.email, person.id, person.locale],
    );
    await client.query("commit");
  } finally {
    await client.end();
  }
}
