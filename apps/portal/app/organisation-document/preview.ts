import { drawnImage } from "@causeway/web/file-response";
import { portal } from "@causeway/web/portal";
import type { LoaderFunctionArgs } from "react-router";

/** Resource route: a kept picture, drawn anew by the server. */
export async function loader({ context, params }: LoaderFunctionArgs) {
  const { documentId = "" } = params;
  const { caller } = portal(context);
  return drawnImage(new Uint8Array(await caller.organisationDocument.preview({ documentId })));
}
