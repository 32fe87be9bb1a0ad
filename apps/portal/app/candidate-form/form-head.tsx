import { useT } from "@causeway/messages/react";
import type { Progress as ProgressData } from "@causeway/rules/candidate-form/progress";
import { PageHeader } from "@causeway/ui/page";
import { Progress } from "@causeway/ui/progress";
import type { ReactNode } from "react";
import { stepHref } from "./steps.ts";

export type FormHeadData = {
  caseId: string;
  title: string;
  reference: string;
  organisationName: string;
  name: string;
  signed: boolean;
  consented: boolean;
  requests: number;
  progress: ProgressData;
};

/** The head of each page of the form: for whom, how far, how long still. */
export function FormHead(props: {
  head: FormHeadData;
  title: string;
  lede?: ReactNode;
  /** No progress on pages that are not a step. */
  step?: boolean;
}) {
  const t = useT("candidate-step");
  const { head, title, lede, step = true } = props;
  const { current, all, minutesLeft } = head.progress;
  return (
    <>
      <title>{`${title} · ${head.organisationName}`}</title>
      {step && !head.signed && (
        <div className="mb-6">
          <Progress
            current={current}
            total={all}
            label={t("step", { current: String(current), all: String(all) })}
            note={t("minutesLeft", { minutes: minutesLeft })}
          />
        </div>
      )}
      <PageHeader
        back={{ href: stepHref(head.caseId), label: t("allSections") }}
        title={title}
        lede={lede}
        eyebrow={t("forEmployer", { organisation: head.organisationName })}
      />
    </>
  );
}
