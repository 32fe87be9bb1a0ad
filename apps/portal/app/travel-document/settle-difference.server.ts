import { sectionWording } from "@causeway/messages/section-wording";
import { readFieldNames } from "@causeway/rules/travel-document/reading";
import type { portal } from "@causeway/web/portal";
import { attempt } from "@causeway/web/problem";

/** Does what a button beside a difference says; false for the buttons of others. */
export async function settleDifference(page: ReturnType<typeof portal>, intent: string): Promise<boolean> {
  const [verb, name, evidenceId = ""] = intent.split(":");
  const field = readFieldNames.find((one) => one === name);
  if ((verb !== "reading-use" && verb !== "reading-keep") || !field) return false;
  const t = page.t("document-reading");
  const label = sectionWording(page.t("candidate-form")).label(field);
  if (verb === "reading-keep") {
    await page.caller.candidateForm.dismissReading({ evidenceId, field });
    page.flash("success", t("kept", { field: label }));
    return true;
  }
  const used = await attempt(page.caller.candidateForm.useReading({ evidenceId, field }), "form-locked");
  if (!used.ok) page.flash("warning", t("locked"));
  else if (used.value) page.flash("success", t("used", { field: label }));
  return true;
}
