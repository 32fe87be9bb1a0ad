import type { showDecision } from "@causeway/api/decision/show-decision";
import type { Locale } from "@causeway/rules/actor";
import { citationKey } from "@causeway/rules/decision/citation";
import { languages } from "@causeway/rules/explain/languages";
import { say } from "@causeway/rules/explain/say";
import type { Wording } from "@causeway/rules/explain/wording/wording";
import { queueRoutes } from "@causeway/rules/sponsorship-case/queue";

type Shown = Awaited<ReturnType<typeof showDecision>>;

/** The decision page with each question of judgement in the reader's words; null where the page has its own. */
export function wordDecision(shown: Shown, locale: Locale) {
  const wording = languages[locale];
  const asked: Record<string, string | undefined> = wording.question;
  const disclosed = {
    requests: shown.disclosed.requests.map((one) => ({
      ...one,
      key: citationKey({ kind: "request", id: one.id }),
    })),
    findings: shown.disclosed.findings.map(({ code, about, params }) => ({
      key: citationKey({ kind: "finding", code, about }),
      text: say(wording.finding[code], params, wording),
    })),
  };
  return {
    ...shown,
    disclosed,
    like: shown.like && wordLike(shown.like, wording),
    history: shown.history.map((one) => ({
      ...one,
      findings: one.findings.map((found) => ({ ...found, text: asked[found.question] ?? null })),
    })),
  };
}

/** Like cases with the criteria by their names, and the path as the queue calls it. */
function wordLike({ cases, summary, notMet }: NonNullable<Shown["like"]>, wording: Wording) {
  return {
    summary,
    because: notMet.map((rule) => wording.rule[rule].title).join(wording.comma),
    cases: cases.map(({ differences, path, ...one }) => ({
      ...one,
      path: queueRoutes.find((route) => route === path) ?? ("none" as const),
      differences: differences.map(({ rule, here, there }) => ({
        criterion: wording.rule[rule].title,
        here: wording.verdict[here],
        there: wording.verdict[there],
      })),
    })),
  };
}
