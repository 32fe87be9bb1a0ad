import { useFormats, useT } from "@causeway/messages/react";
import type { SectionWording } from "@causeway/messages/section-wording";
import type { FieldConflict } from "@causeway/rules/form/draft";
import type { Problem } from "@causeway/rules/form/problems";
import type { Answers, Row, Section } from "@causeway/rules/form/section";
import { Banner } from "@causeway/ui/banner";
import { Button, ButtonRow } from "@causeway/ui/button";
import { ErrorSummary } from "@causeway/ui/error-summary";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { Form, useActionData } from "react-router";
import { AnswerList } from "./answer-list.tsx";
import { AutosaveIndicator } from "./autosave-indicator.tsx";
import { ConflictPanel } from "./conflict-panel.tsx";
import { fieldId } from "./field-control.tsx";
import { useFormText } from "./form-text.ts";
import type { SectionConflict } from "./section-action.ts";
import { SectionFields } from "./section-fields.tsx";
import { UnsavedPanel } from "./unsaved-panel.tsx";
import { useAutosave } from "./use-autosave.ts";

export const sectionFormId = "section-form";

export type SectionEditorProps = {
  section: Section;
  wording: SectionWording;
  answers: Answers;
  version: number;
  /** Shown beside the fields; empty until the person asked to go on. */
  problems: readonly Problem[];
  /** What a submit without a script-side save ran into; see `sectionAction`. */
  conflicts?: readonly FieldConflict[] | undefined;
  procedure: string;
  input: Record<string, string>;
  /** Fields that cannot be changed now; true locks all. */
  readOnly?: boolean | ((field: string) => boolean) | undefined;
  /** Why all is locked, where it is not the state of the case; empty where the page has said so already. */
  lockedNote?: string | undefined;
  options?: Readonly<Record<string, readonly { value: string; label: string }[]>> | undefined;
  after?: ((field: string) => ReactNode) | undefined;
  between?: ((rows: readonly Row[], index: number) => ReactNode) | undefined;
  /** Before the fields and behind them, inside the form. */
  before?: ReactNode;
  children?: ReactNode;
  onAnswers?: (answers: Answers) => void;
};

/**
 * A section as a form: saves as one types, keeps what the network loses, shows faults only when asked, and does all of
 * it with plain submits where no script runs.
 */
export function SectionEditor(props: SectionEditorProps) {
  const { section, answers, version, readOnly } = props;
  const t = useT("form");
  const format = useFormats();
  const text = useFormText(props.wording);
  const form = useRef<HTMLFormElement>(null);
  // A new version from the server (rows added, another tab) draws the controls afresh with its answers; so does a choice
  // between two answers.
  const drawn = [version, ...(props.conflicts ?? []).map((conflict) => conflict.field)].join(" ");
  const { state, forget } = useAutosave({
    form,
    section,
    procedure: props.procedure,
    input: props.input,
    answers,
    version,
    conflicts: props.conflicts ?? [],
    drawn,
    ...(props.onAnswers ? { onAnswers: props.onAnswers } : {}),
  });
  const faults = props.problems.map((problem) => ({ field: problem.field, message: text.problem(problem) }));
  const errors = faults.map((fault) => ({ fieldId: fieldId(fault.field), message: fault.message }));
  const conflicts = state.kind === "conflict" ? state.conflicts : (props.conflicts ?? []);
  const isClosed = (field: string) => (typeof readOnly === "function" ? readOnly(field) : readOnly === true);
  const open = section.fields.filter((field) => !isClosed(field.name));
  const closed = section.fields.filter((field) => isClosed(field.name));
  const locked = open.length === 0;
  const unsaved = useActionData<SectionConflict | undefined>()?.unsaved;
  const earlier = state.kind === "refused" && state.earlier;
  useFieldOfAddress();
  return (
    <Form
      method="post"
      id={sectionFormId}
      ref={form}
      className="grid gap-8"
      data-scope="form"
      noValidate
      key={drawn}
    >
      <link rel="stylesheet" href="/form/conditions.css" precedence="high" />
      <input type="hidden" name="baseVersion" value={version} />
      {/* Enter presses a form's first button; without this one that would be "Remove" of the first row. */}
      <button
        type="submit"
        name="intent"
        value="continue"
        className="sr-only"
        tabIndex={-1}
        aria-hidden="true"
      />
      {errors.length > 0 && (
        <div>
          <ErrorSummary title={t("summaryTitle")} errors={errors} />
          <p className="text-ink-soft">{t("summaryText")}</p>
        </div>
      )}
      {conflicts.length > 0 && <ConflictPanel conflicts={conflicts} text={text} />}
      {unsaved && <UnsavedPanel section={section} wording={props.wording} answers={answers} {...unsaved} />}
      {earlier && !unsaved && (
        <UnsavedPanel
          section={section}
          wording={props.wording}
          answers={answers}
          typed={earlier}
          reason={state.reason}
          onForget={forget}
        />
      )}
      {locked && props.lockedNote !== "" && <Banner>{props.lockedNote ?? t("readOnly")}</Banner>}
      {props.before}
      <SectionFields
        fields={open}
        answers={answers}
        text={text}
        problems={faults}
        options={props.options}
        after={props.after}
        between={props.between}
      />
      {closed.length > 0 && (
        <AnswerList
          heading={open.length > 0 ? t("lockedHeading") : ""}
          fields={closed}
          sectionId={section.id}
          answers={answers}
          wording={props.wording}
          options={props.options}
        />
      )}
      {props.children}
      {!locked && (
        <div className="sticky bottom-0 -mx-gutter border-t border-line bg-paper px-gutter py-3">
          <ButtonRow className="max-sm:gap-x-2">
            <Button kind="primary" name="intent" value="continue">
              {t("saveAndContinue")}
            </Button>
            <Button kind="quiet" name="intent" value="leave">
              {t("saveAndLeave")}
            </Button>
            <AutosaveIndicator state={state} time={format.time} />
          </ButtonRow>
        </div>
      )}
    </Form>
  );
}

/** Back at the field that the address names. A browser does this by itself, but not for a page that it loads again. */
function useFieldOfAddress(): void {
  useEffect(() => {
    if (document.activeElement !== document.body) return;
    if (window.location.hash.startsWith("#f-"))
      document.getElementById(window.location.hash.slice(1))?.focus();
  }, []);
}

/** The answers as they are being typed, for whatever follows them on the page. */
export function useTypedAnswers(saved: Answers): [Answers, (answers: Answers) => void] {
  const [typed, setTyped] = useState<Answers | undefined>(undefined);
  return [typed ? { ...saved, ...typed } : saved, setTyped];
}
