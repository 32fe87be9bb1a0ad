import { Letter } from "../letter.tsx";
import type { LetterElement, MessageProps } from "../letter-props.tsx";
import type { EmailTemplates } from "../templates.tsx";
import { day, wording } from "../wording.tsx";

/** To a person who asked to have news gathered, at the hour and on the working day of his choice. */
export function Digest(props: MessageProps<"digest">): LetterElement {
  const { reader, period, count, groups } = props;
  const t = wording(reader);
  const yours = groups.some((group) => group.turn === "you");
  return (
    <Letter
      reader={reader}
      subject={t(`digest.${period}Subject`, { count })}
      preheader={t("digest.preheader")}
      title={t(`digest.${period}Title`)}
      paragraphs={[t("digest.body", { date: day(reader, props.on) })]}
      facts={[]}
      groups={groups.map((group) => ({
        name: group.reference ? `${group.title} · ${group.reference}` : group.title,
        facts: group.lines.map((line) => [day(reader, line.day), line.text]),
        move: t(`turn.${group.turn}`),
      }))}
      turn={{ who: yours ? "you" : "others", text: t(yours ? "digest.yourTurn" : "digest.noTurn") }}
      action={{ label: t("digest.action"), href: props.link }}
    />
  );
}

export const example = {
  period: "daily",
  on: "2026-11-24",
  count: 3,
  groups: [
    {
      title: "Senior control engineer",
      reference: "CW-26-0001",
      turn: "immigration",
      lines: [
        { day: "2026-11-23", text: "The agency has approved your case" },
        { day: "2026-11-24", text: "The application is with Immigration" },
      ],
    },
    {
      title: "Head of data, port operations",
      reference: "CW-26-0002",
      turn: "agency",
      lines: [{ day: "2026-11-23", text: "Your case is submitted" }],
    },
  ],
  link: "https://portal.example.hk/notices",
} satisfies EmailTemplates["digest"];
