import { isComplete } from "@causeway/rules/form/problems";
import type { Answers } from "@causeway/rules/form/section";
import { type CaseSectionId, caseSection } from "@causeway/rules/sponsorship-case/sections";
import { chooseLanguage } from "@causeway/web/language";
import { portal } from "@causeway/web/portal";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "react-router";
import { sectionAction } from "../form/section-action.ts";
import { caseHref } from "./case-frame.tsx";

/** Loads one of the employer's sections with all that its live verdicts need. */
export async function loadSection(args: LoaderFunctionArgs, section: CaseSectionId) {
  const { caller } = portal(args.context);
  const caseId = args.params.caseId ?? "";
  const loaded = await caller.sponsorshipCase.section({ caseId, section });
  return { ...loaded, check: new URL(args.request.url).searchParams.has("check") };
}

/** Saves one of the employer's sections and goes where its button says. */
export async function saveSection(
  args: ActionFunctionArgs,
  id: CaseSectionId,
  next: string,
  elsewhere?: (intent: string) => Promise<string | undefined>,
) {
  const { caller } = portal(args.context);
  const caseId = args.params.caseId ?? "";
  const organisationId = args.params.organisationId ?? "";
  const section = caseSection(id);
  if (!section) throw new Response(null, { status: 404 });
  const here = { organisationId, id: caseId };
  let saved: Answers = {};
  return sectionAction({
    section,
    form: await args.request.formData(),
    here: caseHref(here, id),
    next: caseHref(here, next),
    leave: caseHref(here),
    save: async (input) => {
      const receipt = await caller.sponsorshipCase.saveSection({ caseId, section: id, ...input });
      saved = receipt.answers;
      return receipt;
    },
    isComplete: async () => isComplete(section, saved),
    ...(elsewhere ? { elsewhere } : {}),
    chooseLanguage: (form) => chooseLanguage(args.context, form),
  });
}
