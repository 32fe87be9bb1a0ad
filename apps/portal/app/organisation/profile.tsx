import { useT } from "@causeway/messages/react";
import { sectionWording } from "@causeway/messages/section-wording";
import { organisationSection } from "@causeway/rules/organisation/schema";
import { Banner } from "@causeway/ui/banner";
import { Column, PageHeader } from "@causeway/ui/page";
import { chooseLanguage } from "@causeway/web/language";
import type { PageHandle } from "@causeway/web/language-form.tsx";
import { portal } from "@causeway/web/portal";
import { useMemo } from "react";
import { procedureAddress } from "../form/call-procedure.ts";
import { sectionAction, withMine } from "../form/section-action.ts";
import { SectionEditor, sectionFormId } from "../form/section-editor.tsx";
import type { Route } from "./+types/profile.ts";

export const handle: PageHandle = { languageForm: sectionFormId };

export async function loader({ request, context }: Route.LoaderArgs) {
  const profile = await portal(context).caller.organisation.profile();
  return { ...profile, check: new URL(request.url).searchParams.has("check") };
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const { caller, t, flash } = portal(context);
  const here = `/o/${params.organisationId}/profile`;
  return sectionAction({
    section: organisationSection,
    form: await request.formData(),
    here,
    next: `/o/${params.organisationId}/cases`,
    leave: `/o/${params.organisationId}/cases`,
    save: (input) => caller.organisation.saveProfile(input),
    isComplete: async () => {
      const { problems } = await caller.organisation.profile();
      if (problems.length === 0) flash("success", t("organisation")("saved"));
      return problems.length === 0;
    },
    chooseLanguage: (form) => chooseLanguage(context, form),
  });
}

/** What every case of the employer shares, kept as typed and saved as one types. */
export default function Profile({ loaderData, actionData, params }: Route.ComponentProps) {
  const { answers, version, problems, mayEdit, check } = loaderData;
  const t = useT("organisation");
  const wording = useMemo(() => sectionWording(t), [t]);
  return (
    <Column>
      <title>{t("title")}</title>
      <PageHeader title={t("title")} lede={t("lede")} />
      <div className="mb-8 grid gap-4">
        {!mayEdit && <Banner>{t("readOnly")}</Banner>}
        {problems.length === 0 ? (
          <Banner tone="success">{t("complete")}</Banner>
        ) : (
          <p className="text-ink-soft">{t("incomplete", { count: problems.length })}</p>
        )}
      </div>
      <SectionEditor
        section={organisationSection}
        wording={wording}
        answers={withMine(answers, actionData)}
        version={version}
        problems={check ? problems : []}
        conflicts={actionData?.conflicts}
        procedure={procedureAddress(`/o/${params.organisationId}`, "organisation.saveProfile")}
        input={{}}
        readOnly={!mayEdit}
        lockedNote=""
      />
    </Column>
  );
}
