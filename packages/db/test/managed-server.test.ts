import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { closeDatabase, openAs } from "../src/client.ts";
import { type EmbeddedPostgres, startEmbedded } from "../src/embedded.ts";
import { migrate } from "../src/migrate.ts";
import { databaseSecrets } from "../src/secrets.ts";
import { inside, withActor } from "../src/with-actor.ts";
import { catalogueFaults } from "./catalogue.ts";

let server: EmbeddedPostgres;
beforeAll(async () => {
  server = await startEmbedded({
    directory: await mkdtemp(join(tmpdir(), "causeway-managed-")),
    throwaway: true,
  });
});
afterAll(() => server.stop());

test("an administrator without a superuser's powers, as managed servers give one, migrates twice and changes the secret", async () => {
  const superuser = new pg.Pool({ connectionString: server.url("postgres") });
  await superuser.query("create role dba login createrole createdb password 'dba'");
  const url = new URL(server.url("causeway"));
  url.username = "dba";
  url.password = "dba";
  for (const secret of [
    "the first secret of this server, long enough",
    "the second secret of this server, long enough",
  ]) {
    const secrets = databaseSecrets(secret);
    await migrate({ url: url.href, secrets, mailboxOpen: false });
    const portal = await openAs("portal", url.href, secrets);
    expect(await withActor(portal, { kind: "anonymous" }, (tx) => inside(tx).person.count())).toBe(0);
    expect(await withActor(portal, { kind: "anonymous" }, (tx) => inside(tx).mailboxMessage.count())).toBe(0);
    await closeDatabase(portal);
  }
  const stale = openAs("portal", url.href, databaseSecrets("the first secret of this server, long enough"));
  await expect(stale).rejects.toThrow(/password authentication failed/);
  await superuser.end();

  const looking = new pg.Pool({ connectionString: server.url("causeway") });
  expect(await catalogueFaults(looking)).toEqual([]);
  await looking.end();
}, 60_000);
