import type { Expression, Rule, Term } from "../src/engine/expression.ts";
import { en } from "../src/explain/wording/en.ts";
import { allCitations } from "../src/law/citation.ts";
import type { QuestionId, RuleId } from "../src/law/ids.ts";
import { allRules } from "../src/law/law.ts";
import { series } from "../src/law/series.ts";
import { type CorpusCase, corpus } from "../test/corpus.ts";

/** The book of the rules: every rule with its wording, sources, confidence, dates and examples. */
export function book(): string {
  const cases = corpus();
  const groups = [...new Set(allRules.map((rule) => rule.group))];
  return `${[
    "# The rules of the scheme",
    "",
    "Written from the rules themselves by `pnpm rules:book`; a test fails when this page is stale. It is decision support: approval is wholly at the Director of Immigration's discretion.",
    "",
    "A verdict is **met**, **not met**, **unknown** (a fact is missing) or **put to a reviewer** (judgement, or the sources do not say). `all` takes the weakest of its branches in the order not met, unknown, reviewer, met; `any` takes the strongest. Confidence: official, secondary, convention (our own, where the sources are silent), inferred, background.",
    "",
    ...groups.flatMap((group) => [
      `## ${title(group)}`,
      "",
      ...allRules.filter((rule) => rule.group === group).flatMap((rule) => chapter(rule, cases)),
    ]),
    "## Dated values",
    "",
    "In force from the first day to the day before the second. A tilde marks the first day on which a source shows a value whose start is not known.",
    "",
    "| Value | From | To | Recorded | Confidence | Sources | Is |",
    "| --- | --- | --- | --- | --- | --- | --- |",
    ...Object.entries(series).flatMap(([name, values]) =>
      values.map(
        (one) =>
          `| \`${name}\` | ${one.from ?? `~${one.knownFrom}`} | ${one.to ?? ""} | ${one.recordedAt} | ${one.confidence} | ${one.cites.join(", ")} | ${cell(JSON.stringify(one.value))} |`,
      ),
    ),
    "",
    "## Sources",
    "",
    "| Id | Source | Date | Where |",
    "| --- | --- | --- | --- |",
    ...allCitations().map(
      (one) => `| ${one.source} | ${cell(one.title)} | ${one.date} | ${cell(one.address)} |`,
    ),
  ].join("\n")}\n`;
}

function chapter(rule: Rule, cases: readonly CorpusCase[]): string[] {
  const mine = cases.filter((one) => rule.id in one.verdicts);
  const examples = (["met", "not-met", "unknown", "reviewer"] as const).flatMap((verdict) => {
    const found = mine.find((one) => one.verdicts[rule.id] === verdict);
    return found === undefined ? [] : [`- ${en.verdict[verdict]}: ${found.name} (${found.on}).`];
  });
  return [
    `### ${name(rule)}`,
    "",
    `\`${rule.id}\` · ${rule.of.confidence} · ${rule.of.cites.join(", ")}`,
    "",
    ...wordsOf(rule),
    ...lines(rule.of, 0),
    "",
    ...examples,
    "",
  ];
}

function wordsOf(rule: Rule): string[] {
  const words = rule.id.startsWith("document.") ? undefined : en.rule[rule.id as RuleId];
  const said = [words?.met, words?.notMet].filter((one) => one !== undefined);
  return said.length === 0 ? [] : [said.map((one) => `> ${one}`).join("\n>\n"), ""];
}

function name(rule: Rule): string {
  if (rule.id.startsWith("document.")) return en.document[rule.id.slice("document.".length)] ?? rule.id;
  return en.rule[rule.id as RuleId]?.title ?? rule.id;
}

function lines(node: Expression, depth: number): string[] {
  const indent = `${"  ".repeat(depth)}- `;
  const cited = `(${node.cites.join(", ")}${node.confidence === "official" ? "" : `; ${node.confidence}`})`;
  switch (node.op) {
    case "all":
      return [`${indent}all of ${cited}`, ...node.of.flatMap((child) => lines(child, depth + 1))];
    case "any":
      return [`${indent}any of ${cited}`, ...node.of.flatMap((child) => lines(child, depth + 1))];
    case "not":
      return [`${indent}not`, ...lines(node.of[0], depth + 1)];
    case "every":
    case "some":
      return [
        `${indent}for ${node.op} one of ${term(node.list)} ${cited}`,
        ...(node.where === null ? [] : [`${"  ".repeat(depth + 1)}- where`, ...lines(node.where, depth + 2)]),
        ...lines(node.of[0], depth + 1),
      ];
    case "judgement":
      return [`${indent}for a reviewer: ${en.question[node.question as QuestionId]} ${cited}`];
    case "in-force":
      return [`${indent}\`${node.parameter}\` is in force ${cited}`];
    case "rule":
      return [`${indent}[${en.rule[node.rule as RuleId]?.title ?? node.rule}](#${anchor(node.rule)})`];
    case "holds":
      return [`${indent}${term(node.term)} ${cited}`];
    case "known":
      return [`${indent}${term(node.term)} is known ${cited}`];
    default:
      return [`${indent}${term(node.term)} ${node.op.replaceAll("-", " ")} ${term(node.among)} ${cited}`];
  }
}

function term(one: Term): string {
  if ("is" in one) return Array.isArray(one.is) ? one.is.join(", ") || "nothing" : String(one.is);
  if ("parameter" in one) return `the value \`${one.parameter}\``;
  return "derived" in one ? `the computed \`${one.derived}\`` : `\`${one.fact}\``;
}

function anchor(rule: string): string {
  const heading = en.rule[rule as RuleId]?.title ?? rule;
  return heading
    .toLowerCase()
    .replace(/[^\w\s-]/g, "")
    .replaceAll(" ", "-");
}

function title(group: string): string {
  return group.charAt(0).toUpperCase() + group.slice(1).replaceAll("-", " ");
}

function cell(text: string): string {
  return text.replaceAll("|", "\\|");
}
