import { join } from "node:path";
import { node, root } from "./lib/bootstrap.mjs";
import { buildApps } from "./lib/build-apps.ts";
import { run } from "./lib/progress.mjs";

// pnpm build: the three programs of an installation, under apps/*/build.
await run(node, ["scripts/generate.mjs"], { cwd: join(root, "packages/db") });
process.stdout.write(`Built: ${await buildApps()}\n`);
