import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { closeDatabase, type Database, makeDatabase, openAs } from "../src/client.ts";
import { Prisma } from "../src/generated/client.ts";
import { ask, askAnybody, question, readAs } from "../src/read-as.ts";
import { withActor } from "../src/with-actor.ts";
import { type TestDatabase, testDatabase, testSecrets } from "./database.ts";
import { anEmployer, aPerson } from "./factories.ts";

let db: TestDatabase;
/** One connection, so that whoever comes next gets what the one before has left. */
let narrow: Database;
beforeAll(async () => {
  db = await testDatabase();
  narrow = await openAs("portal", db.url, testSecrets, { poolSize: 1 });
});
afterAll(async () => {
  await closeDatabase(narrow);
  await db.drop();
});

const rowsOf = (sql: Prisma.Sql) => question(sql, (rows: Record<string, unknown>[]) => rows);
const whoAsks = rowsOf(Prisma.sql`select app.actor_kind() as kind, app.organisation_id() as organisation`);
const organisations = rowsOf(Prisma.sql`select id from organisation`);

describe("questions in one trip", () => {
  test("are answered under the policies of who asks, and who asks next is somebody else", async () => {
    const [one, other] = [await anEmployer(db).alone(), await anEmployer(db).alone()];
    const [seen, seenByOther] = await Promise.all([
      readAs(narrow, one.viewer, { whoAsks, organisations }),
      readAs(narrow, other.viewer, { organisations }),
    ]);
    expect(seen).toEqual({
      whoAsks: [{ kind: "member", organisation: one.organisation.id }],
      organisations: [{ id: one.organisation.id }],
    });
    expect(seenByOther).toEqual({ organisations: [{ id: other.organisation.id }] });
    expect(await askAnybody(narrow, organisations)).toEqual([]);
    await expect(askAnybody(narrow, whoAsks)).resolves.toEqual([{ kind: null, organisation: null }]);
  });

  test("see one moment: what began the transaction is the same for all", async () => {
    const { viewer } = await anEmployer(db).alone();
    const began = rowsOf(
      Prisma.sql`select transaction_timestamp() as at from (select pg_sleep(0.002)) waited`,
    );
    const { first, second } = await readAs(narrow, viewer, { first: began, second: began });
    expect(first).toEqual(second);
  });

  test("a removed member is refused, and the connection serves the next", async () => {
    const { preparer, viewer } = await anEmployer(db).alone();
    await db.owner.query("update membership set ended_at = now() where person_id = $1", [preparer.personId]);
    await expect(readAs(narrow, preparer, { organisations })).rejects.toMatchObject({
      reason: "actor-refused",
      code: "not-found",
    });
    expect((await readAs(narrow, viewer, { organisations })).organisations).toHaveLength(1);
  });

  test("a process with another key is refused", async () => {
    const url = new URL(db.url);
    url.username = "causeway_portal";
    url.password = testSecrets.passwords.portal;
    const stranger = await makeDatabase({ url: url.href, role: "portal", contextKey: Buffer.alloc(32, 1) });
    const { viewer } = await anEmployer(db).alone();
    await expect(readAs(stranger, viewer, { organisations })).rejects.toMatchObject({
      reason: "request-forged",
    });
    await closeDatabase(stranger);
  });

  test("cannot change anything, not even what the person may change", async () => {
    const person = await aPerson(db, { name: "Before" });
    const rename = rowsOf(
      Prisma.sql`update person set name = 'After' where id = ${person.personId}::uuid returning name`,
    );
    await expect(readAs(narrow, person, { rename })).rejects.toMatchObject({ code: "25006" });
    const back = rowsOf(Prisma.sql`select set_config('transaction_read_only', 'off', true)`);
    await expect(readAs(narrow, person, { back, rename })).rejects.toMatchObject({ code: "25001" });
    expect(await withActor(narrow, person, (tx) => ask(tx, rename))).toEqual([{ name: "After" }]);
  });

  test("one that fails fails all, and the next trip is well", async () => {
    const { viewer } = await anEmployer(db).alone();
    const wrong = rowsOf(Prisma.sql`select 1 / ${0}::int as never`);
    await expect(readAs(narrow, viewer, { organisations, wrong, whoAsks })).rejects.toMatchObject({
      code: "22012",
    });
    expect((await readAs(narrow, viewer, { organisations })).organisations).toHaveLength(1);
  });

  test("a connection that breaks under way is replaced", async () => {
    const { viewer } = await anEmployer(db).alone();
    const suicide = rowsOf(Prisma.sql`select pg_terminate_backend(pg_backend_pid())`);
    await expect(readAs(narrow, viewer, { suicide })).rejects.toThrow(/terminat/);
    expect((await readAs(narrow, viewer, { organisations })).organisations).toHaveLength(1);
  });
});

describe("a value", () => {
  const values = Prisma.sql`
    select ${"陳 “大文” \\ '; --"} as words, ${["a,b", 'c"d\\e', "{}", "", "簡"]}::text[] as list, ${null}::text as nothing,
      ${new Date("2026-02-28T16:00:00.123Z")}::timestamptz as instant, ${42}::int as whole, ${true}::boolean as yes,
      encode(${Uint8Array.of(0, 255, 92)}::bytea, 'hex') as bytes, ${"[]"}::text::jsonb as json`;

  test("goes and comes back the same as through Prisma", async () => {
    const { viewer } = await anEmployer(db).alone();
    const all = rowsOf(values);
    const { all: direct } = await readAs(narrow, viewer, { all });
    expect(direct).toEqual(await withActor(narrow, viewer, (tx) => ask(tx, all)));
    expect(direct).toEqual([
      {
        words: "陳 “大文” \\ '; --",
        list: ["a,b", 'c"d\\e', "{}", "", "簡"],
        nothing: null,
        instant: new Date("2026-02-28T16:00:00.123Z"),
        ...{ whole: 42, yes: true, bytes: "00ff5c", json: [] },
      },
    ]);
  });

  test("of a type that Prisma would read otherwise is refused by the name of its column", async () => {
    const counted = rowsOf(Prisma.sql`select 1::bigint as counted`);
    await expect(askAnybody(narrow, counted)).rejects.toThrow("cannot read counted");
    expect(await askAnybody(narrow, organisations)).toEqual([]);
  });

  test("that cannot be written is refused before anything is sent", async () => {
    const odd = rowsOf(Prisma.sql`select ${{ no: "way" }}::text as odd`);
    await expect(askAnybody(narrow, odd)).rejects.toThrow("object");
    expect(await askAnybody(narrow, organisations)).toEqual([]);
  });
});
