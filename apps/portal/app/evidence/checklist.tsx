import { useT } from "@causeway/messages/react";
import { EmptyState } from "@causeway/ui/empty-state";
import { ErrorSummary } from "@causeway/ui/error-summary";
import { Column, Disclosure, Section } from "@causeway/ui/page";
import { portal } from "@causeway/web/portal";
import { CaseHeader } from "../sponsorship-case/case-frame.tsx";
import type { Route } from "./+types/checklist.ts";
import { evidenceAction } from "./evidence-action.server.ts";
import { Slot, slotId } from "./slot.tsx";
import { uploadFieldId } from "./upload-slot.tsx";
import { useUploadErrors } from "./use-upload-errors.ts";

export async function loader({ context, params }: Route.LoaderArgs) {
  const { caller } = portal(context);
  const { caseId } = params;
  return {
    head: await caller.sponsorshipCase.head({ caseId }),
    ...(await caller.evidence.checklist({ caseId })),
  };
}

export function action(args: Route.ActionArgs) {
  return evidenceAction(args);
}

/** Everything the case needs on paper, by who owes it. */
export default function EvidenceChecklist({ loaderData, actionData, params }: Route.ComponentProps) {
  const t = useT("evidence");
  const { head, slots, progress } = loaderData;
  const base = `/o/${params.organisationId}/cases/${params.caseId}/evidence`;
  const errors = useUploadErrors(actionData);
  const groups = (["employer", "candidate", "dependant"] as const).map((group) => ({
    group,
    asked: slots.filter((slot) => slot.group === group && slot.need !== "unknown"),
    open: slots.filter((slot) => slot.group === group && slot.need === "unknown"),
  }));
  return (
    <Column>
      <title>{`${t("title")} · ${head.reference}`}</title>
      <CaseHeader
        head={head}
        title={t("title")}
        lede={
          <>
            {t("lede")}{" "}
            <strong className="text-ink">
              {t("progress", { done: String(progress.done), all: String(progress.all) })}
            </strong>
          </>
        }
      />
      <ErrorSummary title={t("upload.summary")} errors={errors} />
      {slots.length === 0 && <EmptyState title={t("nothing")} />}
      {groups.map(
        ({ group, asked, open }) =>
          asked.length + open.length > 0 && (
            <Section
              key={group}
              heading={t(`group.${group}`)}
              lede={group === "employer" ? undefined : t("groupLede.candidate")}
            >
              <ul>
                {asked.map((slot) => (
                  <Slot key={slotId(slot)} slot={slot} base={base} error={errorAt(slot)} />
                ))}
              </ul>
              {open.length > 0 && (
                <div className="mt-4">
                  <Disclosure summary={t("unknownCount", { count: open.length })}>
                    <ul>
                      {open.map((slot) => (
                        <Slot key={slotId(slot)} slot={slot} base={base} error={errorAt(slot)} />
                      ))}
                    </ul>
                  </Disclosure>
                </div>
              )}
            </Section>
          ),
      )}
    </Column>
  );

  function errorAt(slot: { requirement: string; subjectId: string | null }): string | undefined {
    return errors.find((error) => error.fieldId === uploadFieldId(slot))?.message;
  }
}
