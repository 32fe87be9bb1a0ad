import { randomBytes } from "node:crypto";
import pg from "pg";
import { closeDatabase, type Database, openAs } from "../src/client.ts";
import { databaseSecrets } from "../src/secrets.ts";

export const serverVariable = "CAUSEWAY_TEST_SERVER";
export const templateName = "causeway_template";
export const testSecret = "a secret for tests only, of more than 32 characters";
export const testSecrets = databaseSecrets(testSecret);

export type TestDatabase = {
  /** The three applications as they run: roles without powers, every row behind a policy. */
  portal: Database;
  admin: Database;
  worker: Database;
  /** A superuser, for arranging a test and for looking behind the policies. Never what is tested. */
  owner: pg.Pool;
  /** The superuser's connection string. */
  url: string;
  drop(): Promise<void>;
};

/** … of which one may also let go, and leave it where it is. */
export type OpenDatabase = TestDatabase & { close(): Promise<void> };

/** A database of its own for a test file, cloned from the migrated template in some tens of milliseconds. */
export async function testDatabase(): Promise<OpenDatabase> {
  const server = process.env[serverVariable];
  if (!server)
    throw new Error(
      "The tests' PostgreSQL is not running: is packages/db/test/global-setup.ts in vitest.config.ts?",
    );
  const name = `causeway_test_${randomBytes(6).toString("hex")}`;
  await onServer(server, `create database ${name} template ${templateName}`);
  // A clone has its own list of who may use it.
  await onServer(server, `revoke temporary on database ${name} from public`);
  return openTestDatabase(server, name);
}

/** A database that is there already, of a server of which the administrator's connection string is given. */
export async function openTestDatabase(server: string, name: string): Promise<OpenDatabase> {
  const url = withDatabase(server, name);
  const owner = new pg.Pool({ connectionString: url, max: 4 });
  owner.on("error", () => {});
  const [portal, admin, worker] = await Promise.all([
    openAs("portal", url, testSecrets, { poolSize: 8 }),
    openAs("admin", url, testSecrets, { poolSize: 8 }),
    openAs("worker", url, testSecrets, { poolSize: 8 }),
  ]);
  const close = async () => {
    await Promise.all([closeDatabase(portal), closeDatabase(admin), closeDatabase(worker), owner.end()]);
  };
  return {
    portal,
    admin,
    worker,
    owner,
    url,
    close,
    async drop() {
      await close();
      await onServer(server, `drop database ${name} with (force)`);
    },
  };
}

async function onServer(server: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: withDatabase(server, "postgres") });
  client.on("error", () => {});
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

function withDatabase(server: string, name: string): string {
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}
