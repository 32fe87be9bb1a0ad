import { closeDatabase, openAs } from "@causeway/db/client";
import { databaseSecrets } from "@causeway/db/secrets";
import { injected, type Run } from "@causeway/db/test/injected";
import { readEnv } from "../src/env.ts";
import { type Attack, finding } from "./world.ts";

const everyCase = "select organisation_id::text as organisation from sponsorship_case";

/** What an attacker writes once he has SQL in an honest member's transaction, and what each line must come to. */
const lines: Record<string, string[]> = {
  "SET ROLE and other identities": [
    "set role causeway_worker",
    "set role causeway_owner",
    "set local role causeway_guard",
    "set role postgres",
    "set session authorization causeway_admin",
    "alter role causeway_portal bypassrls",
    "grant causeway_owner to causeway_portal",
  ],
  "keys, signatures and files of the server": [
    "select * from app_private.signing_key",
    "select app_private.sign('context', 'member')",
    "select app_private.grant_context('member', null, null, null, null, 'owner')",
    "select app.set_context('v1|worker|||||9999999999', repeat('0', 64))",
    "select rolpassword from pg_authid",
    "select pg_read_file('/etc/passwd')",
    "copy person to '/tmp/stolen'",
    "copy (select 1) to program 'id'",
    "select * from pgboss.job",
  ],
  "the protection itself": [
    "alter table sponsorship_case disable row level security",
    "alter table sponsorship_case no force row level security",
    "drop policy own on email_message",
    "create function public.f() returns int language sql as 'select 1'",
    "create temporary table t (x int)",
    "truncate advert",
    "set session_replication_role = replica",
  ],
};

export const databaseAttacks: Attack[] = [
  ...Object.entries(lines).map(
    ([name, statements]): Attack =>
      async ({ db, scenario }) => {
        const { expect, found } = finding(`injected SQL: ${name}`);
        for (const sql of statements) {
          const refused = await injected(db.portal, scenario.a.owner, (run) => run(sql)).then(
            () => false,
            () => true,
          );
          expect(refused, `went through: ${sql}`);
        }
        return found;
      },
  ),
  async ({ db, scenario: { a, b } }) => {
    const { expect, found } = finding("injected SQL: forged context");
    const own = (rows: Record<string, unknown>[]) =>
      rows.length > 0 && rows.every((row) => row.organisation === a.organisation.id);
    const settings = (context: string) => [
      context.replaceAll(a.organisation.id, b.organisation.id),
      context.replace("member", "worker"),
      context
        .replace("|owner|", "|viewer|")
        .replace("|viewer|", "|owner|")
        .replace(/\d{9,}/, "9999999999"),
      "",
      "member",
      context.slice(0, -1),
      `${context} `,
    ];
    await injected(db.portal, a.owner, async (run) => {
      expect(own(await run(everyCase)), "his own cases are not there");
      const [row] = await run("select current_setting('causeway.context') as context");
      const honest = String(row?.context);
      for (const forged of settings(honest).filter((one) => one !== honest)) {
        await run(`select set_config('causeway.context', '${forged}', true)`);
        const seen = await run(everyCase);
        expect(seen.length === 0, `"${forged.slice(0, 20)}…" shows ${seen.length} cases`);
      }
    });
    return found;
  },
  async ({ db, scenario: { a } }) => {
    const { expect, found } = finding(
      "injected SQL: RESET, DISCARD ALL, settings that outlive a transaction",
    );
    const tries: ((run: Run) => Promise<unknown>)[] = [
      (run) => run("reset all"),
      (run) => run("discard all"),
      (run) => run("commit"),
      (run) => run("set row_security = off"),
      async (run) => {
        const [row] = await run("select current_setting('causeway.context') as context");
        return run(`select set_config('causeway.context', '${row?.context}', false)`);
      },
      (run) => run("select set_config('search_path', 'pg_temp, public', false)"),
    ];
    for (const attempt of tries) {
      // A pool of its own each time: what an attempt leaves behind meets the next borrower, not the next attempt.
      const pool = await openAs("portal", db.url, databaseSecrets(readEnv({}).CAUSEWAY_SECRET), {
        poolSize: 4,
      });
      await injected(pool, a.owner, attempt).catch(() => {});
      const borrowed = Array.from({ length: 8 }, () =>
        // Refused is as good as empty: with row_security off PostgreSQL answers nothing at all.
        injected(pool, { kind: "anonymous" }, (run) => run(everyCase)).catch(() => []),
      );
      for (const rows of await Promise.all(borrowed)) {
        expect(rows.length === 0, `the next borrower sees ${rows.length} cases`);
      }
      await closeDatabase(pool);
    }
    return found;
  },
];
