import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { node, root, toolEnvironment } from "./bootstrap.mjs";
import { run } from "./progress.mjs";

const shared = ["messages", "rules", "ui", "web"].map((name) => `packages/${name}/src`);

/** Builds the apps whose sources have changed since their last build. Says which. */
export async function buildApps(): Promise<string> {
  const built: string[] = [];
  for (const app of ["portal", "admin"]) if (await buildApp(app)) built.push(app);
  return built.length > 0 ? built.join(" and ") : "nothing has changed";
}

async function buildApp(app: string): Promise<boolean> {
  const directory = join(root, "apps", app);
  const stamp = join(directory, ".react-router/built-from");
  const build = join(directory, "build");
  const sources = hashOf([
    ...["app", "public", "package.json", "vite.config.ts", "react-router.config.ts"].map((part) =>
      join(directory, part),
    ),
    ...shared.map((part) => join(root, part)),
    join(root, "pnpm-lock.yaml"),
  ]);
  // Other commands build too: what lies there must be what came of these sources.
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === `${sources} ${hashOf([build])}`) return false;
  await run(node, [join(directory, "node_modules/@react-router/dev/bin.cjs"), "build"], {
    cwd: directory,
    env: { ...process.env, ...toolEnvironment(), NODE_ENV: "production" },
  });
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, `${sources} ${hashOf([build])}`);
  return true;
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
