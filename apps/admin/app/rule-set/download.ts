import { admin } from "@causeway/web/admin";
import { contentDisposition } from "@causeway/web/file-response";
import type { Route } from "./+types/download.ts";

/** Resource route: the Talent List in force as a file, to begin the next one from. */
export async function loader({ context }: Route.LoaderArgs) {
  const { name, text } = await admin(context).caller.ruleSet.downloadList();
  return new Response(text, {
    headers: {
      "content-type": "application/json; charset=utf-8",
      "content-disposition": contentDisposition("attachment", name),
      "cache-control": "private, no-store",
      "x-content-type-options": "nosniff",
    },
  });
}
