import { admin } from "@causeway/web/admin";
import { drawnImage } from "@causeway/web/file-response";
import { readPicture } from "@causeway/web/preview-view";
import type { Route } from "./+types/preview.ts";

/** Resource route: a page of an uploaded file, drawn anew by the server. */
export async function loader({ request, context, params }: Route.LoaderArgs) {
  const picture = await admin(context).caller.evidence.preview({ ...params, ...readPicture(request.url) });
  return drawnImage(new Uint8Array(picture));
}
