import type { Arrangeable } from "@causeway/db/test/factories";
import type { Services } from "../src/context.ts";
import { demoSecret, mayUseDemoSecret } from "../src/second-factor/demo-secret.ts";
import { sealTotpSecret } from "../src/second-factor/totp.ts";

/**
 * Gives everybody of the staff an authenticator app with the published secret, so that the demonstration can be used
 * without one: the page says what it would show. Production takes no code of that secret, and gets none written.
 */
export async function enrolDemoStaff(db: Arrangeable, admin: Services): Promise<void> {
  if (!mayUseDemoSecret(admin.env)) return;
  const { rows } = await db.owner.query<{ id: string }>(
    "select person_id as id from staff where ended_at is null and person_id not in (select person_id from totp_secret)",
  );
  for (const { id } of rows) {
    await db.owner.query(
      "insert into totp_secret (person_id, secret, last_step, created_at) values ($1, $2, 0, now())",
      [id, sealTotpSecret(admin.keys, id, demoSecret)],
    );
  }
}
