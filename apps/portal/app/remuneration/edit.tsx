import { useT } from "@causeway/messages/react";
import { sectionWording } from "@causeway/messages/section-wording";
import { problems } from "@causeway/rules/form/problems";
import { remunerationSection } from "@causeway/rules/remuneration/schema";
import { Column, WithRail } from "@causeway/ui/page";
import type { PageHandle } from "@causeway/web/language-form.tsx";
import { useMemo } from "react";
import { procedureAddress } from "../form/call-procedure.ts";
import { PinnedField } from "../form/pinned-field.tsx";
import { withMine } from "../form/section-action.ts";
import { SectionEditor, sectionFormId, useTypedAnswers } from "../form/section-editor.tsx";
import { CaseHeader } from "../sponsorship-case/case-frame.tsx";
import { readOnlyFrom } from "../sponsorship-case/read-only.ts";
import { loadSection, saveSection } from "../sponsorship-case/section-route.ts";
import { CaseVerdicts, useAssessment } from "../verdict/case-verdicts.tsx";
import type { Route } from "./+types/edit";
import { PackageFigure } from "./package-figure.tsx";

export const handle: PageHandle = { languageForm: sectionFormId };

export function loader(args: Route.LoaderArgs) {
  return loadSection(args, "remuneration");
}

export function action(args: Route.ActionArgs) {
  return saveSection(args, "remuneration", "recruitment");
}

export default function EditRemuneration({ loaderData, actionData }: Route.ComponentProps) {
  const t = useT("remuneration");
  const shared = useT("sponsorship-case");
  const wording = useMemo(() => sectionWording(t), [t]);
  const answers = withMine(loaderData.answers, actionData);
  const [typed, setTyped] = useTypedAnswers(answers);
  const { caseAnswers, today, head } = loaderData;
  const current = useMemo(() => ({ ...caseAnswers, remuneration: typed }), [caseAnswers, typed]);
  const assessed = useAssessment(current, today, loaderData.published);
  return (
    <>
      <title>{`${t("title")} · ${head.reference}`}</title>
      <CaseHeader head={head} title={t("title")} lede={t("lede")} />
      <WithRail
        railLabel={shared("verdict.rail")}
        rail={
          <>
            <PackageFigure assessment={assessed.assessment} />
            <CaseVerdicts of={assessed} show={["pay", "market"]} />
          </>
        }
      >
        <Column>
          <SectionEditor
            section={remunerationSection}
            wording={wording}
            answers={answers}
            version={loaderData.version}
            problems={loaderData.check ? problems(remunerationSection, answers) : []}
            conflicts={actionData?.conflicts}
            procedure={procedureAddress(`/o/${head.organisationId}`, "sponsorshipCase.saveSection")}
            input={{ caseId: head.id }}
            readOnly={readOnlyFrom(loaderData)}
            lockedNote={loaderData.mayEdit ? undefined : shared("viewOnly")}
            onAnswers={setTyped}
            after={(field) => <PinnedField pins={loaderData.pins} field={field} />}
          />
        </Column>
      </WithRail>
    </>
  );
}
