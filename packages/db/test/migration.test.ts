import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { arrayVocabularies, vocabularies } from "../src/checks.ts";
import { migrate } from "../src/migrate.ts";
import { schemaDrift } from "../src/schema-engine.ts";
import { type TestDatabase, testDatabase, testSecrets } from "./database.ts";

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.drop());

describe("a migrated database", () => {
  test("has the tables, policies, functions, triggers and roles, not merely exit code 0", async () => {
    const { rows } = await db.owner.query(`select
      (select count(*)::int from pg_tables where schemaname = 'public' and tablename <> '_prisma_migrations') as tables,
      (select count(distinct tablename)::int from pg_policies where schemaname = 'public') as protected,
      (select count(*)::int from pg_proc p where p.pronamespace = 'app'::regnamespace) > 25 as functions,
      (select array_agg(tgname::text order by tgname::text) from pg_trigger where not tgisinternal) @>
        array['guard_case_columns', 'keep_people_apart', 'never_changed', 'require_four_eyes'] as triggers,
      (select array_agg(rolname::text order by rolname) from pg_roles where rolname like 'causeway%') as roles`);
    expect(rows[0]).toEqual({
      tables: modelCount(),
      protected: modelCount(),
      functions: true,
      triggers: true,
      roles: ["causeway_admin", "causeway_guard", "causeway_owner", "causeway_portal", "causeway_worker"],
    });
  });

  test("does not drift from the Prisma model", async () => {
    expect(await schemaDrift({ connectionString: db.url })).toBe("");
  });

  test("drift is noticed: a column that the model has and the database lacks", async () => {
    const other = await testDatabase();
    await other.owner.query("alter table advert drop column version");
    expect(await schemaDrift({ connectionString: other.url })).toMatch(
      /ALTER TABLE "advert" ADD COLUMN\s+"version"/,
    );
    await other.drop();
  });

  test("is left alone by a second run", async () => {
    expect(await migrate({ url: db.url, secrets: testSecrets, mailboxOpen: true })).toEqual({ applied: [] });
  });

  test("survives two processes that migrate at once", async () => {
    const url = new URL(db.url);
    url.pathname = `${url.pathname}_raced`;
    const options = { url: url.href, secrets: testSecrets, mailboxOpen: true };
    await db.owner.query(`create database "${url.pathname.slice(1)}"`);
    const runs = await Promise.all([migrate(options), migrate(options)]);
    expect(runs.map((run) => run.applied.length > 0).sort()).toEqual([false, true]);
    await db.owner.query(`drop database "${url.pathname.slice(1)}" with (force)`);
  });
});

/** Every table has its model, and every model its table. */
function modelCount(): number {
  const folder = join(import.meta.dirname, "../prisma/schema");
  const files = readdirSync(folder).filter((name) => name.endsWith(".prisma"));
  return files.flatMap((name) => readFileSync(join(folder, name), "utf8").match(/^model /gm) ?? []).length;
}

describe("the words that a column may hold", () => {
  test("are those of rules, for every list", async () => {
    const { rows } = await db.owner.query<{ name: string; words: string }>(
      "select conname as name, obj_description(oid, 'pg_constraint') as words from pg_constraint where conname like '%\\_words'",
    );
    const live = Object.fromEntries(rows.map((row) => [row.name, row.words]));
    const wanted = Object.entries({ ...vocabularies, ...arrayVocabularies }).map(([place, words]) => [
      `${place.replace(".", "_")}_words`,
      words.join(" "),
    ]);
    expect(live).toEqual(Object.fromEntries(wanted));
  });

  test("others are refused", async () => {
    const wrong = db.owner.query(
      "insert into person (id, email, locale, created_at) values (gen_random_uuid(), 'x@example.test', 'fr', now())",
    );
    await expect(wrong).rejects.toThrow(/person_locale_words/);
  });

  test("grow with the list, and are replaced", async () => {
    await db.owner.query("alter table person drop constraint person_locale_words");
    await db.owner.query("alter table person add constraint person_locale_words check (locale in ('en'))");
    await migrate({ url: db.url, secrets: testSecrets, mailboxOpen: true });
    await db.owner.query(
      "insert into person (id, email, locale, created_at) values (gen_random_uuid(), 'y@example.test', 'zh-Hant', now())",
    );
  });
});
