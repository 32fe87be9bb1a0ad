import type { showDecision } from "@causeway/api/decision/show-decision";
import type { Locale } from "@causeway/rules/actor";
import { languages } from "@causeway/rules/explain/languages";

type Shown = Awaited<ReturnType<typeof showDecision>>;

/** The decision page with each question of judgement in the reader's words; null where the page has its own. */
export function wordDecision(shown: Shown, locale: Locale) {
  const asked: Record<string, string | undefined> = languages[locale].question;
  return {
    ...shown,
    history: shown.history.map((one) => ({
      ...one,
      findings: one.findings.map((found) => ({ ...found, text: asked[found.question] ?? null })),
    })),
  };
}
