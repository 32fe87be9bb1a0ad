import { type ChildProcess, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { chmod, chown, mkdir, open, readFile, rm, writeFile } from "node:fs/promises";
import { createServer, Socket } from "node:net";
import { dirname, join, resolve } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import {
  type Account,
  type Binaries,
  postgresAccount,
  postgresBinaries,
  requireReachable,
} from "./postgres-binaries.ts";

export type EmbeddedOptions = {
  /** Where the cluster lives; `.causeway/postgres` at the root of the repository unless said otherwise. */
  directory?: string;
  /** For tests: no flush to disk, and the directory is removed on stop. */
  throwaway?: boolean;
};

export type EmbeddedPostgres = {
  port: number;
  /** Connection string of the superuser for one database of the cluster. */
  url(database?: string): string;
  /** Stops the server if this process started it. */
  stop(): Promise<void>;
};

type Identity = { port: number; password: string };

const defaultDirectory = fileURLToPath(new URL("../../../.causeway/postgres", import.meta.url));

/**
 * Starts the project's own PostgreSQL, or joins the one that already runs on the same directory.
 * Port and password are drawn once and kept beside the data, readable by this account only.
 */
export async function startEmbedded(options: EmbeddedOptions = {}): Promise<EmbeddedPostgres> {
  const directory = resolve(options.directory ?? defaultDirectory);
  const data = join(directory, "data");
  await mkdir(directory, { recursive: true });
  const [binaries, account] = await Promise.all([postgresBinaries(), postgresAccount()]);
  const pgCtl = (...args: string[]) => runAs(account, binaries.pg_ctl, [...args, "-D", data]);

  const running = existsSync(data) && (await pgCtl("status")).code === 0;
  const identity = await identityOf(directory, running);
  const url = (database = "causeway") =>
    `postgresql://postgres:${identity.password}@127.0.0.1:${identity.port}/${database}`;
  if (running) return { port: identity.port, url, stop: async () => {} };

  const begin = async () => {
    if (!existsSync(join(data, "PG_VERSION"))) await initialise(directory, data, identity, binaries, account);
    return launch(binaries, data, account, [
      ...["-p", String(identity.port)],
      ...["-c", "listen_addresses=127.0.0.1", "-c", "unix_socket_directories=", "-c", "max_connections=200"],
      ...(options.throwaway ? ["-F", "-c", "synchronous_commit=off", "-c", "full_page_writes=off"] : []),
    ]);
  };
  const server = await begin().catch(async (error: unknown) => {
    // Ctrl-C reaches initdb, too: nobody will call `stop` for what never started.
    if (options.throwaway) await rm(directory, { recursive: true, force: true, maxRetries: 20 });
    throw error;
  });
  const watchdog = watch(data, account, options.throwaway === true ? directory : undefined);

  const stop = async () => {
    watchdog?.kill();
    await pgCtl("stop", "-w", "-s", "-m", options.throwaway ? "immediate" : "fast");
    await server.ended;
    if (options.throwaway) await rm(directory, { recursive: true, force: true });
  };
  return { port: identity.port, url, stop };
}

async function initialise(
  directory: string,
  data: string,
  identity: Identity,
  binaries: Binaries,
  account: Account | undefined,
): Promise<void> {
  await rm(data, { recursive: true, force: true });
  await mkdir(data, { mode: 0o700 });
  const passwordFile = join(directory, "initial-password");
  await writeFile(passwordFile, identity.password, { mode: 0o600 });
  if (account) {
    await chmod(directory, 0o711);
    await requireReachable(directory);
    await requireReachable(dirname(binaries.initdb));
    await chown(data, account.uid, account.gid);
    await chown(passwordFile, account.uid, account.gid);
  }
  const made = await runAs(account, binaries.initdb, [
    `--pgdata=${data}`,
    `--pwfile=${passwordFile}`,
    "--username=postgres",
    "--auth=scram-sha-256",
    "--encoding=UTF8",
    // The same order of text on every machine, and no dependence on the locales it has installed.
    "--locale-provider=builtin",
    "--locale=C.UTF-8",
    "--lc-collate=C",
    "--lc-ctype=C",
    "--lc-messages=C",
    "--no-instructions",
  ]);
  await rm(passwordFile, { force: true });
  if (made.code !== 0) throw new Error(`initdb failed: ${made.output}`);
}

/**
 * Runs the server as a child in a process group of its own: Ctrl-C in the terminal reaches us, and we stop it when our
 * other processes have drained. Returns once connections are accepted, with the promise of its end.
 */
async function launch(
  binaries: Binaries,
  data: string,
  account: Account | undefined,
  args: string[],
): Promise<{ ended: Promise<void> }> {
  const logFile = join(data, "server.log");
  const log = await open(logFile, "a", 0o600);
  const server = spawn(binaries.postgres, ["-D", data, ...args], {
    cwd: "/",
    detached: true,
    stdio: ["ignore", log.fd, log.fd],
    env: { ...process.env, LC_ALL: "C" },
    ...account,
  });
  let failure: string | undefined;
  const ended = new Promise<void>((done) => {
    server.once("error", (error) => {
      failure = error.message;
      done();
    });
    server.once("exit", (code) => {
      failure = `exit code ${code}`;
      done();
    });
  });
  await log.close();
  server.unref();
  for (const deadline = Date.now() + 60_000; Date.now() < deadline; ) {
    // The server writes its state into the eighth line of its pid file; this is what pg_ctl waits for, too.
    const pidFile = await readFile(join(data, "postmaster.pid"), "utf8").catch(() => "");
    const lines = pidFile.split("\n");
    if (lines[0] === String(server.pid) && lines[7]?.trim() === "ready") return { ended };
    if (failure) break;
    await delay(15);
  }
  const tail = (await readFile(logFile, "utf8").catch(() => "")).split("\n").slice(-8).join("\n");
  throw new Error(
    `PostgreSQL did not start (${failure ?? "no answer in 60 s"}). ${logFile} ends with:\n${tail}`,
  );
}

async function identityOf(directory: string, running: boolean): Promise<Identity> {
  const file = join(directory, "identity.json");
  const kept: Partial<Identity> = existsSync(file) ? JSON.parse(await readFile(file, "utf8")) : {};
  const port =
    kept.port !== undefined && (running || (await isFree(kept.port))) ? kept.port : await freePort();
  const identity = { port, password: kept.password ?? randomBytes(24).toString("base64url") };
  await writeFile(file, JSON.stringify(identity), { mode: 0o600 });
  await chmod(file, 0o600);
  return identity;
}

/** When this process is killed outright nobody calls `stop`; a small shell waits for its end and stops the server. */
function watch(
  data: string,
  account: Account | undefined,
  remove: string | undefined,
): ChildProcess | undefined {
  if (process.platform === "win32") return undefined;
  // A pipe tells the end of the process that holds it; asking by process id fails where that one is another user's.
  const shell = spawn("/bin/sh", ["-c", watchScript, "sh", join(data, "postmaster.pid"), remove ?? ""], {
    detached: true,
    stdio: ["pipe", "ignore", "ignore"],
    ...(remove ? undefined : account),
  });
  shell.unref();
  if (shell.stdin instanceof Socket) shell.stdin.unref();
  return shell;
}

const watchScript = `
while read -r line; do :; done
read -r server < "$1" && kill -INT "$server"
while kill -0 "$server" 2>/dev/null; do sleep 0.2; done
[ -z "$2" ] || rm -rf "$2"
`;

function runAs(
  account: Account | undefined,
  program: string,
  args: string[],
): Promise<{ code: number | null; output: string }> {
  return new Promise((done, failed) => {
    const child = spawn(program, args, {
      cwd: "/",
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...process.env, LC_ALL: "C", LC_MESSAGES: "C" },
      ...account,
    });
    let output = "";
    child.stdout.on("data", (chunk: Buffer) => {
      output += chunk.toString();
    });
    child.stderr.on("data", (chunk: Buffer) => {
      output += chunk.toString();
    });
    child.on("error", failed);
    child.on("exit", (code) => done({ code, output }));
  });
}

function isFree(port: number): Promise<boolean> {
  return new Promise((answer) => {
    const server = createServer();
    server.once("error", () => answer(false));
    server.listen(port, "127.0.0.1", () => server.close(() => answer(true)));
  });
}

function freePort(): Promise<number> {
  return new Promise((answer, failed) => {
    const server = createServer();
    server.once("error", failed);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => answer(typeof address === "object" && address ? address.port : 0));
    });
  });
}
