import { useLocale, useT } from "@causeway/messages/react";
import { sectionWording } from "@causeway/messages/section-wording";
import { problems } from "@causeway/rules/form/problems";
import { positionSection } from "@causeway/rules/position/schema";
import { listsOf } from "@causeway/rules/rule-set/rule-set";
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
import { professionOptions } from "./profession-options.ts";

export const handle: PageHandle = { languageForm: sectionFormId };

export function loader(args: Route.LoaderArgs) {
  return loadSection(args, "position");
}

export function action(args: Route.ActionArgs) {
  return saveSection(args, "position", "remuneration");
}

export default function EditPosition({ loaderData, actionData }: Route.ComponentProps) {
  const t = useT("position");
  const locale = useLocale();
  const shared = useT("sponsorship-case");
  const wording = useMemo(() => sectionWording(t), [t]);
  const answers = withMine(loaderData.answers, actionData);
  const [typed, setTyped] = useTypedAnswers(answers);
  const current = useMemo(
    () => ({ ...loaderData.caseAnswers, position: typed }),
    [loaderData.caseAnswers, typed],
  );
  const lists = useMemo(() => listsOf(loaderData.published.overlays), [loaderData.published]);
  const assessed = useAssessment(current, loaderData.today, loaderData.published);
  return (
    <>
      <title>{`${t("title")} · ${loaderData.head.reference}`}</title>
      <CaseHeader head={loaderData.head} title={t("title")} lede={t("lede")} />
      <WithRail
        railLabel={shared("verdict.rail")}
        rail={<CaseVerdicts of={assessed} show={["talentList"]} />}
      >
        <Column>
          <SectionEditor
            section={positionSection}
            wording={wording}
            answers={answers}
            version={loaderData.version}
            problems={loaderData.check ? problems(positionSection, answers) : []}
            conflicts={actionData?.conflicts}
            procedure={procedureAddress(
              `/o/${loaderData.head.organisationId}`,
              "sponsorshipCase.saveSection",
            )}
            input={{ caseId: loaderData.head.id }}
            readOnly={readOnlyFrom(loaderData)}
            lockedNote={loaderData.mayEdit ? undefined : shared("viewOnly")}
            onAnswers={setTyped}
            after={(field) => <PinnedField pins={loaderData.pins} field={field} />}
            options={{
              talentListProfessionId: professionOptions(typed, { on: loaderData.today, lists, locale, t }),
            }}
          />
        </Column>
      </WithRail>
    </>
  );
}
