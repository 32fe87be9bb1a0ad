import { agencyOrganisationId } from "@causeway/rules/agency";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openAgency } from "../src/open-agency.ts";
import { type TestDatabase, testDatabase } from "./database.ts";

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.drop());

test("a new installation gets its agency's name and its first administrator, and keeps both when asked again", async () => {
  const opening = {
    nameEn: "Example Immigration Agency",
    nameZh: "示例入境代理",
    administrator: { email: "First@Agency.example", name: "First", locale: "en", roles: ["administrator"] },
  } as const;
  await openAgency(db.url, opening);
  await openAgency(db.url, { ...opening, nameEn: "Renamed" });
  const agency = await db.owner.query("select name_en, name_zh from organisation where id = $1", [
    agencyOrganisationId,
  ]);
  expect(agency.rows).toEqual([{ name_en: "Renamed", name_zh: "示例入境代理" }]);
  const staff = await db.owner.query(
    "select p.email, s.roles from staff s join person p on p.id = s.person_id",
  );
  expect(staff.rows).toEqual([{ email: "first@agency.example", roles: ["administrator"] }]);
});
