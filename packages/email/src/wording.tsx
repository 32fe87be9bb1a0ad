import { formatDate } from "@causeway/messages/format";
import { type Translator, translator } from "@causeway/messages/translator";
import type { Fact } from "./letter-props.tsx";
import type { CaseNamed, Reader } from "./templates.tsx";

/** Wording of the mails in the reader's language. */
export function wording(reader: Reader): Translator<"email"> {
  const t = translator(reader.locale, "email");
  if (reader.locale === "en") return t;
  return ((...message: Parameters<typeof t>) => spaced(t(...message))) as typeof t;
}

/** A day as the reader writes it. */
export function day(reader: Reader, iso: string): string {
  return formatDate(reader.locale, iso);
}

/** Where an invitation's code is typed, without the scheme: it will be copied by hand from one screen to another. */
export function codePage(link: string): string {
  return `${new URL(link).host}/invitation/code`;
}

/** How every mail about a case names it. */
export function caseFacts(reader: Reader, named: CaseNamed): readonly Fact[] {
  const t = wording(reader);
  return [
    [t("fact.case"), named.caseTitle],
    [t("fact.reference"), named.caseReference],
  ];
}

/** "Case: Senior engineer", with the colon of the language. */
export function labelled(reader: Reader, label: string, value: string): string {
  return reader.locale === "en" ? `${label}: ${value}` : `${label}：${value}`;
}

// A sentence cannot know whether a name will be Latin or Chinese, so the gap between the scripts is made here.
function spaced(text: string): string {
  return text
    .replace(/(\p{Script=Han})(\p{Script=Latin})/gu, "$1 $2")
    .replace(/([\p{Script=Latin}.])(\p{Script=Han})/gu, "$1 $2");
}
