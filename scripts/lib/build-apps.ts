import { createHash } from "node:crypto";
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { node, root, toolEnvironment } from "./bootstrap.mjs";
import { run } from "./progress.mjs";

export type App = "portal" | "admin" | "worker";

/** What plain `node` starts, once `buildApps` has run. The same flag stands in package.json (`start:*`). */
export function builtApp(app: App): string[] {
  // V8 keeps room for three times this of young objects: docs/decisions/pages-without-waste.md weighs it.
  return ["--max-semi-space-size=8", join(root, "apps", app, "build/server/index.js")];
}

/** Builds the apps whose sources have changed since their last build. Says which. */
export async function buildApps(): Promise<string> {
  const apps: App[] = ["portal", "admin", "worker"];
  const built = await Promise.all(apps.map(async (app) => ((await buildApp(app)) ? [app] : [])));
  return built.flat().join(", ") || "nothing has changed";
}

async function buildApp(app: App): Promise<boolean> {
  const directory = join(root, "apps", app);
  const stamp = join(directory, ".react-router/built-from");
  const build = join(directory, "build");
  const sources = hashOf([
    ...readdirSync(directory)
      .filter((part) => !/^(build(\.next)?|bench|node_modules|\..*)$/.test(part))
      .map((part) => join(directory, part)),
    ...readdirSync(join(root, "packages")).map((name) => join(root, "packages", name, "src")),
    join(root, "pnpm-lock.yaml"),
  ]);
  // What lies there must be what came of these sources, whoever has built meanwhile.
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === `${sources} ${hashOf([build])}`) return false;
  const next = join(directory, "build.next");
  await run(node, bundling(directory), {
    cwd: directory,
    env: { ...process.env, ...toolEnvironment(), NODE_ENV: "production", BUILD_DIRECTORY: "build.next" },
  });
  putInPlace(next, build);
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, `${sources} ${hashOf([build])}`);
  return true;
}

function bundling(directory: string): string[] {
  const pages = join(directory, "node_modules/@react-router/dev/bin.cjs");
  return [existsSync(pages) ? pages : join(root, "node_modules/vite/bin/vite.js"), "build"];
}

/** A program that runs holds its files for browsers in memory, but still reads parts of itself when they are first needed. */
function putInPlace(next: string, build: string): void {
  const day = 24 * 60 * 60 * 1000;
  const old = filesBelow(join(build, "server")).filter((file) => Date.now() - statSync(file).mtimeMs > day);
  for (const path of [...old, join(build, "client")]) rmSync(path, { recursive: true, force: true });
  cpSync(next, build, { recursive: true });
  rmSync(next, { recursive: true });
}

function hashOf(paths: string[]): string {
  const hash = createHash("sha256");
  for (const path of paths.flatMap(filesBelow).sort()) hash.update(path).update(readFileSync(path));
  return hash.digest("hex");
}

function filesBelow(path: string): string[] {
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [path];
  return readdirSync(path).flatMap((name) => filesBelow(join(path, name)));
}
