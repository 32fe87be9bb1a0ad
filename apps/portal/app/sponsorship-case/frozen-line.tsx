import type { ShownRevision } from "@causeway/api/sponsorship-case/shown-revision";
import { useFormats, useT } from "@causeway/messages/react";
import { sameAnswer } from "@causeway/rules/form/read";
import type { CaseAnswers } from "@causeway/rules/sponsorship-case/facts";
import { caseSections } from "@causeway/rules/sponsorship-case/sections";

/** Which revision the agency has, and whether the case says the same today. */
export function FrozenLine({ frozen, answers }: { frozen: ShownRevision; answers: CaseAnswers }) {
  const t = useT("form");
  const format = useFormats();
  const named = { number: String(frozen.number), when: format.dateTime(frozen.at) };
  return <p>{t(isSame(frozen.answers, answers) ? "frozen.same" : "frozen.lede", named)}</p>;
}

function isSame(frozen: CaseAnswers, today: CaseAnswers): boolean {
  const sections = caseSections.every((section) =>
    section.fields.every(({ name }) => sameAnswer(frozen[section.id]?.[name], today[section.id]?.[name])),
  );
  const rows = (["adverts", "applicants"] as const).every((kind) =>
    (today[kind] ?? []).every(({ id, answers }) => {
      const before = frozen[kind]?.find((row) => row.id === id)?.answers ?? {};
      const names = new Set([...Object.keys(before), ...Object.keys(answers)]);
      return [...names].every((name) => sameAnswer(before[name], answers[name]));
    }),
  );
  return sections && rows;
}
