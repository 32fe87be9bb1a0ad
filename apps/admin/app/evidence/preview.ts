import { admin } from "@causeway/web/admin";
import { drawnImage } from "@causeway/web/file-response";
import type { Route } from "./+types/preview.ts";

/** Resource route: an uploaded picture, drawn anew by the server. */
export async function loader({ context, params }: Route.LoaderArgs) {
  return drawnImage(new Uint8Array(await admin(context).caller.evidence.preview(params)));
}
