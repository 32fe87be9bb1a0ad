import { portal } from "@causeway/web/portal";
import { attempt } from "@causeway/web/problem";
import { type ActionFunctionArgs, data, redirect } from "react-router";
import { receiveUploads } from "./receive-uploads.server.ts";
import { slotId } from "./slot.tsx";

/** The plain forms of a page with slots: files for one slot, or one file to be taken out. Leads back to the page. */
export async function evidenceAction({ request, context, params }: ActionFunctionArgs) {
  const page = portal(context);
  const t = page.t("evidence");
  const here = new URL(request.url).pathname;
  const caseId = params.caseId ?? "";
  if (!isUpload(request)) {
    const evidenceId = String((await request.formData()).get("evidenceId") ?? "");
    const removed = await attempt(page.caller.evidence.remove({ caseId, evidenceId }), "evidence-locked");
    if (removed.ok) page.flash("success", t("file.removedDone"));
    else page.flash("warning", page.t("errors")("evidence-locked.body"));
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
