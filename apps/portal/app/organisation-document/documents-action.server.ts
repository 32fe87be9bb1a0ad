import { freed } from "@causeway/api/storage/freed";
import { isOrganisationDocument } from "@causeway/rules/organisation/documents";
import { portal } from "@causeway/web/portal";
import { attempt, problemPage } from "@causeway/web/problem";
import { receiveFiles, uploadRefusals } from "@causeway/web/receive-files";
import { type ActionFunctionArgs, data, redirect } from "react-router";
import { dayIn, readExpiry } from "../evidence/change-file.server.ts";

export type DocumentProblem = {
  requirement: string;
  replaces: string | null;
  fileName: string;
  /** An error code, or "not-chosen" or "not-a-day" for the form itself. */
  reason: string;
  expiresOn: string;
};
type Page = ReturnType<typeof portal>;
type Kept = { ok: true; fileName: string } | ({ ok: false } & Pick<DocumentProblem, "fileName" | "reason">);

/** The forms of the page: a paper is kept or replaced, its last day noted, or it is taken out. */
export async function documentsAction({ request, context, url }: ActionFunctionArgs) {
  const page = portal(context);
  const here = url.pathname;
  if (!request.headers.get("content-type")?.startsWith("multipart/")) {
    await changeDocument(page, await request.formData());
    return redirect(here);
  }
  const results: Kept[] = [];
  const fields = await receiveFiles(request, page.requestId, async ({ fileName, bytes }, before) => {
    results.push(await keepOne(page, before, { fileName, bytes: freed(bytes) }));
  });
  const kept = results.at(-1) ?? { ok: false as const, fileName: "", reason: "not-chosen" };
  if (kept.ok) {
    page.flash("success", page.t("organisation-document")("kept", { name: kept.fileName }));
    return redirect(here);
  }
  const { fileName, reason } = kept;
  const problem: DocumentProblem = {
    ...{ fileName, reason, replaces: fields.get("replaces") || null },
    requirement: fields.get("requirement") ?? "",
    expiresOn: fields.get("expiresOn") ?? "",
  };
  return data(problem, { status: 422 });
}

async function keepOne(
  page: Page,
  fields: ReadonlyMap<string, string>,
  { fileName, bytes }: { fileName: string; bytes: AsyncIterable<Uint8Array> },
): Promise<Kept> {
  const requirement = fields.get("requirement") ?? "";
  const expiresOn = dayIn(fields.get("expiresOn") ?? "");
  if (!isOrganisationDocument(requirement))
    throw problemPage({ reason: "not-found", requestId: page.requestId }, 404);
  if (expiresOn === undefined) return { ok: false, fileName, reason: "not-a-day" };
  const paper = { requirement, expiresOn, replaces: fields.get("replaces") || null, fileName, bytes };
  const kept = await attempt(page.caller.organisationDocument.keep(paper), ...uploadRefusals);
  return kept.ok ? { ok: true, fileName } : { ok: false, fileName, reason: kept.reason };
}

async function changeDocument(page: Page, form: FormData): Promise<void> {
  const documentId = String(form.get("documentId") ?? "");
  if (form.get("intent") === "remove-document") {
    await page.caller.organisationDocument.remove({ documentId });
    return page.flash("success", page.t("organisation-document")("removed"));
  }
  const t = page.t("evidence");
  const expiresOn = readExpiry(form);
  if (expiresOn === undefined) return page.flash("warning", t("expiry.notADay"));
  await page.caller.organisationDocument.setExpiry({ documentId, expiresOn });
  return page.flash("success", expiresOn ? t("expiry.saved") : t("expiry.cleared"));
}
