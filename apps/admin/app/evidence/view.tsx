import { admin } from "@causeway/web/admin";
import { FileViewer } from "@causeway/web/file-viewer.tsx";
import type { Route } from "./+types/view.ts";

export function loader({ context, params }: Route.LoaderArgs) {
  return admin(context).caller.evidence.show(params);
}

/** A file of the case, page by page. */
export default function ViewEvidence({ loaderData: file, params }: Route.ComponentProps) {
  const base = `/cases/${params.organisationId}/${params.caseId}/evidence`;
  return <FileViewer file={file} base={base} back={`${base}#${file.requirement}`} />;
}
