import { type TestDatabase, testDatabase } from "@causeway/db/test/database";
import { aStaffMember } from "@causeway/db/test/factories";
import { afterAll, beforeAll, expect, test } from "vitest";
import { adminBrowser, type TestApps, testApps } from "../../test/browser.ts";

let db: TestDatabase;
let apps: TestApps;
beforeAll(async () => {
  db = await testDatabase();
  apps = await testApps(db);
});
afterAll(() => db.drop());

test("the settings of a person offer to administrators alone what they alone get, later but never off where it is a duty by law", async () => {
  const kindsOf = async (role: "administrator" | "reviewer") => {
    const browser = await adminBrowser(apps, db, await aStaffMember(db, [role]));
    const { kinds } = await browser.at("/account/notifications", (caller) => caller.notification.settings());
    return kinds;
  };
  expect(await kindsOf("administrator")).toContainEqual({
    ...{ kind: "records-due", choices: ["at-once", "daily", "weekly"], delivery: "at-once", duty: true },
  });
  expect((await kindsOf("reviewer")).map(({ kind }) => kind)).not.toContain("records-due");
});
