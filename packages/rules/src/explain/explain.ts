import type { Confidence, Verdict } from "../engine/expression.ts";
import type { Trace } from "../engine/trace.ts";
import { answersOf } from "../law/answers-of.ts";
import { ask } from "../law/ask.ts";
import type { Answer, Assessment } from "../law/assessment.ts";
import type { QuestionId, RuleId } from "../law/ids.ts";
import { caseBlocks } from "./case-blocks.ts";
import { papersBlocks } from "./papers-blocks.ts";
import { dayIn, factName, listed, say } from "./say.ts";
import type { Phrase, Wording } from "./wording/wording.ts";

export type Audience = "employer" | "candidate" | "reviewer";

/** One piece of an explanation, for a page to lay out or a command line to print. */
export type Block =
  | { readonly kind: "title" | "heading" | "text"; readonly text: string }
  | { readonly kind: "list"; readonly items: readonly string[] }
  | {
      readonly kind: "verdict";
      readonly rule: string;
      readonly verdict: Verdict;
      readonly word: string;
      readonly title: string;
      readonly text: string;
      readonly confidence: Confidence;
    }
  | {
      readonly kind: "finding";
      readonly code: string;
      readonly weight: "problem" | "warning" | "note";
      readonly text: string;
    };

export type Teller = {
  readonly assessment: Assessment;
  readonly wording: Wording;
  readonly audience: Audience;
  readonly phrase: (name: Phrase, params?: Readonly<Record<string, string | number>>) => string;
  readonly verdict: (answer: Answer) => Block;
};

/** An assessment in words, for the people of the case. Wording comes from `wording/{en,zh-hant,zh-hans}.ts`. */
export function explain(
  assessment: Assessment,
  { audience, wording }: { audience: Audience; wording: Wording },
): Block[] {
  const teller: Teller = {
    assessment,
    wording,
    audience,
    phrase: (name, params = {}) => say(wording.phrase[name], params, wording),
    verdict: (answer) => verdictBlock(answer, assessment, wording),
  };
  return [
    { kind: "title", text: teller.phrase("title", { day: dayIn(assessment.on, wording) }) },
    { kind: "text", text: teller.phrase("lead") },
    ...findingBlocks(teller),
    ...caseBlocks(teller),
    ...papersBlocks(teller),
    ...openBlocks(teller),
    ...sureBlocks(teller),
    { kind: "text", text: teller.phrase("closing") },
  ];
}

/** One verdict in words: its sentence, what it still needs, what a reviewer has to judge. */
export function verdictBlock(
  answer: Answer,
  assessment: Assessment,
  wording: Wording,
): Extract<Block, { kind: "verdict" }> {
  const rule = wording.rule[answer.id as RuleId];
  const parts: string[] = [];
  if (answer.verdict === "met" && rule?.met !== undefined) parts.push(rule.met);
  if (answer.verdict === "not-met" && rule?.notMet !== undefined) parts.push(rule.notMet);
  const traces = new Map(answersOf(assessment).map((one) => [one.id, one.trace]));
  const { missing, questions } = openUnder(answer.trace, traces);
  if (answer.verdict === "unknown" && missing.length > 0) {
    const named = [...new Set(missing.map((path) => factName(path, wording)))];
    parts.push(say(wording.phrase.needed, { facts: listed(named.slice(0, 6), wording) }, wording));
  }
  if (answer.verdict === "reviewer") {
    for (const question of questions) {
      parts.push(
        say(
          wording.phrase["for-reviewer"],
          { question: wording.question[question as QuestionId] ?? question },
          wording,
        ),
      );
    }
  }
  return {
    kind: "verdict",
    rule: answer.id,
    verdict: answer.verdict,
    word: wording.verdict[answer.verdict],
    title: rule?.title ?? answer.id,
    text: parts.join(wording.language === "en" ? " " : ""),
    confidence: answer.confidence,
  };
}

function openUnder(trace: Trace, traces: ReadonlyMap<string, Trace>) {
  const missing: string[] = [];
  const questions = new Set<string>();
  const visit = (node: Trace) => {
    if (node.verdict === "met" || node.verdict === "not-met") return;
    missing.push(...(node.missing ?? []));
    if (node.op === "judgement" && node.about !== undefined) questions.add(node.about);
    const inner = node.op === "rule" && node.about !== undefined ? traces.get(node.about) : undefined;
    if (inner !== undefined) visit(inner);
    for (const child of node.of ?? [])
      if (trace.verdict === "unknown" || child.verdict !== "unknown") visit(child);
  };
  visit(trace);
  return { missing, questions: [...questions] };
}

const ownFindings: Readonly<Record<Audience, (about: string) => boolean>> = {
  employer: () => true,
  reviewer: () => true,
  candidate: (about) => !about.startsWith("recruitment") && !about.startsWith("E-"),
};

function findingBlocks({ assessment, wording, audience, phrase }: Teller): Block[] {
  const blocks: Block[] = [];
  const mine = assessment.findings.filter((one) => ownFindings[audience](one.about));
  for (const [heading, weights] of [
    ["mend-heading", ["problem"]],
    ["watch-heading", ["warning", "note"]],
  ] as const) {
    const found = mine.filter((one) => (weights as readonly string[]).includes(one.weight));
    if (found.length === 0) continue;
    blocks.push({ kind: "heading", text: phrase(heading) });
    for (const { code, weight, params } of found) {
      blocks.push({ kind: "finding", code, weight, text: say(wording.finding[code], params, wording) });
    }
  }
  return blocks;
}

function openBlocks({ assessment, wording, phrase, audience }: Teller): Block[] {
  const questions = ask(assessment).filter(
    (one) => audience !== "candidate" || /^(candidate|dependants|stay|tax)/.test(one.fact),
  );
  if (questions.length === 0) return [];
  const seen = new Set<string>();
  const items: string[] = [];
  for (const { fact, settles } of questions) {
    const name = factName(fact, wording);
    if (seen.has(name) || items.length >= 8) continue;
    seen.add(name);
    items.push(phrase(settles ? "question-settles" : "question", { fact: name }));
  }
  return [
    { kind: "heading", text: phrase("open-heading") },
    { kind: "list", items },
  ];
}

const spokenOf =
  /^(criteria|exemption)\.|^recruitment\.(test|evidence)$|^route\.(asmtp|filing|may-work-now)$/;

/** Which verdicts rest on less than an official source. */
function sureBlocks({ assessment, wording, phrase, audience }: Teller): Block[] {
  if (audience === "candidate") return [];
  const byConfidence = new Map<Confidence, string[]>();
  for (const answer of answersOf(assessment)) {
    const rule = wording.rule[answer.id as RuleId];
    if (rule === undefined || answer.confidence === "official" || !spokenOf.test(answer.id)) continue;
    if (answer.verdict !== "met" && answer.verdict !== "not-met") continue;
    const rules = byConfidence.get(answer.confidence) ?? [];
    if (!rules.includes(rule.title)) rules.push(rule.title);
    byConfidence.set(answer.confidence, rules);
  }
  if (byConfidence.size === 0) return [];
  const items = [...byConfidence].map(([confidence, rules]) =>
    phrase("less-than-official", {
      rules: listed(rules, wording),
      confidence: wording.confidence[confidence],
    }),
  );
  return [
    { kind: "heading", text: phrase("sure-heading") },
    { kind: "list", items },
  ];
}
