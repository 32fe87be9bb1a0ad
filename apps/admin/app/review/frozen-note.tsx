import type { ShownRevision } from "@causeway/api/sponsorship-case/shown-revision";
import { useFormats, useT } from "@causeway/messages/react";
import { sameAnswer } from "@causeway/rules/form/read";
import type { Answers, Section } from "@causeway/rules/form/section";
import { AnswerView } from "./answer-view.tsx";
import { useSectionWords } from "./section-words.ts";

type Frozen = ShownRevision | null;

/** Which revision is under review; below each answer that is another today, what that revision says. */
export function FrozenLede({ frozen }: { frozen: Frozen }) {
  const t = useT("review");
  const format = useFormats();
  if (!frozen) return null;
  return (
    <p className="mb-4">{t("answers.frozen", { number: frozen.number, when: format.dateTime(frozen.at) })}</p>
  );
}

/** Gives what a field said in the frozen revision where it says something else today. */
export function useFrozenNote(frozen: Frozen) {
  const t = useT("review");
  const words = useSectionWords();
  return (section: Section, today: Answers, before: Answers | undefined) => (name: string) => {
    const field = section.fields.find((one) => one.name === name);
    if (!frozen || !field || sameAnswer(before?.[name], today[name])) return undefined;
    return (
      <div className="border-s-[3px] border-kumquat ps-2 text-sm">
        <p className="text-ink-soft">{t("answers.frozenWas", { number: frozen.number })}</p>
        <AnswerView field={field} value={before?.[name]} wording={words(section.id)} />
      </div>
    );
  };
}
