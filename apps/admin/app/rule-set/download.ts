import { admin } from "@causeway/web/admin";
import { csvOf } from "@causeway/web/csv";
import { contentDisposition } from "@causeway/web/file-response";
import type { Route } from "./+types/download.ts";

/** Resource route: the Talent List in force as a file, or its professions as CSV, to begin the next one from. */
export async function loader({ context, url }: Route.LoaderArgs) {
  const { ruleSet } = admin(context).caller;
  if (url.searchParams.get("as") === "csv") {
    const { name, rows } = await ruleSet.listAsTable();
    return attached(name, csvOf(rows), "text/csv");
  }
  const { name, text } = await ruleSet.downloadList();
  return attached(name, text, "application/json");
}

function attached(name: string, text: string, type: string): Response {
  return new Response(text, {
    headers: {
      "content-type": `${type}; charset=utf-8`,
      "content-disposition": contentDisposition("attachment", name),
      "cache-control": "private, no-store",
      "x-content-type-options": "nosniff",
    },
  });
}
