import { useT } from "@causeway/messages/react";
import { advertSection } from "@causeway/rules/advert/schema";
import { textOf } from "@causeway/rules/form/section";
import type { PageHandle } from "@causeway/web/language-form.tsx";
import { portal } from "@causeway/web/portal";
import { evidenceAction, isForEvidence } from "../evidence/evidence-action.server.ts";
import { RowEvidence } from "../evidence/row-evidence.tsx";
import { sectionFormId } from "../form/section-editor.tsx";
import { requirementChoices } from "../sponsorship-case/choices.ts";
import { RowEditor } from "../sponsorship-case/row-editor.tsx";
import { rowAction } from "../sponsorship-case/row-route.ts";
import type { Route } from "./+types/edit";
import { AdvertCoverage } from "./advert-coverage.tsx";

export const handle: PageHandle = { languageForm: sectionFormId };

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const { caseId, advertId } = params;
  const { caller } = portal(context);
  const loaded = await caller.advert.edit({ caseId, advertId });
  const slot = await caller.evidence.rowSlot({
    caseId,
    requirement: "ADVERT-CAPTURE",
    subjectId: advertId,
  });
  return { ...loaded, slot, check: new URL(request.url).searchParams.has("check") };
}

export async function action(args: Route.ActionArgs) {
  if (await isForEvidence(args.request)) return evidenceAction(args);
  const { caller } = portal(args.context);
  const { caseId, advertId } = args.params;
  return rowAction(args, {
    section: advertSection,
    page: `adverts/${advertId}`,
    save: (change) => caller.advert.save({ caseId, advertId, ...change }),
    remove: () => caller.advert.remove({ caseId, advertId }),
  });
}

export default function EditAdvert({ loaderData, actionData }: Route.ComponentProps) {
  const t = useT("advert");
  const shared = useT("sponsorship-case");
  return (
    <RowEditor
      data={loaderData}
      conflict={actionData && "conflicts" in actionData ? actionData : undefined}
      section={advertSection}
      t={t}
      title={textOf(loaderData.answers.title) || shared("advertTitleNew")}
      lede={t("lede")}
      procedure="advert.save"
      input={{ advertId: loaderData.id }}
      options={{ requirements: requirementChoices(loaderData.caseAnswers) }}
      evidence={
        <RowEvidence
          head={loaderData.head}
          slot={loaderData.slot}
          page={`adverts/${loaderData.id}`}
          lede={t("filesLede")}
          answer={actionData && "results" in actionData ? actionData : undefined}
        />
      }
      remove={shared("removeAdvert")}
      behind={(typed) => <AdvertCoverage answers={typed} captured={isCaptured(loaderData.slot)} />}
    />
  );
}

function isCaptured({ state }: Route.ComponentProps["loaderData"]["slot"]): boolean {
  return state === "uploaded" || state === "accepted";
}
