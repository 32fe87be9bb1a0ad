import type { DraftChange } from "@causeway/rules/form/draft";
import { isComplete } from "@causeway/rules/form/problems";
import type { Answers, Section } from "@causeway/rules/form/section";
import { chooseLanguage } from "@causeway/web/language";
import { type ActionFunctionArgs, redirect } from "react-router";
import { sectionAction } from "../form/section-action.ts";
import type { SaveReceipt } from "../form/use-autosave.ts";
import { caseHref } from "./case-frame.tsx";

export type RowActions = {
  section: Section;
  /** The row's page below the case: "adverts/ID". */
  page: string;
  save(change: DraftChange): Promise<SaveReceipt & { answers: Answers }>;
  remove(): Promise<void>;
};

/** What the page of an advert or a local applicant does when it is sent: saves, goes on, or takes the row off. */
export async function rowAction(args: ActionFunctionArgs, row: RowActions) {
  const here = { organisationId: args.params.organisationId ?? "", id: args.params.caseId ?? "" };
  const form = await args.request.formData();
  const back = caseHref(here, "recruitment");
  if (form.get("intent") === "remove") {
    await row.remove();
    return redirect(back);
  }
  let saved: Answers = {};
  return sectionAction({
    section: row.section,
    form,
    here: caseHref(here, row.page),
    next: back,
    leave: back,
    save: async (change) => {
      const receipt = await row.save(change);
      saved = receipt.answers;
      return receipt;
    },
    isComplete: async () => isComplete(row.section, saved),
    chooseLanguage: (typed) => chooseLanguage(args.context, typed),
  });
}
