import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { catalogueFaults } from "./catalogue.ts";
import { type TestDatabase, testDatabase } from "./database.ts";

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.drop());

test("every table, key, policy, grant, function and role is as the two locks require", async () => {
  expect(await catalogueFaults(db.owner)).toEqual([]);
});

describe("the catalogue test notices", () => {
  test.each<[string, string, RegExp]>([
    ["a table without protection", "create table secret (id uuid primary key)", /enabled and forced: secret/],
    ["protection that is not forced", "alter table advert no force row level security", /forced: advert/],
    [
      "a primary key without the organisation",
      "create table loose (id uuid primary key)",
      /primary key .*: loose/,
    ],
    [
      "a unique that tells of another tenant",
      "create unique index on evidence (sha256)",
      /unique index .*sha256/,
    ],
    [
      "a key that can point into another tenant",
      `create unique index once on advert (id); alter table local_applicant
         add constraint crossing foreign key (advert_id) references advert (id)`,
      /carries the organisation .*crossing/,
    ],
    [
      "a policy open to everything",
      "create policy all_rows on advert to causeway_portal using (true)",
      /open .*all_rows/,
    ],
    [
      "a policy for everybody",
      "create policy everybody on advert using (app.has_role('x'))",
      /open .*everybody/,
    ],
    [
      "a policy that asks once a row",
      "create policy slow on advert to causeway_admin using (organisation_id = app.organisation_id())",
      /once a statement.*slow/,
    ],
    [
      "a grant without a policy",
      "grant delete on advert to causeway_portal",
      /granted: advert DELETE causeway_portal/,
    ],
    [
      "a right to truncate",
      "grant truncate on advert to causeway_worker",
      /causeway_worker TRUNCATE public.advert/,
    ],
    ["a right given to everybody", "grant select on advert to public", /PUBLIC SELECT public.advert/],
    [
      "a right to delete",
      "grant delete on evidence to causeway_worker",
      /written down: causeway_worker evidence/,
    ],
    [
      "a right to change the audit",
      "grant update on audit_entry to causeway_guard",
      /audit.*UPDATE audit_entry/,
    ],
    ["the keys laid open", "grant usage on schema app_private to causeway_portal", /private schema/],
    ["a role that may create", "grant create on schema public to causeway_admin", /creates in public/],
    [
      "a role that is a member of another",
      "grant causeway_owner to causeway_portal",
      /without powers: causeway_portal/,
    ],
    ["a role beyond the policies", "alter role causeway_worker bypassrls", /without powers: causeway_worker/],
    [
      "a definer function that anybody may call",
      "create function app.open() returns int language sql security definer as 'select 1'",
      /definer function .*app.open/,
    ],
    ["a view with its owner's rights", "create view everything as select * from advert", /view .*everything/],
    ["a copy of all rows", "create materialized view copied as select * from advert", /materialised: copied/],
    ["an unknown schema", "create schema elsewhere", /schema .*elsewhere/],
    ["money in fractions", "alter table evidence add column price numeric", /whole cents: evidence.price/],
  ])("%s", async (_what, sql, fault) => {
    const client = await db.owner.connect();
    try {
      await client.query("begin");
      await client.query(sql);
      const faults = await catalogueFaults(client as unknown as TestDatabase["owner"]);
      expect(faults.join("\n")).toMatch(fault);
    } finally {
      await client.query("rollback");
      client.release();
    }
  });
});
