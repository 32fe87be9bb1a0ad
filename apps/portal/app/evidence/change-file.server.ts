import { isDay } from "@causeway/rules/calendar/day";
import type { portal } from "@causeway/web/portal";
import { attempt } from "@causeway/web/problem";

type Portal = ReturnType<typeof portal>;

/** The plain forms beside a file: its last day or its original is noted, or it is taken out. What became of it is said on the next page. */
export async function changeFile(page: Portal, caseId: string, form: FormData): Promise<void> {
  const t = page.t("evidence");
  const evidence = page.actor.kind === "candidate" ? page.caller.candidateEvidence : page.caller.evidence;
  const file = { caseId, evidenceId: String(form.get("evidenceId") ?? "") };
  const locked = () => page.flash("warning", page.t("errors")("evidence-locked.body"));
  if (form.get("intent") === "set-expiry") {
    const expiresOn = readExpiry(form);
    if (expiresOn === undefined) return page.flash("warning", t("expiry.notADay"));
    const saved = await attempt(evidence.setExpiry({ ...file, expiresOn }), "evidence-locked");
    return saved.ok ? page.flash("success", expiresOn ? t("expiry.saved") : t("expiry.cleared")) : locked();
  }
  if (form.get("intent") === "pair-translation") {
    const original = String(form.get("original") ?? "") || null;
    const paired = await attempt(evidence.pairTranslation({ ...file, original }), "evidence-locked");
    return paired.ok
      ? page.flash("success", original ? t("translation.saved") : t("translation.cleared"))
      : locked();
  }
  const removed = await attempt(evidence.remove(file), "evidence-locked");
  return removed.ok ? page.flash("success", t("file.removedDone")) : locked();
}

/** One of the organisation's own papers is put into its place on the case. */
export async function useDocument(page: Portal, caseId: string, form: FormData): Promise<void> {
  const documentId = String(form.get("documentId") ?? "");
  const replaces = String(form.get("replaces") ?? "") || null;
  const used = await attempt(
    page.caller.organisationDocument.use({ caseId, documentId, replaces }),
    ...(["evidence-locked", "upload-slot-full", "upload-too-many", "upload-storage-full"] as const),
  );
  if (used.ok) page.flash("success", page.t("evidence")("offer.used", { name: used.value.fileName }));
  else page.flash("warning", page.t("errors")(`${used.reason}.title`));
}

/** The day in the form; null where it was left empty, undefined for what is no day. */
export function readExpiry(form: FormData): string | null | undefined {
  return dayIn(String(form.get("expiresOn") ?? ""));
}

export function dayIn(text: string): string | null | undefined {
  const typed = text.trim();
  if (typed === "") return null;
  return isDay(typed) ? typed : undefined;
}
