import type { ChildProcess } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { node, root } from "./lib/bootstrap.mjs";
import { type App, buildApps, builtApp } from "./lib/build-apps.ts";
import { makeSteps, run } from "./lib/progress.mjs";
import {
  requireFreePort,
  stackEnvironment,
  startDatabase,
  startProcess,
  stopProcesses,
  whenReady,
} from "./lib/stack.ts";

const { values } = parseArgs({
  options: { once: { type: "boolean" }, port: { type: "string" }, reset: { type: "boolean" } },
});
const portalPort = Number(values.port ?? 4100);
const adminPort = portalPort + 100;
const dataDirectory = resolve(root, process.env.CAUSEWAY_DATA_DIR || ".causeway");
const children: ChildProcess[] = [];
let stopDatabase = async () => {};
let stopping: Promise<void> | undefined;

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => void end(0));
process.once("disconnect", () => void end(1));
await demo().catch((error: Error) => {
  if (!stopping) process.stderr.write(`\n${error.message}\n`);
  return end(1);
});

async function demo(): Promise<void> {
  const step = makeSteps(6, 2);
  await Promise.all([portalPort, adminPort, portalPort + 200].map(requireFreePort));
  if (values.reset) rmSync(dataDirectory, { recursive: true, force: true });
  await step("Preparing the code", generate);
  const database = await step("Starting PostgreSQL", () => startDatabase(dataDirectory));
  stopDatabase = database.stop;
  const env = stackEnvironment(
    {
      dataDirectory,
      portalPort,
      adminPort,
      env: { CAUSEWAY_ENV: "demo", NODE_ENV: "production", LOG_LEVEL: process.env.LOG_LEVEL || "warn" },
    },
    database.url,
  );
  await step("Filling in the demonstration", () => seed(env));
  await step("Building the apps", buildApps);
  await step("Starting portal, admin and worker", () => start(withoutPowers(env)));
  if (values.once) {
    await answer(env);
    return end(0);
  }
  process.stdout.write(guide(env));
}

async function generate(): Promise<void> {
  await run(node, ["scripts/generate.mjs"], { cwd: join(root, "packages/db") });
}

async function seed(env: NodeJS.ProcessEnv): Promise<void> {
  if (!existsSync(join(root, "scripts/seed.ts"))) return;
  await run(node, ["--import", "tsx", join(root, "scripts/seed.ts")], { cwd: root, env });
}

// The apps sign in under roles of their own: the superuser's name and password stay with this process.
function withoutPowers(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const url = new URL(env.DATABASE_URL ?? "");
  url.username = "";
  url.password = "";
  return { ...env, DATABASE_URL: url.href };
}

async function start(env: NodeJS.ProcessEnv): Promise<void> {
  const portal = launch("portal", env);
  const admin = launch("admin", env);
  launch("worker", { ...env, PORT: String(portalPort + 200) });
  await Promise.all([whenReady("portal", portal, portalPort), whenReady("admin", admin, adminPort)]);
}

function launch(name: App, env: NodeJS.ProcessEnv): ChildProcess {
  const child = startProcess(name, builtApp(name), env);
  children.push(child);
  child.once("exit", (code) => {
    if (stopping) return;
    process.stderr.write(`${name} ended with ${code}\n`);
    void end(1);
  });
  return child;
}

async function answer(env: NodeJS.ProcessEnv): Promise<void> {
  for (const [name, port] of [
    ["Portal", portalPort],
    ["Admin", adminPort],
  ] as const) {
    const page = await fetch(`http://127.0.0.1:${port}/`);
    if (page.status !== 200) throw new Error(`${name} answered ${page.status} at ${page.url}`);
    process.stdout.write(`${name} answers at ${name === "Portal" ? env.PORTAL_URL : env.ADMIN_URL}\n`);
  }
}

interface Account {
  app: "portal" | "admin";
  role: string;
  name: string;
  email: string;
}

function guide(env: NodeJS.ProcessEnv): string {
  const file = join(dataDirectory, "demo-accounts.json");
  const accounts = existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as Account[]) : [];
  const rows = accounts.map(
    ({ app, role, name, email }) => `  ${app.padEnd(8)}${role.padEnd(16)}${email.padEnd(34)}${name}`,
  );
  return [
    "",
    `  Portal   ${env.PORTAL_URL}      employers and candidates`,
    `  Admin    ${env.ADMIN_URL}       the agency's staff`,
    `  Mailbox  ${env.PORTAL_URL}/dev/mailbox   every mail that is sent`,
    "",
    "  To sign in, type an address below; the mail with the link arrives in the mailbox.",
    "  Staff are then asked for the code of an authenticator app: here the page itself says which.",
    ...rows,
    "",
    "  Ctrl-C stops everything; the data stays in .causeway. Begin anew: npm run demo -- --reset",
    "",
    "",
  ].join("\n");
}

/** Stops the apps first, then the database under them; only then this process ends. */
function end(code: number): Promise<void> {
  stopping ??= (async () => {
    await stopProcesses(children);
    await stopDatabase();
    process.exit(code);
  })();
  return stopping;
}
