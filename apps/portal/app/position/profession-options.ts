import type { Locale } from "@causeway/messages/locale";
import type { useT } from "@causeway/messages/react";
import { type Answers, textOf } from "@causeway/rules/form/section";
import { noTalentListEntry } from "@causeway/rules/position/schema";
import { search } from "@causeway/rules/talent-list/search";

/** Entries of the Talent List that fit what was typed, in the reader's language, and the way out for all others. */
export function professionOptions(
  answers: Answers,
  on: string,
  locale: Locale,
  t: ReturnType<typeof useT<"position">>,
): { value: string; label: string }[] {
  const hits = search(textOf(answers.talentListProfession), { on, limit: 4 });
  const found = hits.map(({ profession, status }) => {
    const name = { en: profession.en, "zh-Hant": profession.zhHant, "zh-Hans": profession.zhHans }[locale];
    const label = status.confidence === "official" ? name : t("talentListUnconfirmed", { name });
    return { value: profession.id, label };
  });
  return [...found, { value: noTalentListEntry, label: t("talentListNone") }];
}
