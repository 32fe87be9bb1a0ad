import type { ShownFindings } from "@causeway/api/review/show-findings";
import type { Locale } from "@causeway/rules/actor";
import type { Answer, Assessment, Basis, Trace, Verdict } from "@causeway/rules/assess";
import { verdictBlock } from "@causeway/rules/explain/explain";
import { languages } from "@causeway/rules/explain/languages";
import { factName, say } from "@causeway/rules/explain/say";
import type { Wording } from "@causeway/rules/explain/wording/wording";

// Worded on the server: the wording of all rules in a language is larger than the page that shows ten of them.

export type WordedTrace = {
  verdict: Verdict;
  word: string;
  text: string;
  fact: string | null;
  missing: string[];
  children: WordedTrace[];
};
export type WordedVerdict = {
  id: string;
  verdict: Verdict;
  word: string;
  title: string;
  text: string;
  confidence: string;
  basis: Basis;
  citations: { title: string; date: string }[];
  trace: WordedTrace[];
};

const groups = {
  exemptions: ({ exemption }: Assessment) => [exemption.any, exemption.talentList, exemption.pay],
  recruitment: ({ recruitment }: Assessment) => [
    recruitment.proofNeeded,
    recruitment.test,
    recruitment.branch,
  ],
  criteria: ({ criteria }: Assessment) => [
    criteria.character,
    criteria.education,
    criteria.degree,
    criteria.vacancy,
    criteria.offer,
    criteria.marketPay,
    criteria.localLicence,
  ],
} satisfies Record<string, (assessment: Assessment) => Answer[]>;
export type FindingGroup = keyof typeof groups;

/** What the rules say of a case, in the reader's language: verdicts by group, and what they point out. */
export function wordFindings(assessment: Assessment, locale: Locale) {
  const wording = languages[locale];
  return {
    ruleSet: assessment.ruleSet,
    on: assessment.on,
    groups: Object.entries(groups).map(([id, pick]) => ({
      id: id as FindingGroup,
      verdicts: pick(assessment).map((answer) => wordVerdict(answer, assessment, wording)),
    })),
    noted: assessment.findings.map(({ code, weight, params }) => ({
      weight,
      text: say(wording.finding[code], params, wording),
    })),
  };
}

/** Facts and questions by their names; null where the page has its own words for them. */
export function wordJudgement(
  { facts, questions }: Pick<ShownFindings, "facts" | "questions">,
  locale: Locale,
) {
  const wording = languages[locale];
  const asked: Record<string, string | undefined> = wording.question;
  return {
    facts: nameFacts(facts, locale),
    questions: questions.map((one) => ({ ...one, text: asked[one.question] ?? null })),
  };
}

/** Facts by their names, for a list of them; null where the page has its own words. */
export function nameFacts<Fact extends { path: string }>(facts: readonly Fact[], locale: Locale) {
  const wording = languages[locale];
  return facts.map((fact) => ({ ...fact, name: named(factName(fact.path, wording), fact.path) }));
}

function named(name: string, path: string): string | null {
  return name === path ? null : name;
}

/** Verdicts that are not what they were in an earlier assessment. One that an older rule set did not give is left out. */
export function turnedSince(earlier: Assessment, now: Assessment, locale: Locale) {
  const wording = languages[locale];
  const before = new Map(allOf(earlier).map((answer) => [answer.id, answer.verdict]));
  return allOf(now).flatMap((answer) => {
    const was = before.get(answer.id);
    if (was === undefined || was === answer.verdict) return [];
    const { title } = verdictBlock(answer, now, wording);
    return [{ id: answer.id, title, before: wording.verdict[was], after: wording.verdict[answer.verdict] }];
  });
}

function allOf(assessment: Assessment): Answer[] {
  // A stored assessment may come from an older rule set that lacked a part.
  return Object.values(groups)
    .flatMap((pick): (Answer | undefined)[] => pick(assessment))
    .filter((answer) => answer !== undefined);
}

function wordVerdict(answer: Answer, assessment: Assessment, wording: Wording): WordedVerdict {
  const block = verdictBlock(answer, assessment, wording);
  return {
    ...{ id: answer.id, verdict: answer.verdict, word: block.word, title: block.title, text: block.text },
    confidence: wording.confidence[answer.confidence],
    basis: answer.basis,
    citations: answer.citations.map(({ title, date }) => ({ title, date })),
    trace: (answer.trace.of ?? [answer.trace]).flatMap((node) => wordTrace(node, wording)),
  };
}

/** Nodes that only join others (all, any) have no words of their own: what they join moves up. */
function wordTrace(node: Trace, wording: Wording): WordedTrace[] {
  const children = (node.of ?? []).flatMap((child) => wordTrace(child, wording));
  const text = nameOf(node, wording);
  if (text === null) return children;
  const { verdict } = node;
  const missing = [...new Set((node.missing ?? []).map((path) => factName(path, wording)))];
  return [{ verdict, word: wording.verdict[verdict], text, fact: factOf(node), missing, children }];
}

function nameOf({ op, about, missing }: Trace, wording: Wording): string | null {
  if (about !== undefined) {
    const named: Record<string, { title: string } | undefined> = wording.rule;
    const asked: Record<string, string | undefined> = wording.question;
    if (op === "judgement") return asked[about] ?? about;
    return named[about]?.title ?? factName(about, wording);
  }
  const [first] = missing ?? [];
  return first === undefined ? null : factName(first, wording);
}

function factOf({ value }: Trace): string | null {
  return typeof value === "string" || typeof value === "number" ? String(value) : null;
}
