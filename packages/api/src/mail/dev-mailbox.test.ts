import { randomUUID } from "node:crypto";
import { type TestDatabase, testDatabase } from "@causeway/db/test/database";
import { anEmployer } from "@causeway/db/test/factories";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readEnv } from "../env.ts";
import { getDevMailboxMessage, listDevMailbox } from "./dev-mailbox.ts";

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.drop());

test("the mailbox shows what was sent to an address, newest first", async () => {
  const first = await aMail("reader@example.test", "First", "2 min");
  const second = await aMail("reader@example.test", "Second", "1 min");
  await aMail("other@example.test", "Other", "0 min");
  const found = await listDevMailbox(context(), " Reader@Example.test ");
  expect(found.map(({ id }) => id)).toEqual([second, first]);
  expect(await listDevMailbox(context(), null)).toHaveLength(3);
  expect(await getDevMailboxMessage(context(), first)).toMatchObject({
    subject: "First",
    html: "<p>html</p>",
  });
});

test.each([randomUUID(), "nonsense", "", "../x"])("there is no message %j", async (id) => {
  await expect(getDevMailboxMessage(context(), id)).rejects.toMatchObject({ reason: "not-found" });
});

test.each([
  { CAUSEWAY_ENV: "production", MAIL_TRANSPORT: "mailbox" },
  { CAUSEWAY_ENV: "demo", MAIL_TRANSPORT: "smtp" },
] as const)("there is no mailbox with %j", async (differing) => {
  const ctx = { db: db.portal, env: { ...readEnv({}), ...differing } };
  await expect(listDevMailbox(ctx, null)).rejects.toMatchObject({ reason: "not-found" });
});

test("the database keeps the mailbox shut by itself in production", async () => {
  await db.owner.query("update app_private.installation set mailbox_open = false");
  expect(await listDevMailbox(context(), null)).toEqual([]);
  await db.owner.query("update app_private.installation set mailbox_open = true");
});

function context() {
  return { db: db.portal, env: readEnv({}) };
}

async function aMail(to: string, subject: string, age: string): Promise<string> {
  const { organisation } = await anEmployer(db).alone();
  const id = randomUUID();
  await db.owner.query(
    `insert into email_message (organisation_id, id, template, props, recipient_email, locale, state, created_at, next_attempt_at)
      values ($1, $2, 'sign-in', '{}', $3, 'en', 'sent', now(), now())`,
    [organisation.id, id, to],
  );
  await db.owner.query(
    `insert into mailbox_message (organisation_id, id, "to", subject, html, text, received_at)
      values ($1, $2, $3, $4, '<p>html</p>', 'text', now() - $5::interval)`,
    [organisation.id, id, to, subject, age],
  );
  return id;
}
