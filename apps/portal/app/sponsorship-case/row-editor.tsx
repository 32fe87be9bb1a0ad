import { useT } from "@causeway/messages/react";
import { sectionWording } from "@causeway/messages/section-wording";
import type { OpenFields } from "@causeway/rules/change-request/open-fields";
import type { ChangeRequestReason } from "@causeway/rules/change-request/schema";
import { problems } from "@causeway/rules/form/problems";
import type { Answers, Section } from "@causeway/rules/form/section";
import { Button } from "@causeway/ui/button";
import { Column } from "@causeway/ui/page";
import { type ReactNode, useMemo } from "react";
import { Form } from "react-router";
import { procedureAddress } from "../form/call-procedure.ts";
import { PinnedField } from "../form/pinned-field.tsx";
import { type SectionConflict, withMine } from "../form/section-action.ts";
import { SectionEditor, useTypedAnswers } from "../form/section-editor.tsx";
import { type CaseHead, CaseHeader } from "./case-frame.tsx";
import { readOnlyFrom } from "./read-only.ts";

export type RowEditorProps = {
  data: {
    head: CaseHead;
    id: string;
    answers: Answers;
    version: number;
    openFields: OpenFields;
    mayEdit: boolean;
    check: boolean;
    pins: readonly { id: string; field: string; reasonCode: ChangeRequestReason; note: string }[];
  };
  conflict: SectionConflict | undefined;
  section: Section;
  /** The translator whose wording the section uses. */
  t: unknown;
  title: string;
  lede: string;
  procedure: string;
  input: Record<string, string>;
  options: Readonly<Record<string, readonly { value: string; label: string }[]>>;
  /** Its files, below the form: they have forms of their own. */
  evidence: ReactNode;
  remove: string;
  /** Beside what is being typed: before the fields, and behind them. */
  before?: (typed: Answers) => ReactNode;
  behind?: (typed: Answers) => ReactNode;
};

/** The page of one row of a case, an advert or a local applicant. */
export function RowEditor(props: RowEditorProps) {
  const { data, section } = props;
  const { head } = data;
  const shared = useT("sponsorship-case");
  const wording = useMemo(() => sectionWording(props.t), [props.t]);
  const answers = withMine(data.answers, props.conflict);
  const [typed, setTyped] = useTypedAnswers(answers);
  const readOnly = readOnlyFrom(data);
  return (
    <Column>
      <title>{`${props.title} · ${head.reference}`}</title>
      <CaseHeader head={head} title={props.title} lede={props.lede} />
      <SectionEditor
        section={section}
        wording={wording}
        answers={answers}
        version={data.version}
        problems={data.check ? problems(section, answers) : []}
        conflicts={props.conflict?.conflicts}
        procedure={procedureAddress(`/o/${head.organisationId}`, props.procedure)}
        input={{ caseId: head.id, ...props.input }}
        readOnly={readOnly}
        lockedNote={data.mayEdit ? undefined : shared("viewOnly")}
        options={props.options}
        onAnswers={setTyped}
        before={props.before?.(typed)}
        after={(field) => <PinnedField pins={data.pins} field={field} />}
      >
        {props.behind?.(typed)}
      </SectionEditor>
      <div className="mt-12">{props.evidence}</div>
      {readOnly !== true && data.openFields === "all" && (
        <Form method="post" className="mt-12">
          <Button kind="danger" size="small" name="intent" value="remove">
            {props.remove}
          </Button>
        </Form>
      )}
    </Column>
  );
}
