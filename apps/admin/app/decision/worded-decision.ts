import type { showDecision } from "@causeway/api/decision/show-decision";
import type { Locale } from "@causeway/rules/actor";
import { citationKey } from "@causeway/rules/decision/citation";
import { languages } from "@causeway/rules/explain/languages";
import { say } from "@causeway/rules/explain/say";

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
    history: shown.history.map((one) => ({
      ...one,
      findings: one.findings.map((found) => ({ ...found, text: asked[found.question] ?? null })),
    })),
  };
}
