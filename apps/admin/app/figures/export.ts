import { figuresFilterSchema } from "@causeway/rules/figures/period";
import { admin } from "@causeway/web/admin";
import { csvOf } from "@causeway/web/csv";
import { contentDisposition } from "@causeway/web/file-response";
import type { Route } from "./+types/export.ts";
import { figureTableIds, figureTables } from "./tables.ts";

/** Resource route: one of the tables as a file, narrowed as the page is. Numbers only, so nobody has to prove anything. */
export async function loader({ request, context }: Route.LoaderArgs) {
  const { caller, t, format } = admin(context);
  const query = new URL(request.url).searchParams;
  const filter = figuresFilterSchema.parse(Object.fromEntries(query));
  const shown = await caller.figures.show(filter);
  const tables = figureTables(shown, { figures: t("figures"), requests: t("change-request"), format });
  const id = figureTableIds.find((one) => one === query.get("table")) ?? "volume";
  const { head, columns, rows } = tables[id];
  const text = csvOf([
    [head, ...columns],
    ...rows.map(({ key, cells }) => [
      // A spreadsheet reads 2026-11 as a month in any language.
      ...[id === "volume" || id === "waits" || id === "drift" ? key.slice(0, 7) : String(cells[0] ?? "")],
      ...cells.slice(1).map((cell) => String(cell ?? "")),
    ]),
  ]);
  const { from, to } = shown.span;
  return new Response(text, {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": contentDisposition("attachment", `figures-${id}-${from}-${to}.csv`),
      "cache-control": "no-store",
    },
  });
}
