import { mkdirSync, writeFileSync } from "node:fs";
import { arch, cpus, loadavg, platform, totalmem } from "node:os";

const folder = new URL("../../../bench/", import.meta.url);

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
  const report = { date: new Date().toISOString().slice(0, 10), machine, ...figures };
  writeFileSync(new URL(`${name}.json`, folder), `${JSON.stringify(report, null, 2)}\n`);
}
