/**
 * Command line: `pnpm talent-list:check FILE` says whether a file can be loaded as a version of the Talent
 * List. `-` reads standard input. Exit code 0: it can; 2: it cannot, each problem on a line of its own.
 */
import { readFileSync } from "node:fs";
import { parseTalentListImport } from "./import.ts";
import { describeImportNote } from "./import-problem.ts";

process.exitCode = main(process.argv.slice(2).filter((argument) => argument !== "--"));

function main(args: readonly string[]): number {
  const [file, ...more] = args;
  if (file === undefined || more.length > 0) return refuse("usage: pnpm talent-list:check FILE");
  const text = readText(file);
  if (text === undefined) return refuse(`${file}: cannot be read as a UTF-8 text file`);
  const result = parseTalentListImport(text);
  if (!result.ok) {
    for (const note of result.problems.slice(0, 50))
      refuse(`${file}:${note.line}: ${describeImportNote(note)}`);
    const { length } = result.problems;
    return refuse(`${length} ${length === 1 ? "problem" : "problems"}; nothing was loaded.`);
  }
  for (const note of result.warnings) say(`${file}:${note.line}: look again: ${describeImportNote(note)}`);
  const { id, from, professions, publishedCount, segments } = result.version;
  say(
    `${file}: version ${id}, in force from ${from}: ${professions.length} of ${publishedCount} professions in ${segments.length} segments. It can be loaded.`,
  );
  return 0;
}

function readText(file: string): string | undefined {
  try {
    const bytes = readFileSync(file === "-" ? 0 : file);
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    // Not there, not allowed, a folder, or not UTF-8: to the person at the keyboard it is one thing.
    return undefined;
  }
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

function refuse(line: string): number {
  process.stderr.write(`${line}\n`);
  return 2;
}
