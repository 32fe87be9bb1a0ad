import type { Locale } from "@causeway/messages/locale";
import type { useT } from "@causeway/messages/react";
import { type Answers, textOf } from "@causeway/rules/form/section";
import { noTalentListEntry } from "@causeway/rules/position/schema";
import { search } from "@causeway/rules/talent-list/search";
import type { Profession, TalentListVersion } from "@causeway/rules/talent-list/version";

type Choice = { value: string; label: string };
/** The versions of the list as they were published, and who reads. */
type Among = {
  lists: readonly TalentListVersion[];
  locale: Locale;
  t: ReturnType<typeof useT<"position">>;
};

/** Entries of the Talent List that fit what was typed, in the reader's language, and the way out for all others. */
export function professionOptions(answers: Answers, among: Among & { on: string }): Choice[] {
  const { on, lists, locale, t } = among;
  const hits = search(textOf(answers.talentListProfession), { on, limit: 4, versions: lists });
  const found = hits.map(({ profession, status }) => {
    const name = nameOf(profession, locale);
    const label = status.confidence === "official" ? name : t("talentListUnconfirmed", { name });
    return { value: profession.id, label };
  });
  // What was chosen stays in sight when other words are typed afterwards.
  const chosen = textOf(answers.talentListProfessionId);
  const isShown = chosen === "" || chosen === noTalentListEntry || found.some((one) => one.value === chosen);
  const kept = isShown ? [] : [professionChoice(chosen, among)];
  return [...found, ...kept, { value: noTalentListEntry, label: t("talentListNone") }];
}

/** The entry that was chosen, by its name on whichever version of the list has it. */
export function professionChoice(id: string, { lists, locale, t }: Among): Choice {
  if (id === noTalentListEntry) return { value: id, label: t("talentListNone") };
  const entry = lists
    .toReversed()
    .flatMap((version) => version.professions)
    .find((one) => one.id === id);
  return { value: id, label: entry ? nameOf(entry, locale) : id };
}

function nameOf(profession: Profession, locale: Locale): string {
  return { en: profession.en, "zh-Hant": profession.zhHant, "zh-Hans": profession.zhHans }[locale];
}
