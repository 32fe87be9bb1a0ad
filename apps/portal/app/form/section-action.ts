import type { DraftChange, FieldConflict } from "@causeway/rules/form/draft";
import { applyRowIntent, readAnswers } from "@causeway/rules/form/read";
import type { Answers, Section } from "@causeway/rules/form/section";
import { attempt } from "@causeway/web/problem";
import type { Reason } from "@causeway/web/reason";
import { data, redirect } from "react-router";
import type { SaveReceipt } from "./use-autosave.ts";

export type SectionActionOptions = {
  section: Section;
  form: FormData;
  /** Where the page itself stands, where "continue" leads and where "leave" leads. */
  here: string;
  next: string;
  leave: string;
  save(change: DraftChange): Promise<SaveReceipt>;
  /** True when nothing is missing any more; asked after the save. */
  isComplete(): Promise<boolean>;
  /** Where a button of the page's own leads once everything is saved; undefined for the buttons all forms share. */
  elsewhere?: (intent: string) => Promise<string | undefined>;
  /** Sets the language that the switch inside the form asked for. */
  chooseLanguage?: (form: FormData) => void;
};

/** Why nothing was saved, with all that the form carried, so that no word of it is lost. */
export type UnsavedAnswers = { reason: Reason; typed: Answers };
export type SectionConflict = { conflicts: FieldConflict[]; unsaved?: UnsavedAnswers };

/** The answers to show after a conflict: what is kept, with the person's own typing where the two differ. */
export function withMine(answers: Answers, conflict: SectionConflict | undefined): Answers {
  const mine = (conflict?.conflicts ?? []).map((one) => [one.field, one.mine] as const);
  return { ...answers, ...Object.fromEntries(mine) };
}

/**
 * What a section's form does when it is submitted: everything typed is saved first, then rows are added or removed, the
 * language changes, or the person goes on. Faults send her back to the same page, which then shows them. Fields that
 * somebody else changed meanwhile come back with both answers instead, and so does everything when the case was closed
 * to changes meanwhile.
 */
export async function sectionAction(options: SectionActionOptions) {
  const { section, form, here, save } = options;
  const intent = String(form.get("intent") ?? "continue");
  const typed = readAnswers(section, form as Iterable<[string, unknown]>);
  const patch = applyRowIntent(typed, intent, () => crypto.randomUUID());
  const baseVersion = Number(form.get("baseVersion")) || 0;
  const chosen = chosenAnswer(intent, patch);
  const kept = await attempt(
    saveChosen(save, chosen, { baseVersion, answers: chosen?.others ?? patch }),
    "case-not-open",
    "form-locked",
    "input-invalid",
  );
  if (!kept.ok) {
    const unsaved: SectionConflict = { conflicts: [], unsaved: { reason: kept.reason, typed } };
    return data(unsaved, { status: 409 });
  }
  const receipt = kept.value;
  if (form.has("to-language")) {
    options.chooseLanguage?.(form);
    return redirect(here);
  }
  if (receipt.conflicts.length > 0) {
    // Without an error status, so that the page loads afresh what the others saved.
    const conflict: SectionConflict = { conflicts: receipt.conflicts };
    return conflict;
  }
  if (intent.includes("-row:")) return redirect(`${here}#f-${intent.split(":")[1]?.split(".")[0] ?? ""}`);
  if (chosen) return redirect(here);
  const elsewhere = await options.elsewhere?.(intent);
  if (elsewhere) return redirect(elsewhere);
  if (intent === "leave") return redirect(options.leave);
  return redirect((await options.isComplete()) ? options.next : `${here}?check=1`);
}

type Chosen = { mine: Answers | undefined; others: Answers };

/** "keep-mine:FIELD" and "keep-theirs:FIELD" settle one field; every other conflict stays to be settled. */
function chosenAnswer(intent: string, patch: Answers): Chosen | undefined {
  const [verb, field = ""] = intent.split(":");
  if (verb !== "keep-mine" && verb !== "keep-theirs") return undefined;
  const { [field]: answer, ...others } = patch;
  return { mine: verb === "keep-mine" && answer !== undefined ? { [field]: answer } : undefined, others };
}

async function saveChosen(
  save: SectionActionOptions["save"],
  chosen: Chosen | undefined,
  change: DraftChange,
): Promise<SaveReceipt> {
  if (chosen?.mine) await save({ baseVersion: Number.MAX_SAFE_INTEGER, answers: chosen.mine });
  return save(change);
}
