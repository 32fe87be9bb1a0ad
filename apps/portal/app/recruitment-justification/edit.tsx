import { useT } from "@causeway/messages/react";
import { sectionWording } from "@causeway/messages/section-wording";
import { problems } from "@causeway/rules/form/problems";
import { textOf } from "@causeway/rules/form/section";
import { recruitmentPaths, recruitmentSection } from "@causeway/rules/recruitment-justification/schema";
import { Banner } from "@causeway/ui/banner";
import { Otherwise } from "@causeway/ui/otherwise";
import { Column, WithRail } from "@causeway/ui/page";
import type { PageHandle } from "@causeway/web/language-form.tsx";
import { portal } from "@causeway/web/portal";
import { useMemo } from "react";
import { procedureAddress } from "../form/call-procedure.ts";
import { PinnedField } from "../form/pinned-field.tsx";
import { withMine } from "../form/section-action.ts";
import { SectionEditor, sectionFormId, useTypedAnswers } from "../form/section-editor.tsx";
import { CaseHeader, caseHref } from "../sponsorship-case/case-frame.tsx";
import { readOnlyFrom } from "../sponsorship-case/read-only.ts";
import { loadSection, saveSection } from "../sponsorship-case/section-route.ts";
import { CaseVerdicts, useAssessment } from "../verdict/case-verdicts.tsx";
import type { Route } from "./+types/edit";
import { Completeness } from "./completeness.tsx";
import { RecruitmentRecord } from "./recruitment-record.tsx";
import { StatementPreview } from "./statement-preview.tsx";

export const handle: PageHandle = { languageForm: sectionFormId };

export function loader(args: Route.LoaderArgs) {
  return loadSection(args, "recruitment");
}

export function action(args: Route.ActionArgs) {
  const { caller } = portal(args.context);
  const { caseId, organisationId } = args.params;
  const here = { organisationId, id: caseId };
  return saveSection(args, "recruitment", "evidence", async (intent) => {
    if (intent === "add-advert") {
      const { advertId } = await caller.advert.add({ caseId, answers: {} });
      return caseHref(here, `adverts/${advertId}`);
    }
    if (intent !== "add-applicant") return undefined;
    const { applicantId } = await caller.localApplicant.add({ caseId, answers: {} });
    return caseHref(here, `applicants/${applicantId}`);
  });
}

export default function EditRecruitment({ loaderData, actionData }: Route.ComponentProps) {
  const t = useT("recruitment-justification");
  const shared = useT("sponsorship-case");
  const wording = useMemo(() => sectionWording(t), [t]);
  const answers = withMine(loaderData.answers, actionData);
  const [typed, setTyped] = useTypedAnswers(answers);
  const current = useMemo(
    () => ({ ...loaderData.caseAnswers, recruitment: typed }),
    [loaderData.caseAnswers, typed],
  );
  const assessed = useAssessment(current, loaderData.today, loaderData.published);
  const path = recruitmentPaths.find((one) => one === textOf(typed.path));
  return (
    <>
      <title>{`${t("title")} · ${loaderData.head.reference}`}</title>
      <CaseHeader head={loaderData.head} title={t("title")} lede={t("lede")} />
      <WithRail
        railLabel={shared("verdict.rail")}
        rail={<CaseVerdicts of={assessed} show={["exemption", "recruitment"]} />}
      >
        <Column>
          <SectionEditor
            section={recruitmentSection}
            wording={wording}
            answers={answers}
            version={loaderData.version}
            problems={loaderData.check ? problems(recruitmentSection, answers) : []}
            conflicts={actionData?.conflicts}
            procedure={procedureAddress(
              `/o/${loaderData.head.organisationId}`,
              "sponsorshipCase.saveSection",
            )}
            input={{ caseId: loaderData.head.id }}
            readOnly={readOnlyFrom(loaderData)}
            lockedNote={loaderData.mayEdit ? undefined : shared("viewOnly")}
            onAnswers={setTyped}
            after={(field) => (
              <>
                {field === "path" && path && <Banner>{t(`advice.${path}`)}</Banner>}
                <PinnedField pins={loaderData.pins} field={field} />
              </>
            )}
          >
            {path === "evidence" && (
              <RecruitmentRecord
                head={loaderData.head}
                answers={loaderData.caseAnswers}
                mayAdd={loaderData.mayEdit && loaderData.openFields === "all"}
              />
            )}
          </SectionEditor>
          <div className="mt-10 grid gap-8">
            <Otherwise shows={null}>
              <Completeness answers={current} of={assessed} wording={wording} />
            </Otherwise>
            <StatementPreview answers={current} wording={wording} />
          </div>
        </Column>
      </WithRail>
    </>
  );
}
