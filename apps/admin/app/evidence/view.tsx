import { admin } from "@causeway/web/admin";
import { FileViewer } from "@causeway/web/file-viewer.tsx";
import { attempt } from "@causeway/web/problem";
import type { Route } from "./+types/view.ts";

export async function loader({ context, params }: Route.LoaderArgs) {
  const shown = await attempt(admin(context).caller.evidence.show(params), "upload-damaged");
  // What cannot be drawn can still be downloaded; its name stands on the page it came from.
  return shown.ok ? shown.value : { id: params.evidenceId, fileName: "", requirement: "", pages: 0 };
}

/** A file of the case, page by page. */
export default function ViewEvidence({ loaderData: file, params }: Route.ComponentProps) {
  const base = `/cases/${params.organisationId}/${params.caseId}/evidence`;
  return <FileViewer file={file} base={base} back={`${base}#${file.requirement}`} />;
}
