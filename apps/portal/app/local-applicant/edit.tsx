import { useT } from "@causeway/messages/react";
import { sectionWording } from "@causeway/messages/section-wording";
import { isComplete, problems } from "@causeway/rules/form/problems";
import { type Answers, rowsOf, textOf } from "@causeway/rules/form/section";
import { localApplicantSection } from "@causeway/rules/local-applicant/schema";
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
import { UnlawfulGrounds } from "./unlawful-grounds.tsx";

export const handle: PageHandle = { languageForm: sectionFormId };

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const { caller } = portal(context);
  const loaded = await caller.localApplicant.edit({ caseId: params.caseId, applicantId: params.applicantId });
  return { ...loaded, check: new URL(request.url).searchParams.has("check") };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const { caller } = portal(context);
  const { caseId, applicantId } = params;
  const here = { organisationId: params.organisationId, id: caseId };
  const form = await request.formData();
  if (form.get("intent") === "remove") {
    await caller.localApplicant.remove({ caseId, applicantId });
    return redirect(caseHref(here, "recruitment"));
  }
  let saved: Answers = {};
  return sectionAction({
    section: localApplicantSection,
    form,
    here: caseHref(here, `applicants/${applicantId}`),
    next: caseHref(here, "recruitment"),
    leave: caseHref(here, "recruitment"),
    save: async (change) => {
      const receipt = await caller.localApplicant.save({ caseId, applicantId, ...change });
      saved = receipt.answers;
      return receipt;
    },
    isComplete: async () => isComplete(localApplicantSection, saved),
    chooseLanguage: (typed) => chooseLanguage(context, typed),
  });
}

export default function EditApplicant({ loaderData, actionData }: Route.ComponentProps) {
  const t = useT("local-applicant");
  const shared = useT("sponsorship-case");
  const wording = useMemo(() => sectionWording(t), [t]);
  const { head, caseAnswers, check, version, id } = loaderData;
  const answers = withMine(loaderData.answers, actionData);
  const [typed, setTyped] = useTypedAnswers(answers);
  const requirements = rowsOf(caseAnswers.position?.requirements).flatMap((row) =>
    textOf(row.text) ? { value: row.id, label: textOf(row.text) } : [],
  );
  const adverts = (caseAnswers.adverts ?? []).map((one, index) => ({
    value: one.id,
    label: [`${index + 1}`, textOf(one.answers.title), textOf(one.answers.channelName)]
      .filter(Boolean)
      .join(" · "),
  }));
  const number = (caseAnswers.applicants ?? []).findIndex((one) => one.id === id) + 1;
  const readOnly = readOnlyFrom(loaderData);
  return (
    <Column>
      <title>{`${t("title", { number: String(number) })} · ${head.reference}`}</title>
      <CaseHeader head={head} title={t("title", { number: String(number) })} lede={t("lede")} />
      <SectionEditor
        section={localApplicantSection}
        wording={wording}
        answers={answers}
        version={version}
        problems={check ? problems(localApplicantSection, answers) : []}
        conflicts={actionData?.conflicts}
        procedure={procedureAddress(`/o/${head.organisationId}`, "localApplicant.save")}
        input={{ caseId: head.id, applicantId: id }}
        readOnly={readOnly}
        options={{ advertId: adverts, requirementId: requirements }}
        before={<UnlawfulGrounds text={textOf(typed.reasonText)} />}
        onAnswers={setTyped}
        after={(field) => <PinnedField pins={loaderData.pins} field={field} />}
      />
      {readOnly !== true && (
        <Form method="post" className="mt-8">
          <Button kind="danger" size="small" name="intent" value="remove">
            {shared("removeApplicant")}
          </Button>
        </Form>
      )}
    </Column>
  );
}
