import { useT } from "@causeway/messages/react";
import type { SectionWording } from "@causeway/messages/section-wording";
import { changedAnswers } from "@causeway/rules/form/read";
import type { Answers, Field, Section } from "@causeway/rules/form/section";
import { Banner } from "@causeway/ui/banner";
import { Button } from "@causeway/ui/button";
import { AnswerList } from "./answer-list.tsx";
import { RefusalTitle } from "./autosave-indicator.tsx";

export type UnsavedPanelProps = {
  section: Section;
  wording: SectionWording;
  /** What is kept, and what was typed but could not be. */
  answers: Answers;
  typed: Answers;
  reason: string;
  /** Offered where the words were kept on this device. */
  onForget?: (() => void) | undefined;
};

/** What could not be saved, word for word, so that it can be copied before the page is left. */
export function UnsavedPanel({ section, wording, answers, typed, reason, onForget }: UnsavedPanelProps) {
  const t = useT("form");
  const title = <RefusalTitle reason={reason} />;
  const lost = changedAnswers(answers, typed);
  // Whether a question would be asked now does not matter to words already written.
  const fields = section.fields
    .filter((field) => field.name in lost)
    .map(({ when: _when, ...field }): Field => field);
  if (fields.length === 0) return <Banner tone="warning" role="alert" title={title} />;
  return (
    <Banner tone="warning" role="alert" title={title}>
      <p className="mb-4">{t("unsavedText")}</p>
      <AnswerList
        heading={t("unsavedHeading")}
        fields={fields}
        sectionId={`unsaved-${section.id}`}
        answers={lost}
        wording={wording}
      />
      {onForget && (
        <Button type="button" size="small" kind="secondary" className="mt-4" onClick={onForget}>
          {t("unsavedForget")}
        </Button>
      )}
    </Banner>
  );
}
