import { parseArgs } from "node:util";
import { type Bar, measurePages } from "../e2e/measure/pages.ts";
import type { Figure, SlowPhone } from "../e2e/measure/slow-phone.ts";
import { bounded, typedWords } from "../packages/api/bench/bounded.ts";
import { printTable, writeReport } from "../packages/api/bench/report.ts";

// pnpm measure:pages [--detail] [--minutes 10]: what the candidate's form costs on a slow line, beside a bare React
// Router page in the same run. Prints a table, writes bench/pages.json, and ends with 1 when a bar is missed.
const { values } = parseArgs({
  args: typedWords(),
  options: { detail: { type: "boolean", default: false }, minutes: { type: "string", default: "10" } },
});
const { after, end } = bounded(Number(values.minutes));
try {
  const { pages, bars, report } = await measurePages(after, note);
  print(pages, bars);
  writeReport("pages", { ...report, bars });
  process.exitCode = bars.every((bar) => bar.holds) ? 0 : 1;
} finally {
  await end();
}

function print(pages: readonly Figure[], bars: readonly Bar[]): void {
  printTable([
    ["page", "bytes", "requests", "ms until usable", "of them"],
    ...pages.map(({ what, bytes, requests, interactiveMs, parts }) => [
      ...[what, String(bytes), String(requests), String(interactiveMs), JSON.stringify(parts)],
    ]),
  ]);
  printTable([
    ["bar", "is", "at most", ""],
    ...bars.map(({ what, is, bar, holds }) => [what, String(is), bar, holds ? "holds" : "MISSED"]),
  ]);
}

/** With --detail, every request of the page before. */
function note(phone: SlowPhone): void {
  if (!values.detail) return;
  for (const { url, type, bytes } of phone.requests) {
    process.stdout.write(`    ${String(bytes).padStart(7)}  ${type.padEnd(10)} ${new URL(url).pathname}\n`);
  }
  process.stdout.write("\n");
}
