import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { inside, type Tx, withActor } from "../src/with-actor.ts";
import { type TestDatabase, testDatabase } from "./database.ts";
import { anEmployer, anEvidence, type TestMember } from "./factories.ts";

// SQL that an attacker has got into a query of ours, run by an honest member's transaction.

let db: TestDatabase;
let mine: TestMember;
let theirs: { organisationId: string; personId: string };
beforeAll(async () => {
  db = await testDatabase();
  mine = (await anEmployer(db).withCase()).owner;
  theirs = (await anEmployer(db).withCase()).owner;
});
afterAll(() => db.drop());

const ownCases = "select organisation_id::text as organisation from sponsorship_case";

function injected<Row>(fn: (run: (sql: string) => Promise<Row[]>, tx: Tx) => Promise<unknown>) {
  return withActor(db.portal, mine, (tx) => fn((sql) => inside(tx).$queryRawUnsafe<Row[]>(sql), tx));
}

describe("injected SQL cannot become somebody else", () => {
  test("a forged context counts as none", async () => {
    await injected<{ organisation: string }>(async (run) => {
      expect(await run(ownCases)).toHaveLength(1);
      const honest =
        (await run("select current_setting('causeway.context') as organisation"))[0]?.organisation ?? "";
      const forged = honest.replaceAll(mine.organisationId, theirs.organisationId);
      await run(`select set_config('causeway.context', '${forged}', true)`);
      expect(await run(ownCases)).toEqual([]);
      await run("select set_config('causeway.context', '', true)");
      expect(await run(ownCases)).toEqual([]);
      await run(`select set_config('causeway.context', '${honest}', true)`);
      expect(await run(ownCases)).toEqual([{ organisation: mine.organisationId }]);
    });
  });

  test("a context of one transaction is worthless in another", async () => {
    const context = await injected<{ organisation: string }>(async (run) => {
      return (await run("select current_setting('causeway.context') as organisation"))[0]?.organisation;
    });
    await withActor(db.portal, { kind: "anonymous" }, async (tx) => {
      await inside(tx).$queryRawUnsafe(`select set_config('causeway.context', '${context}', true)`);
      expect(await inside(tx).$queryRawUnsafe(ownCases)).toEqual([]);
    });
  });

  test.each([
    ["reads no key", "select * from app_private.signing_key"],
    ["signs nothing", "select app_private.sign('context', 'member')"],
    [
      "grants itself no context",
      "select app_private.grant_context('member', null, null, null, null, 'owner')",
    ],
    [
      "asks for none without a signature",
      "select app.set_context('v1|worker|||||9999999999', repeat('0', 64))",
    ],
    [
      "enters no case",
      `select app.enter_case('${crypto.randomUUID()}'::uuid, '${crypto.randomUUID()}'::uuid)`,
    ],
    ["takes no other role", "set role causeway_worker"],
    ["nor the owner's", "set role causeway_owner"],
    ["nor another login", "set session authorization causeway_admin"],
    ["switches no protection off", "alter table sponsorship_case no force row level security"],
    ["makes no function", "create function public.f() returns int language sql as 'select 1'"],
    ["makes no table", "create temporary table t (x int)"],
    ["changes no audit entry", "update audit_entry set action = 'x'"],
    ["adds none by hand", "insert into audit_head values (gen_random_uuid(), 0, '')"],
    ["empties nothing", "truncate advert"],
    ["copies nothing to a file", "copy person to '/tmp/stolen'"],
    ["runs no program", "copy (select 1) to program 'id'"],
    ["reads no file", "select pg_read_file('/etc/passwd')"],
    ["reads no password", "select rolpassword from pg_authid"],
    ["sees no limits of others", "select * from pgboss.job"],
  ])("%s", async (_what, sql) => {
    await expect(injected((run) => run(sql))).rejects.toThrow();
  });

  test("switching row security off yields an error, not rows", async () => {
    await expect(
      injected((run) => run("set local row_security = off").then(() => run(ownCases))),
    ).rejects.toThrow(/row-level security/);
  });

  test("DISCARD ALL and RESET leave nothing behind for the next borrower of the connection", async () => {
    await expect(injected((run) => run("discard all"))).rejects.toThrow();
    await injected<{ organisation: string }>(async (run) => {
      await run("reset all");
      expect(await run(ownCases)).toEqual([]);
    });
    await injected(async (run) => {
      await run("select set_config('search_path', 'pg_temp, public', false)");
    });
    for (let borrowed = 0; borrowed < 12; borrowed += 1) {
      await withActor(db.portal, { kind: "anonymous" }, async (tx) => {
        expect(await inside(tx).$queryRawUnsafe(ownCases)).toEqual([]);
      });
    }
  });

  test("a context outlives its transaction not at all, on a pool whose connections are shared", async () => {
    const rows = await Promise.all(
      Array.from({ length: 40 }, async (_, at) => {
        const actor = at % 2 ? mine : ({ kind: "anonymous" } as const);
        return withActor(
          db.portal,
          actor,
          async (tx) => (await inside(tx).$queryRawUnsafe<unknown[]>(ownCases)).length,
        );
      }),
    );
    expect(rows).toEqual(Array.from({ length: 40 }, (_, at) => (at % 2 ? 1 : 0)));
  });

  test("an expired context sees nothing", async () => {
    const client = await db.owner.connect();
    try {
      await client.query("begin");
      // What the database itself would have written five minutes and a second ago.
      await client.query(`do $$ declare body text := concat_ws('|', 'member', '${mine.personId}', '${mine.organisationId}', '', '',
        'owner', pg_backend_pid(), extract(epoch from transaction_timestamp()), extract(epoch from now())::bigint - 2);
        begin perform set_config('causeway.context', body || '.' || app_private.sign('context', body), true); end $$`);
      await client.query("set local role causeway_portal");
      expect((await client.query("select app.actor_kind() as kind")).rows).toEqual([{ kind: null }]);
      expect((await client.query(ownCases)).rows).toEqual([]);
    } finally {
      await client.query("rollback");
      client.release();
    }
  });
});

describe("a member cannot reach beyond what he may change", () => {
  test("his organisation's state, or another's row by moving his own there", async () => {
    await expect(injected((run) => run("update organisation set state = 'active'"))).rejects.toThrow(
      /permission denied/,
    );
    await expect(
      injected((run) => run(`update sponsorship_case set organisation_id = '${theirs.organisationId}'`)),
    ).rejects.toThrow();
  });

  test("a reference to another tenant's row cannot be written", async () => {
    const there = await anEmployer(db).withCase();
    await expect(
      injected((run) =>
        run(`insert into case_section (organisation_id, case_id, section, updated_by, updated_at)
          values ('${mine.organisationId}', '${there.sponsorshipCase.id}', 'position', '${mine.personId}', now()) returning 1`),
      ),
    ).rejects.toThrow(/foreign key/i);
  });

  test("a viewer writes nothing at all", async () => {
    const { viewer, sponsorshipCase } = await anEmployer(db).withCase();
    const changed = await withActor(db.portal, viewer, (tx) =>
      inside(tx).sponsorshipCase.updateMany({ where: { id: sponsorshipCase.id }, data: { title: "x" } }),
    );
    expect(changed.count).toBe(0);
    await expect(
      withActor(db.portal, viewer, (tx) =>
        inside(tx).advert.createMany({
          data: {
            organisationId: viewer.organisationId,
            caseId: sponsorshipCase.id,
            id: crypto.randomUUID(),
            position: 1,
            createdAt: new Date(),
            updatedAt: new Date(),
          },
        }),
      ),
    ).rejects.toThrow();
  });

  test("a candidate moves her case on and rewrites nothing of her employer's", async () => {
    const { candidate, sponsorshipCase } = await anEmployer(db).withCandidate({
      status: "changes-requested",
    });
    const change = (data: { status?: string; title?: string; path?: string }) =>
      withActor(db.portal, candidate, (tx) =>
        inside(tx).sponsorshipCase.updateMany({ where: { id: sponsorshipCase.id }, data }),
      );
    expect((await change({ status: "in-review" })).count).toBe(1);
    await expect(change({ title: "Director" })).rejects.toMatchObject({ reason: "rule-broken" });
    await expect(change({ path: "exempt" })).rejects.toMatchObject({ reason: "rule-broken" });
  });

  test("a ticket for a file that one cannot see is refused", async () => {
    const { owner, candidate, sponsorshipCase } = await anEmployer(db).withCandidate();
    const hers = await anEvidence(db, sponsorshipCase, candidate, "AP-02");
    const issue = (actor: typeof owner | typeof candidate) =>
      withActor(db.portal, actor, (tx) =>
        inside(tx).downloadTicket.createMany({
          data: {
            organisationId: owner.organisationId,
            id: crypto.randomUUID(),
            evidenceId: hers.id,
            personId: actor.personId,
            tokenHash: crypto.getRandomValues(new Uint8Array(32)),
            createdAt: new Date(),
            expiresAt: new Date(Date.now() + 60_000),
          },
        }),
      );
    await expect(issue(owner)).rejects.toThrow();
    expect((await issue(candidate)).count).toBe(1);
  });
});
