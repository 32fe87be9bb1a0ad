import { portal } from "@causeway/web/portal";
import { type ActionFunctionArgs, data, redirect } from "react-router";
import { changeFile, useDocument } from "./change-file.server.ts";
import { receiveUploads } from "./receive-uploads.server.ts";
import { slotId } from "./slot.tsx";

/** The plain forms of a page with slots: files for one slot, or something about one file. Leads back to the page. */
export async function evidenceAction({ request, context, params, url }: ActionFunctionArgs) {
  const page = portal(context);
  const t = page.t("evidence");
  const here = url.pathname;
  const caseId = params.caseId ?? "";
  if (!isUpload(request)) {
    const form = await request.formData();
    if (form.get("intent") === "use-document") await useDocument(page, caseId, form);
    else await changeFile(page, caseId, form);
    return redirect(here);
  }
  const received = await receiveUploads(request, page, caseId);
  const refused = received.results.flatMap((result) => (result.ok ? [] : [result]));
  if (received.results.length === 0 || refused.length > 0)
    return data({ ...received, refused }, { status: 422 });
  page.flash("success", t("upload.success", { count: received.results.length }));
  return redirect(`${here}#${slotId(received)}`);
}

/** True for the forms of a slot, on a page that has others too. */
export async function isForEvidence(request: Request): Promise<boolean> {
  return isUpload(request) || (await request.clone().formData()).has("evidenceId");
}

// A form with files is only read as a stream.
function isUpload(request: Request): boolean {
  return request.headers.get("content-type")?.startsWith("multipart/") ?? false;
}
