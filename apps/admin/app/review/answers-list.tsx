import { useT } from "@causeway/messages/react";
import type { SectionWording } from "@causeway/messages/section-wording";
import { type Answers, hasAnswer, type Section, visibleFields } from "@causeway/rules/form/section";
import { PinMarker } from "@causeway/ui/pin";
import { SummaryList } from "@causeway/ui/summary-list";
import type { ReactNode } from "react";
import { AnswerView } from "./answer-view.tsx";
import { caseHref, pinHref, type ReviewPin, useFrame } from "./frame.ts";

export type AnswersListProps = {
  section: Section;
  answers: Answers;
  wording: SectionWording;
  /** The advert or local applicant that these answers belong to. */
  subjectId?: string;
  /** Stands below one field's answer. */
  note?: (field: string) => ReactNode;
};

/** A section's answers, each with what is pinned to it and the way to ask for a change. */
export function AnswersList({ section, answers, wording, subjectId, note }: AnswersListProps) {
  const t = useT("review");
  const frame = useFrame();
  const place = (field: string) => ({ section: section.id, field, subject: subjectId ?? null });
  return (
    <SummaryList
      empty={t("answers.none")}
      rows={visibleFields(section.fields, answers).map((field) => {
        const label = wording.label(field.name);
        const pins = frame.pins.filter((pin) => isPinnedTo(pin, section.id, field.name, subjectId));
        const extra = note?.(field.name);
        return {
          id: [section.id, subjectId, field.name].filter(Boolean).join("-"),
          label,
          value: hasAnswer(answers[field.name]) ? (
            <AnswerView
              field={field}
              value={answers[field.name]}
              wording={wording}
              pinRow={
                frame.may.review
                  ? ({ id, at }) => pinHref(frame.head, { ...place(`${field.name}.${id}`), row: String(at) })
                  : undefined
              }
            />
          ) : undefined,
          note:
            pins.length > 0 || extra ? (
              <div className="grid gap-2">
                <Markers pins={pins} label={label} />
                {extra}
              </div>
            ) : undefined,
          change: frame.may.review
            ? { href: pinHref(frame.head, place(field.name)), label: t("answers.pin"), of: label }
            : undefined,
        };
      })}
    />
  );
}

/** Numbered flags of the requests at one place. */
export function Markers({ pins, label }: { pins: readonly ReviewPin[]; label: string }) {
  const t = useT("review");
  const { head } = useFrame();
  if (pins.length === 0) return null;
  return (
    <span className="flex gap-1.5">
      {pins.map((pin) => (
        <PinMarker
          key={pin.id}
          number={pin.number}
          label={t("answers.pinned", { number: pin.number, field: label })}
          href={`${caseHref(head, "requests")}#request-${pin.number}`}
          state={pin.state === "resolved" || pin.state === "cancelled" ? "done" : "open"}
        />
      ))}
    </span>
  );
}

function isPinnedTo(pin: ReviewPin, section: string, field: string, subjectId: string | undefined): boolean {
  return (
    pin.target === "field" &&
    pin.section === section &&
    pin.field?.split(".")[0] === field &&
    (pin.subjectId ?? undefined) === subjectId
  );
}
