import { createHmac, createSecretKey } from "node:crypto";
import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { PrismaClient } from "./generated/client.ts";
import { beginWithRequest } from "./opening.ts";
import { type AppRole, type DatabaseSecrets, loginOf, roleUrl } from "./secrets.ts";
import { type TimedQuery, timeQueries } from "./slow-query.ts";

export type DatabaseOptions = {
  /** Connection string of the application role itself, not of an administrator. */
  url: string;
  role: AppRole;
  contextKey: Buffer;
  poolSize?: number;
  /** Told when an idle connection breaks; the pool replaces it by itself. */
  onConnectionLost?: (error: Error) => void;
  /** Told of every statement after its answer, in the asynchronous context of whoever asked. */
  onQuery?: (query: TimedQuery) => void;
};

declare const databaseBrand: unique symbol;
/** A handle without methods of its own: `withActor` is the only door to rows. */
export type Database = { readonly [databaseBrand]: true; readonly role: AppRole };

export type Connection = {
  prisma: PrismaClient;
  pool: pg.Pool;
  sign: (request: string) => string;
  /** How often the database said no, by reason. */
  refusals: Map<string, number>;
  /** Told of every trip that Prisma does not make. */
  onQuery: DatabaseOptions["onQuery"];
};

const connections = new WeakMap<object, Connection>();

/** Opens a pool for one application role, after the server has confirmed that this role is as powerless as it should be. */
export async function makeDatabase(options: DatabaseOptions): Promise<Database> {
  const pool = new pg.Pool({
    connectionString: options.url,
    max: options.poolSize ?? 10,
    application_name: loginOf(options.role),
  });
  // Without a listener, a stopped server would end this process.
  pool.on("error", (error) => options.onConnectionLost?.(error));
  // Nor may one that breaks while it changes hands: between the pool's listener and Prisma's nobody listens. Whoever has
  // it then learns of it from his next statement.
  pool.on("connect", (client) => client.on("error", () => {}));
  beginWithRequest(pool);
  if (options.onQuery) timeQueries(pool, options.onQuery);
  try {
    await assertUnprivileged(pool, loginOf(options.role));
  } catch (error) {
    await pool.end();
    throw error;
  }
  const prisma = new PrismaClient({
    adapter: new PrismaPg(pool, { onConnectionError: (error) => options.onConnectionLost?.(error) }),
    transactionOptions: { maxWait: 10_000, timeout: 30_000 },
  });
  const key = createSecretKey(options.contextKey);
  const sign = (request: string) => createHmac("sha256", key).update(request).digest("hex");
  const database = Object.freeze({ role: options.role }) as Database;
  connections.set(database, { prisma, pool, sign, refusals: new Map(), onQuery: options.onQuery });
  return database;
}

/** The database of one app over an administrator's connection string: development, demonstration, tests. */
export function openAs(
  role: AppRole,
  administratorUrl: string,
  secrets: DatabaseSecrets,
  options: Pick<DatabaseOptions, "poolSize" | "onConnectionLost" | "onQuery"> = {},
): Promise<Database> {
  return makeDatabase({
    ...options,
    url: roleUrl(administratorUrl, role, secrets),
    role,
    contextKey: secrets.contextKey,
  });
}

export async function closeDatabase(database: Database): Promise<void> {
  const { prisma, pool } = connectionOf(database);
  await prisma.$disconnect();
  if (!pool.ended) await pool.end();
}

/** For readiness: throws when the server does not answer. */
export async function pingDatabase(database: Database): Promise<void> {
  await connectionOf(database).pool.query("select 1");
}

/** For files of this package only; nothing outside can use what it returns without importing Prisma. */
export function connectionOf(database: Database): Connection {
  const connection = connections.get(database);
  if (!connection) throw new Error("Not a database made by makeDatabase");
  return connection;
}

type Powers = {
  login: string;
  superuser: boolean;
  bypasses: boolean;
  creates: boolean;
  member_of: string[];
  owns: number;
};

/** Refuses to start under a role that could step around the policies: superuser, owner, member, BYPASSRLS. */
async function assertUnprivileged(pool: pg.Pool, expectedLogin: string): Promise<void> {
  const { rows } = await pool.query<Powers>(
    `select r.rolname as login, r.rolsuper as superuser, r.rolbypassrls as bypasses,
       r.rolcreaterole or r.rolcreatedb or r.rolreplication as creates,
       array(select g.rolname::text from pg_auth_members m join pg_roles g on g.oid = m.roleid where m.member = r.oid) as member_of,
       (select count(*)::int from pg_class c where c.relowner = r.oid and c.relpersistence <> 't')
         + (select count(*)::int from pg_database d where d.datdba = r.oid) as owns
     from pg_roles r where r.rolname = current_user and current_user = session_user`,
  );
  const powers = rows[0];
  const faults = [
    powers?.login !== expectedLogin &&
      `connected as ${powers?.login ?? "another role"} instead of ${expectedLogin}`,
    powers?.superuser && "a superuser",
    powers?.bypasses && "exempt from row-level security",
    powers?.creates && "able to create roles, databases or replicas",
    powers && powers.member_of.length > 0 && `a member of ${powers.member_of.join(", ")}`,
    powers && powers.owns > 0 && `the owner of ${powers.owns} objects`,
  ].filter(Boolean);
  if (faults.length > 0) throw new Error(`Refusing to start: the database role is ${faults.join("; ")}.`);
}
