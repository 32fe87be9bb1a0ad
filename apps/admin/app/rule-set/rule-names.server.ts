import type { Locale } from "@causeway/rules/actor";
import { languages } from "@causeway/rules/explain/languages";

// Worded on the server: the wording of all rules in a language is larger than the page that shows ten of them.

/** A rule by its title in the reader's language; a rule of a later version of the software by its id. */
export function ruleName(rule: string, locale: Locale): string {
  const titles: Readonly<Record<string, { title: string }>> = languages[locale].rule;
  const document = rule.startsWith("document.") ? rule.slice("document.".length) : "";
  const documents: Readonly<Record<string, string>> = languages[locale].document;
  return titles[rule]?.title ?? documents[document] ?? rule;
}
