import { useT } from "@causeway/messages/react";
import type { SectionWording } from "@causeway/messages/section-wording";
import {
  type CompletenessItem,
  type CompletenessState,
  justificationItems,
  justificationProgress,
} from "@causeway/rules/recruitment-justification/completeness";
import type { CaseAnswers } from "@causeway/rules/sponsorship-case/facts";
import { Section } from "@causeway/ui/page";
import { StatusTag, type StatusTone } from "@causeway/ui/status-tag";
import { fieldId } from "../form/field-control.tsx";
import type { CaseAssessment } from "../verdict/case-verdicts.tsx";
import { useRuleText } from "../verdict/rule-text.ts";

type Props = { answers: CaseAnswers; of: CaseAssessment; wording: SectionWording };

/** How much of what a reviewer will ask for is there, item by item, with the way to each question. */
export function Completeness({ answers, of, wording }: Props) {
  const t = useT("recruitment-justification");
  const rules = useRuleText();
  const items = justificationItems(answers, of.assessment);
  const { done, all } = justificationProgress(items);
  const summary = t("complete.summary", { done, all });
  return (
    <Section heading={t("complete.heading")} lede={t("complete.lede")}>
      <p className="font-semibold">{summary}</p>
      <progress className="meter w-full" value={done} max={Math.max(all, 1)} aria-label={summary} />
      <ul className="mt-3">
        {items.map((item) => (
          <li
            key={item.kind === "answer" ? item.field : item.answer.id}
            className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1 border-b border-line py-2"
          >
            <span className="min-w-0 flex-1 basis-56">
              {item.kind === "answer" ? (
                <a className="underline" href={`#${fieldId(item.field)}`}>
                  {wording.label(item.field)}
                </a>
              ) : (
                rules.step({ ...item.answer.trace, about: item.answer.id })
              )}
              {item.kind === "check" && item.state !== "there" && (
                <span className="block text-sm text-ink-soft">{rules.reasons(item.answer).join(" ")}</span>
              )}
            </span>
            <StatusTag tone={toneOf(item)}>
              {t(isOptional(item) ? "complete.helps" : `complete.${item.state}`)}
            </StatusTag>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function isOptional(item: CompletenessItem): boolean {
  return item.kind === "answer" && !item.wanted && item.state === "missing";
}

function toneOf(item: CompletenessItem): StatusTone {
  return isOptional(item) ? "quiet" : tones[item.state];
}

const tones: Record<CompletenessState, StatusTone> = {
  there: "good",
  mend: "bad",
  missing: "attention",
  reviewer: "active",
};
