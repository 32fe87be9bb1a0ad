import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { PrismaPg } from "@prisma/adapter-pg";
import {
  bindMigrationAwareSqlAdapterFactory,
  ColumnTypeEnum,
  type SqlMigrationAwareDriverAdapterFactory,
  type SqlQuery,
} from "@prisma/driver-adapter-utils";
import pg from "pg";

const schemaDirectory = fileURLToPath(new URL("../prisma/schema", import.meta.url));
export const migrationsDirectory = fileURLToPath(new URL("../prisma/migrations", import.meta.url));

const filters = { externalTables: [], externalEnums: [] };

/** Applies the migrations that the database lacks and returns their names, oldest first. */
export async function applyMigrations(
  config: pg.PoolConfig,
  baseDir = migrationsDirectory,
): Promise<string[]> {
  const names = (await readdir(baseDir, { withFileTypes: true })).filter((entry) => entry.isDirectory());
  const migrationDirectories = await Promise.all(
    names
      .map((entry) => entry.name)
      .sort()
      .map(async (path) => ({
        path,
        migrationFile: {
          path: "migration.sql",
          content: {
            tag: "ok" as const,
            value: await readFile(join(baseDir, path, "migration.sql"), "utf8"),
          },
        },
      })),
  );
  return withEngine(config, async (engine) => {
    const { appliedMigrationNames } = await engine.applyMigrations({
      filters,
      migrationsList: {
        baseDir,
        shadowDbInitScript: "",
        lockfile: { path: "migration_lock.toml", content: 'provider = "postgresql"' },
        migrationDirectories,
      },
    });
    return appliedMigrationNames;
  });
}

/** The SQL that a live database lacks against the Prisma model; empty when they agree. */
export async function schemaDrift(config: pg.PoolConfig): Promise<string> {
  const files = await schemaFiles();
  return withEngine(config, async (engine) => {
    const { stdout, exitCode } = await engine.diff({
      from: { tag: "schemaDatasource", files, configDir: "." },
      to: { tag: "schemaDatamodel", files },
      script: true,
      exitCode: true,
      filters,
    });
    return exitCode === 0 ? "" : (stdout ?? "").trim();
  });
}

async function schemaFiles(): Promise<{ path: string; content: string }[]> {
  const names = (await readdir(schemaDirectory)).filter((name) => name.endsWith(".prisma")).sort();
  return Promise.all(
    names.map(async (path) => ({ path, content: await readFile(join(schemaDirectory, path), "utf8") })),
  );
}

type Engine = import("@prisma/schema-engine-wasm").SchemaEngine;

async function withEngine<Result>(
  config: pg.PoolConfig,
  use: (engine: Engine) => Promise<Result>,
): Promise<Result> {
  const { SchemaEngine } = await importQuietly();
  const pool = new pg.Pool({ ...config, max: 2 });
  pool.on("error", () => {});
  const scripts: ScriptLog = {};
  try {
    const files = await schemaFiles();
    const engine = await SchemaEngine.new(
      { datamodels: files.map((file) => [file.path, file.content]) },
      () => {},
      bindMigrationAwareSqlAdapterFactory(migrationFactory(pool, scripts)),
    );
    try {
      return await use(engine);
    } finally {
      engine.free();
    }
  } catch (error) {
    // The engine's own message names the migration but not the fault.
    if (!scripts.failure) throw error;
    throw new Error(`A migration failed: ${scripts.failure}`, { cause: error });
  } finally {
    await pool.end();
  }
}

/** Node warns that importing WebAssembly is experimental; that is known and of no use to whoever migrates. */
async function importQuietly(): Promise<typeof import("@prisma/schema-engine-wasm")> {
  const emit = process.emitWarning;
  process.emitWarning = () => {};
  try {
    return await import("@prisma/schema-engine-wasm");
  } finally {
    process.emitWarning = emit;
  }
}

const internalChar = 18;
const text = 25;

/**
 * Two faults of `adapter-pg` under the schema engine: it does not know PostgreSQL's internal type "char", which the
 * catalogue uses and the engine insists on reading as a character; and it cuts a script at every semicolon, also those
 * inside a function's body.
 */
function migrationFactory(pool: pg.Pool, scripts: ScriptLog): SqlMigrationAwareDriverAdapterFactory {
  const charColumns = new Set<string>();
  relabelChars(pool, charColumns);
  const factory = new PrismaPg(pool);
  return {
    provider: factory.provider,
    adapterName: factory.adapterName,
    connectToShadowDb: () => factory.connectToShadowDb(),
    async connect() {
      const adapter = await factory.connect();
      const queryRaw = adapter.queryRaw.bind(adapter);
      adapter.queryRaw = async (query: SqlQuery) => {
        const result = await queryRaw(query);
        const columnTypes = result.columnNames.map((name, column) =>
          charColumns.has(name)
            ? ColumnTypeEnum.Character
            : (result.columnTypes[column] ?? ColumnTypeEnum.Text),
        );
        return { ...result, columnTypes };
      };
      adapter.executeScript = async (script: string) => {
        try {
          await pool.query(script);
        } catch (error) {
          scripts.failure = describe(error, script);
          throw error;
        }
      };
      return adapter;
    },
  };
}

type ScriptLog = { failure?: string };

function describe(error: unknown, script: string): string {
  if (!(error instanceof pg.DatabaseError)) return String(error);
  const line = error.position ? script.slice(0, Number(error.position)).split("\n").length : undefined;
  return [error.message, line && `line ${line}`, error.where].filter(Boolean).join("; ");
}

type Queryable = { query: (...args: never[]) => unknown };

function relabelChars(pool: pg.Pool, charColumns: Set<string>): void {
  relabelQueries(pool, charColumns);
  pool.on("connect", (client) => relabelQueries(client, charColumns));
}

function relabelQueries(target: Queryable, charColumns: Set<string>): void {
  const query = target.query.bind(target) as (...args: unknown[]) => unknown;
  target.query = (...args: unknown[]) => {
    const answer = query(...args);
    if (!(answer instanceof Promise)) return answer;
    return answer.then((result: pg.QueryResult) => {
      for (const field of result.fields ?? []) {
        if (field.dataTypeID !== internalChar) continue;
        field.dataTypeID = text;
        charColumns.add(field.name);
      }
      return result;
    });
  };
}
