import { admin } from "@causeway/web/admin";
import { csvOf } from "@causeway/web/csv";
import { contentDisposition } from "@causeway/web/file-response";
import type { Route } from "./+types/download.ts";

/** Resource route: the Talent List in force as a file, or its professions as CSV, to begin the next one from. */
export async function loader({ context, request }: Route.LoaderArgs) {
  const { ruleSet } = admin(context).caller;
  const csv = new URL(request.url).searchParams.get("as") === "csv";
  const { name, text, type } = csv
    ? await asCsv()
    : { ...(await ruleSet.downloadList()), type: "application/json" };
  return new Response(text, {
    headers: {
      "content-type": `${type}; charset=utf-8`,
      "content-disposition": contentDisposition("attachment", name),
      "cache-control": "private, no-store",
      "x-content-type-options": "nosniff",
    },
  });

  async function asCsv() {
    const { name, rows } = await ruleSet.listAsTable();
    return { name, text: csvOf(rows), type: "text/csv" };
  }
}
