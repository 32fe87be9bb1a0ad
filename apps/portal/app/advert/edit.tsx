import { useT } from "@causeway/messages/react";
import { sectionWording } from "@causeway/messages/section-wording";
import { advertSection } from "@causeway/rules/advert/schema";
import { isComplete, problems } from "@causeway/rules/form/problems";
import { type Answers, rowsOf, textOf } from "@causeway/rules/form/section";
import { Button } from "@causeway/ui/button";
import { Column } from "@causeway/ui/page";
import { chooseLanguage } from "@causeway/web/language";
import type { PageHandle } from "@causeway/web/language-form.tsx";
import { portal } from "@causeway/web/portal";
import { useMemo } from "react";
import { Form, redirect } from "react-router";
import { procedureAddress } from "../form/call-procedure.ts";
import { PinnedField } from "../form/pinned-field.tsx";
import { sectionAction, withMine } from "../form/section-action.ts";
import { SectionEditor, sectionFormId, useTypedAnswers } from "../form/section-editor.tsx";
import { CaseHeader, caseHref } from "../sponsorship-case/case-frame.tsx";
import { readOnlyFrom } from "../sponsorship-case/read-only.ts";
import type { Route } from "./+types/edit";
import { AdvertCoverage } from "./advert-coverage.tsx";

export const handle: PageHandle = { languageForm: sectionFormId };

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const { caller } = portal(context);
  const loaded = await caller.advert.edit({ caseId: params.caseId, advertId: params.advertId });
  return { ...loaded, check: new URL(request.url).searchParams.has("check") };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const { caller } = portal(context);
  const { caseId, advertId } = params;
  const here = { organisationId: params.organisationId, id: caseId };
  const form = await request.formData();
  if (form.get("intent") === "remove") {
    await caller.advert.remove({ caseId, advertId });
    return redirect(caseHref(here, "recruitment"));
  }
  let saved: Answers = {};
  return sectionAction({
    section: advertSection,
    form,
    here: caseHref(here, `adverts/${advertId}`),
    next: caseHref(here, "recruitment"),
    leave: caseHref(here, "recruitment"),
    save: async (change) => {
      const receipt = await caller.advert.save({ caseId, advertId, ...change });
      saved = receipt.answers;
      return receipt;
    },
    isComplete: async () => isComplete(advertSection, saved),
    chooseLanguage: (typed) => chooseLanguage(context, typed),
  });
}

export default function EditAdvert({ loaderData, actionData }: Route.ComponentProps) {
  const t = useT("advert");
  const shared = useT("sponsorship-case");
  const wording = useMemo(() => sectionWording(t), [t]);
  const { head, caseAnswers, check, version, id } = loaderData;
  const answers = withMine(loaderData.answers, actionData);
  const [typed, setTyped] = useTypedAnswers(answers);
  const requirements = rowsOf(caseAnswers.position?.requirements).flatMap((row) =>
    textOf(row.text) ? { value: row.id, label: textOf(row.text) } : [],
  );
  const readOnly = readOnlyFrom(loaderData);
  return (
    <Column>
      <title>{`${t("title")} · ${head.reference}`}</title>
      <CaseHeader head={head} title={textOf(answers.title) || shared("advertTitleNew")} lede={t("lede")} />
      <SectionEditor
        section={advertSection}
        wording={wording}
        answers={answers}
        version={version}
        problems={check ? problems(advertSection, answers) : []}
        conflicts={actionData?.conflicts}
        procedure={procedureAddress(`/o/${head.organisationId}`, "advert.save")}
        input={{ caseId: head.id, advertId: id }}
        readOnly={readOnly}
        options={{ requirements }}
        onAnswers={setTyped}
        after={(field) => <PinnedField pins={loaderData.pins} field={field} />}
      >
        <AdvertCoverage answers={typed} />
      </SectionEditor>
      {readOnly !== true && (
        <Form method="post" className="mt-8">
          <Button kind="danger" size="small" name="intent" value="remove">
            {shared("removeAdvert")}
          </Button>
        </Form>
      )}
    </Column>
  );
}
