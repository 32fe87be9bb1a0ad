import type { Locale } from "@causeway/messages/locale";
import { translator } from "@causeway/messages/translator";

type Letter = {
  head: { organisationName: string };
  post: string;
  name: string;
  sex: string;
  dateOfBirth: string;
  unit: string;
  position: string;
  since: string;
};

const blank = "________________";

/** The letter's sentences in a language, with lines where something is not known. */
export function letterIn(locale: Locale, letter: Letter) {
  const t = translator(locale, "consent-letter");
  const { head, name, sex } = letter;
  return {
    heading: t("letter.heading"),
    to: t("letter.to"),
    who: t("letter.who", {
      ...{ name: name || blank, sex: sex || "other", born: inWords(letter.dateOfBirth, locale) || blank },
      ...{ position: letter.position || "none", since: inWords(letter.since, locale) || "none" },
    }),
    consent: t("letter.consent", {
      organisation: head.organisationName || blank,
      post: letter.post || blank,
    }),
    lines: [
      { label: t("letter.unit"), value: letter.unit },
      { label: t("letter.signatory"), value: "" },
      { label: t("letter.phone"), value: "" },
      { label: t("letter.date"), value: "" },
    ],
  };
}

/** A day or a month as a letter writes it. */
function inWords(iso: string, locale: string): string {
  const [year, month, day] = iso.split("-").map(Number);
  if (!year || !month) return "";
  if (locale === "en") return iso;
  return `${year}年${month}月${day ? `${day}日` : ""}`;
}
