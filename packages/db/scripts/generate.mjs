import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

// `prisma generate` takes seconds even when nothing changed; the digest of the schema decides instead.
const root = fileURLToPath(new URL("..", import.meta.url));
const schema = join(root, "prisma/schema");
const output = join(root, "src/generated");
const stamp = join(output, ".schema-sha256");
const require = createRequire(import.meta.url);

const digest = createHash("sha256").update(require("prisma/package.json").version);
for (const name of readdirSync(schema).sort()) digest.update(name).update(readFileSync(join(schema, name)));
const wanted = digest.digest("hex");

if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) process.exit(0);

const cli = join(require.resolve("prisma/package.json"), "../build/index.js");
// Not removed first: whoever is at work beside us keeps the client of before, also when the schema has a fault.
const run = spawnSync(process.execPath, [cli, "generate", "--schema", schema], {
  cwd: root,
  encoding: "utf8",
  env: {
    ...process.env,
    // Generating needs no schema engine, but the CLI insists on one and would download it: any program will do.
    PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
    PRISMA_HIDE_UPDATE_MESSAGE: "1",
    CHECKPOINT_DISABLE: "1",
  },
});
if (run.status !== 0) {
  process.stderr.write(`${run.stdout}${run.stderr}\n`);
  process.exit(run.status ?? 1);
}
mkdirSync(output, { recursive: true });
writeFileSync(stamp, wanted);
