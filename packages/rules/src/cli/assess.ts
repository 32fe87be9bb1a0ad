import { readFileSync } from "node:fs";
import { assess } from "../assess.ts";
import { isDay } from "../calendar/day.ts";
import { canonicalJson } from "../engine/canonical.ts";
import { type Block, explain } from "../explain/explain.ts";
import { languages } from "../explain/languages.ts";
import { say } from "../explain/say.ts";
import type { Language } from "../explain/wording/wording.ts";
import { ask } from "../law/ask.ts";
import { flip } from "../law/flip.ts";
import { goals, ruleOfGoal } from "../law/goal.ts";
import { margin } from "../law/margin.ts";
import { factsJsonSchema } from "../sponsorship-facts/schema.ts";
import { nearest } from "./nearest.ts";
import { BadInput, parseFacts } from "./parse-facts.ts";

const marks = { met: "✓", "not-met": "✗", unknown: "○", reviewer: "◆" } as const;
const weights = { problem: "✗", warning: "!", note: "·" } as const;

// A reader that has seen enough, such as head, closes the pipe.
process.stdout.on("error", () => process.exit(0));

// assess FILE|- [--on YYYY-MM-DD] [--flip GOAL] [--explain en|zh-Hant|zh-Hans], or assess --schema.
try {
  process.stdout.write(`${answerTo(process.argv.slice(2))}\n`);
} catch (error) {
  if (!(error instanceof BadInput)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}

function answerTo(args: readonly string[]): string {
  const asked = readArguments(args);
  if (asked.schema) return JSON.stringify(factsJsonSchema(), null, 2);
  const { facts, on } = parseFacts(readText(asked.file), asked.on);
  const language = asked.explain;
  const goal = asked.flip ?? (language === undefined ? facts.goal : undefined);
  const rule = goal === undefined ? undefined : ruleOfGoal(goal);
  if (goal !== undefined && rule === undefined) {
    throw new BadInput(`goal: there is no verdict "${goal}"; did you mean "${nearest(goal, goals())}"?`);
  }
  if (asked.flip !== undefined && rule !== undefined) {
    const found = flip(facts, { goal: rule, on });
    if (language === undefined) return canonicalJson(found);
    const { move } = languages[language];
    const lines = found.sets.map(({ changes }, at) =>
      changes.map((one) => `${at + 1}. ${say(move[one.kind], one.params, languages[language])}`).join("\n"),
    );
    return lines.length === 0 ? languages[language].verdict[found.verdict] : lines.join("\n");
  }
  const assessment = assess(facts, { on });
  if (language !== undefined) {
    return asText(
      explain(assessment, { audience: "employer", wording: languages[language] }),
      languages[language].colon,
    );
  }
  const more =
    rule === undefined
      ? {}
      : { counterfactual: flip(facts, { goal: rule, on }), margin: margin(facts, { goal: rule, on }) };
  return canonicalJson({ ...assessment, questions: ask(assessment), ...more });
}

type Asked = { schema: boolean; file: string; on?: string; flip?: string; explain?: Language };

function readArguments(args: readonly string[]): Asked {
  const asked: Asked = { schema: false, file: "" };
  for (let at = 0; at < args.length; at++) {
    const arg = args[at] ?? "";
    if (arg === "--schema") asked.schema = true;
    else if (arg === "--on") asked.on = dayArgument(optionValue(args, ++at, arg));
    else if (arg === "--flip") asked.flip = optionValue(args, ++at, arg);
    else if (arg === "--explain") asked.explain = languageArgument(optionValue(args, ++at, arg));
    else if (arg.startsWith("--")) {
      const known = ["--schema", "--on", "--flip", "--explain"];
      throw new BadInput(`${arg}: unknown option; did you mean ${nearest(arg, known)}?`);
    } else if (asked.file === "") asked.file = arg;
    else throw new BadInput(`${arg}: one file at a time`);
  }
  if (!asked.schema && asked.file === "") {
    throw new BadInput("Name a file of facts, or - for standard input. --schema prints what may be told.");
  }
  return asked;
}

function optionValue(args: readonly string[], at: number, option: string): string {
  const value = args[at];
  if (value === undefined) throw new BadInput(`${option}: a value is missing`);
  return value;
}

function dayArgument(text: string): string {
  if (!isDay(text))
    throw new BadInput(`--on: "${text}" is not a day of the calendar; write it as 2026-11-22`);
  return text;
}

function languageArgument(text: string): Language {
  if (text in languages) return text as Language;
  throw new BadInput(`--explain: "${text}" is not one of ${Object.keys(languages).join(", ")}`);
}

function readText(file: string): string {
  try {
    return readFileSync(file === "-" ? 0 : file, "utf8");
  } catch {
    throw new BadInput(`${file}: this file cannot be read`);
  }
}

function asText(blocks: readonly Block[], colon: string): string {
  return blocks
    .map((block) => {
      if (block.kind === "title") return `${block.text}\n${"=".repeat(block.text.length)}\n`;
      if (block.kind === "heading") return `\n${block.text}\n`;
      if (block.kind === "list") return block.items.map((item) => `  - ${item}`).join("\n");
      if (block.kind === "verdict") return `  ${marks[block.verdict]} ${verdictLine(block, colon)}`;
      return block.kind === "finding" ? `  ${weights[block.weight]} ${block.text}` : block.text;
    })
    .join("\n");
}

/** A sentence of its own where there is one; else the name of the verdict and its word. */
function verdictLine(
  { verdict, title, word, text }: Extract<Block, { kind: "verdict" }>,
  colon: string,
): string {
  if (text === "") return title + colon + word;
  return verdict === "met" || verdict === "not-met" ? text : title + colon + text;
}
