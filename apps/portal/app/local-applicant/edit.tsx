import { useT } from "@causeway/messages/react";
import { textOf } from "@causeway/rules/form/section";
import { localApplicantSection } from "@causeway/rules/local-applicant/schema";
import { Banner } from "@causeway/ui/banner";
import { Link } from "@causeway/ui/link";
import type { PageHandle } from "@causeway/web/language-form.tsx";
import { portal } from "@causeway/web/portal";
import { evidenceAction, isForEvidence } from "../evidence/evidence-action.server.ts";
import { RowEvidence } from "../evidence/row-evidence.tsx";
import { sectionFormId } from "../form/section-editor.tsx";
import { caseHref } from "../sponsorship-case/case-frame.tsx";
import { advertChoices, requirementChoices } from "../sponsorship-case/choices.ts";
import { RowEditor } from "../sponsorship-case/row-editor.tsx";
import { rowAction } from "../sponsorship-case/row-route.ts";
import type { Route } from "./+types/edit";
import { UnlawfulGrounds } from "./unlawful-grounds.tsx";

export const handle: PageHandle = { languageForm: sectionFormId };

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const { caseId, applicantId } = params;
  const { caller } = portal(context);
  const loaded = await caller.localApplicant.edit({ caseId, applicantId });
  const slot = await caller.evidence.rowSlot({
    caseId,
    requirement: "APPLICANT-CV",
    subjectId: applicantId,
  });
  return { ...loaded, slot, check: new URL(request.url).searchParams.has("check") };
}

export async function action(args: Route.ActionArgs) {
  if (await isForEvidence(args.request)) return evidenceAction(args);
  const { caller } = portal(args.context);
  const { caseId, applicantId } = args.params;
  return rowAction(args, {
    section: localApplicantSection,
    page: `applicants/${applicantId}`,
    save: (change) => caller.localApplicant.save({ caseId, applicantId, ...change }),
    remove: () => caller.localApplicant.remove({ caseId, applicantId }),
  });
}

export default function EditApplicant({ loaderData, actionData }: Route.ComponentProps) {
  const t = useT("local-applicant");
  const shared = useT("sponsorship-case");
  const { caseAnswers, id } = loaderData;
  const requirements = requirementChoices(caseAnswers);
  const number = (caseAnswers.applicants ?? []).findIndex((one) => one.id === id) + 1;
  return (
    <RowEditor
      data={loaderData}
      conflict={actionData && "conflicts" in actionData ? actionData : undefined}
      section={localApplicantSection}
      t={t}
      title={t("title", { number: String(number) })}
      lede={t("lede")}
      procedure="localApplicant.save"
      input={{ applicantId: id }}
      options={{ advertId: advertChoices(caseAnswers), requirementId: requirements }}
      evidence={
        <RowEvidence
          head={loaderData.head}
          slot={loaderData.slot}
          page={`applicants/${loaderData.id}`}
          lede={t("filesLede")}
          answer={actionData && "results" in actionData ? actionData : undefined}
        />
      }
      remove={shared("removeApplicant")}
      before={(typed) => (
        <>
          {typed.reason === "requirement" && requirements.length === 0 && (
            <Banner title={t("noRequirement")}>
              <Link href={caseHref(loaderData.head, "position")}>{t("nameRequirements")}</Link>
            </Banner>
          )}
          <UnlawfulGrounds text={textOf(typed.reasonText)} />
        </>
      )}
    />
  );
}
