import { useFormats, useT } from "@causeway/messages/react";
import { sectionWording } from "@causeway/messages/section-wording";
import { askedSection } from "@causeway/rules/candidate-form/asked";
import { gapBefore, gapUntil } from "@causeway/rules/candidate-form/gaps";
import { stepAfter, stepBefore } from "@causeway/rules/candidate-form/progress";
import { type CandidateSectionId, candidateSection } from "@causeway/rules/candidate-form/schema";
import { isFieldOpen, type OpenFields } from "@causeway/rules/change-request/open-fields";
import type { DraftChange } from "@causeway/rules/form/draft";
import { type Field, type Row, rowsOf, type Section, textOf } from "@causeway/rules/form/section";
import { Banner } from "@causeway/ui/banner";
import { Button } from "@causeway/ui/button";
import { chooseLanguage } from "@causeway/web/language";
import type { PageHandle } from "@causeway/web/language-form.tsx";
import { portal } from "@causeway/web/portal";
import { attempt, problemPage } from "@causeway/web/problem";
import { useMemo } from "react";
import { redirect } from "react-router";
import { procedureAddress } from "../form/call-procedure.ts";
import { sectionAction, withMine } from "../form/section-action.ts";
import { SectionEditor, sectionFormId } from "../form/section-editor.tsx";
import { Differences, differencesId } from "../travel-document/differences.tsx";
import { settleDifference } from "../travel-document/settle-difference.server.ts";
import type { Route } from "./+types/section";
import { AnswersSummary } from "./answers-summary.tsx";
import { FormHead } from "./form-head.tsx";
import { Pins } from "./pin.tsx";
import { stepHref } from "./steps.ts";

export const handle: PageHandle = { languageForm: sectionFormId };

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const shown = await showSection(context, params);
  const read = shown.section === "travel-document" || shown.section === "particulars";
  return {
    ...shown,
    reading: read ? await portal(context).caller.candidateForm.reading() : null,
    check: new URL(request.url).searchParams.has("check"),
  };
}

/** Saves what was typed and goes where the pressed button says: on, back, away, or the same page in another language. */
export async function action({ context, params, request }: Route.ActionArgs) {
  const { open, unasked } = await showSection(context, params);
  const section = openPart(askedSection(requireSection(params.section), unasked), open);
  const form = await request.formData();
  const { caseId } = params;
  let complete = false;
  return sectionAction({
    section,
    form,
    here: stepHref(caseId, section.id),
    next: stepHref(caseId, stepAfter(section.id)),
    leave: stepHref(caseId),
    save: async (change: DraftChange) => {
      const receipt = await portal(context).caller.candidateForm.saveSection({
        section: section.id,
        ...change,
      });
      complete = receipt.complete;
      return receipt;
    },
    isComplete: async () => complete,
    elsewhere: async (intent) => {
      if (intent === "previous") return stepHref(caseId, stepBefore(section.id));
      const settled = await settleDifference(portal(context), intent);
      return settled ? `${stepHref(caseId, section.id)}#${differencesId}` : undefined;
    },
    chooseLanguage: (data) => chooseLanguage(context, data),
  });
}

export default function CandidateSection({ loaderData, actionData }: Route.ComponentProps) {
  const t = useT("candidate-step");
  const form = useT("candidate-form");
  const { head, masked, open, pins, today } = loaderData;
  const { post, unasked } = loaderData;
  const section = useMemo(
    () => askedSection(requireSection(loaderData.section), unasked),
    [loaderData.section, unasked],
  );
  const editable = useMemo(() => openPart(section, open), [section, open]);
  const wording = useMemo(() => {
    const own = sectionWording(form);
    const kept = (field: string) => masked[field] && t("numberKept", { number: masked[field] });
    const reason = (field: string) =>
      post.localLicenceNeeded !== "no" &&
      section.fields.some((one) => one.name === field && one.asks) &&
      t(post.localLicenceNeeded ? "asked.licence" : "asked.licenceOpen");
    return { ...own, hint: (field: string) => kept(field) || reason(field) || own.hint(field) };
  }, [form, masked, post, section, t]);
  const answers = withMine(loaderData.answers, actionData);
  const locked = editable.fields.length < section.fields.length;
  return (
    <>
      <FormHead head={head} title={form(`section.${section.id}`)} lede={form(`lede.${section.id}`)} />
      {locked && (
        <div className="mb-8 grid gap-6">
          <Banner>{t("locked")}</Banner>
          <AnswersSummary
            fields={section.fields.filter((field) => !isFieldOpen(open, field.name))}
            answers={{ ...loaderData.answers, ...masked }}
          />
        </div>
      )}
      {editable.fields.length > 0 && (
        <SectionEditor
          section={editable}
          wording={wording}
          answers={answers}
          version={loaderData.version}
          problems={loaderData.check ? loaderData.problems : []}
          conflicts={actionData?.conflicts}
          procedure={procedureAddress(stepHref(head.caseId), "candidateForm.saveSection")}
          input={{}}
          before={<Differences reading={loaderData.reading} section={section.id} />}
          between={(rows, index) => (
            <>
              <GapNote gap={gapBefore(rows, index)} />
              <AgeNote row={rows[index]} ages={loaderData.ages} today={today} />
            </>
          )}
          after={(field) => (
            <Pins pins={pins.filter((pin) => pin.field?.split(".")[0] === field)} caseId={head.caseId} />
          )}
        >
          {section.id === "work" && <GapNote gap={gapUntil(rowsOf(answers.work), today)} />}
          {!locked && (
            <Button kind="quiet" name="intent" value="previous" className="-ms-2 justify-self-start">
              {t("previous")}
            </Button>
          )}
        </SectionEditor>
      )}
    </>
  );
}

function GapNote({ gap }: { gap: ReturnType<typeof gapBefore> }) {
  const t = useT("candidate-step");
  return gap && <Banner tone="warning">{t("gap", gap)}</Banner>;
}

/** How old a dependant is today, as it was last saved. */
function AgeNote(props: { row: Row | undefined; ages: Record<string, number>; today: string }) {
  const t = useT("candidate-step");
  const format = useFormats();
  const age = props.row && props.ages[props.row.id];
  if (age === undefined) return null;
  const said = t("age", { age, date: format.date(props.today) });
  if (textOf(props.row?.relation) !== "child" || age < 18) return <p className="text-ink-soft">{said}</p>;
  return (
    <Banner tone="warning" title={said}>
      {t("grownChild")}
    </Banner>
  );
}

async function showSection(
  context: Route.LoaderArgs["context"],
  params: { caseId: string; section: string },
) {
  const { caller, requestId } = portal(context);
  const section = candidateSection(params.section)?.id;
  if (!section) throw problemPage({ reason: "not-found", requestId }, 404);
  const shown = await attempt(caller.candidateForm.section({ section }), "consent-required");
  if (!shown.ok) throw redirect(stepHref(params.caseId, "consent"));
  return shown.value;
}

function requireSection(id: string): Section<CandidateSectionId> {
  const section = candidateSection(id);
  // The loader has answered such an address with not-found already.
  if (!section) throw new Error("No such section");
  return section;
}

/**
 * The section with only the fields that may change. A pinned field is asked for by itself, so it no longer waits for
 * another answer of the page.
 */
function openPart(section: Section<CandidateSectionId>, open: OpenFields): Section<CandidateSectionId> {
  if (open === "all") return section;
  const fields = section.fields.filter((field) => isFieldOpen(open, field.name));
  return { ...section, fields: fields.map(({ when: _when, ...field }): Field => field) };
}
