import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { run } from "./progress.mjs";

export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** The project's own Node: the same one on every machine, whatever is installed there. */
export const node = join(root, "node_modules/node/bin", process.platform === "win32" ? "node.exe" : "node");

const stamp = join(root, "node_modules/.causeway-installed");

/** Installs what the lockfile names, unless that has been done. True when there was something to do. */
export async function install() {
  const wanted = lockfileHash();
  if (existsSync(node) && existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return false;
  const { packageManager } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const npx = process.platform === "win32" ? "npx.cmd" : "npx";
  await run(npx, ["--yes", packageManager, "install", "--frozen-lockfile"], {
    cwd: root,
    // pnpm asks before it removes a folder of another layout; there is nobody to answer.
    env: { ...process.env, CI: "1" },
    shell: process.platform === "win32",
  });
  writeFileSync(stamp, wanted);
  return true;
}

/** Continues as another script under the project's Node, in this terminal; resolves with its exit code. */
export function continueAs(script, args, nodeOptions = []) {
  const child = spawn(node, [...nodeOptions, join(root, script), ...args], {
    cwd: root,
    // The channel tells the child when this process has been killed outright.
    stdio: ["inherit", "inherit", "inherit", "ipc"],
    env: { ...process.env, ...toolEnvironment() },
  });
  // The child decides when all is over; this process only waits. Ctrl-C may reach it twice, which it expects.
  const handOn = (signal) => child.kill(signal);
  process.on("SIGTERM", () => handOn("SIGTERM"));
  process.on("SIGHUP", () => handOn("SIGHUP"));
  process.on("SIGINT", () => handOn("SIGINT"));
  return new Promise((resolve) => child.once("exit", (code, signal) => resolve(code ?? (signal ? 1 : 0))));
}

/** What every tool of the project is given: our Node and binaries first, and no talk to their makers. */
export function toolEnvironment() {
  return {
    PATH: [dirname(node), join(root, "node_modules/.bin"), process.env.PATH].join(
      process.platform === "win32" ? ";" : ":",
    ),
    TSX_TSCONFIG_PATH: join(root, "tsconfig.base.json"),
    TURBO_TELEMETRY_DISABLED: "1",
    DO_NOT_TRACK: "1",
    CHECKPOINT_DISABLE: "1",
  };
}

function lockfileHash() {
  const hash = createHash("sha256").update(readFileSync(join(root, "pnpm-lock.yaml")));
  // A workspace added since the last install has no dependencies yet, though the lockfile may be the same.
  for (const folder of ["apps", "packages"]) hash.update(readdirSync(join(root, folder)).sort().join());
  return hash.digest("hex");
}
