import { agencyOrganisationId } from "@causeway/rules/agency";
import { afterAll, beforeAll, expect, test } from "vitest";
import { newId } from "../src/ids.ts";
import { resetSecondFactor } from "../src/reset-second-factor.ts";
import { type TestDatabase, testDatabase } from "./database.ts";
import { aPerson, aSession, aStaffMember } from "./factories.ts";

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.drop());

const byHand = { by: "Ops on duty", reason: "The only administrator lost her telephone; seen in person." };

test("the only administrator's factors go from the command line, on record, and she is told", async () => {
  const { personId, email } = await aStaffMember(db, ["administrator"]);
  await db.owner.query(
    "insert into totp_secret (person_id, secret, last_step, created_at) values ($1, 'sealed', 0, now())",
    [personId],
  );
  await db.owner.query(
    `insert into passkey (id, person_id, credential_id, public_key, counter, transports, backed_up, name, created_at)
     values ($1, $2, 'credential', 'key', 0, '{}', false, 'Laptop', now())`,
    [newId(), personId],
  );
  await aSession(db, { personId }, "admin");
  await resetSecondFactor(db.url, { ...byHand, email });
  const left = await db.owner.query(
    `select (select count(*)::int from passkey where person_id = $1) as passkeys,
       (select count(*)::int from totp_secret where person_id = $1) as apps,
       (select count(*)::int from session where person_id = $1 and revoked_at is null) as sessions`,
    [personId],
  );
  expect(left.rows).toEqual([{ passkeys: 0, apps: 0, sessions: 0 }]);
  const audit = await db.owner.query(
    "select action, actor_kind, actor_label, details from audit_entry where organisation_id = $1 and subject_id = $2",
    [agencyOrganisationId, personId],
  );
  expect(audit.rows).toEqual([
    {
      action: "second-factor.reset-confirmed",
      actor_kind: "worker",
      actor_label: "command line: Ops on duty",
      details: { reason: byHand.reason },
    },
  ]);
  const mail = await db.owner.query("select template from email_message where recipient_email = $1", [email]);
  expect(mail.rows).toEqual([{ template: "second-factor-reset" }]);
});

test("who is not staff is not touched", async () => {
  const { email } = await aPerson(db);
  await expect(resetSecondFactor(db.url, { ...byHand, email })).rejects.toThrow(/anybody on the staff/);
});
