import { mkdir, readdir, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { startEmbedded } from "../src/embedded.ts";
import { ensureDatabase } from "../src/migrate.ts";
import { ensureRoles } from "../src/roles.ts";
import { applyMigrations, migrationsDirectory, schemaDrift } from "../src/schema-engine.ts";
import { databaseSecrets } from "../src/secrets.ts";

// Writes the next migration: what a database with all migrations so far still lacks against the Prisma schema. Policies,
// grants and functions are added to the file by hand; the catalogue test says which are missing.
const name = process.argv[2];
if (!name || !/^[a-z0-9]+([_-][a-z0-9]+)*$/.test(name))
  throw new Error("Usage: pnpm db:new NAME (lower case, underscores)");

const server = await startEmbedded({
  directory: join(tmpdir(), `causeway-new-${process.pid}`),
  throwaway: true,
});
try {
  const url = server.url("scratch");
  // Not `migrate`: the word lists may already speak of columns that this very migration will add.
  await ensureDatabase(url);
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await ensureRoles(client, databaseSecrets("scratch".repeat(5)));
  await client.end();
  await applyMigrations({ connectionString: url, options: "-c role=causeway_owner" });
  const sql = await schemaDrift({ connectionString: url });
  const existing = (await readdir(migrationsDirectory)).filter((entry) => /^\d{4}_/.test(entry)).sort();
  const number = String(Number(existing.at(-1)?.slice(0, 4) ?? 0) + 1).padStart(4, "0");
  const folder = join(migrationsDirectory, `${number}_${name.replaceAll("-", "_")}`);
  await mkdir(folder);
  await writeFile(
    join(folder, "migration.sql"),
    `${sql || "-- The schema has not changed: write here what is Prisma's blind spot."}\n`,
  );
  process.stdout.write(`Wrote ${join(folder, "migration.sql")}\n`);
} finally {
  await server.stop();
}
