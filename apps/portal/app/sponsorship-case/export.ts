import { caseListFilterSchema } from "@causeway/rules/sponsorship-case/list-filter";
import { whoseMove } from "@causeway/rules/sponsorship-case/status";
import { csvOf } from "@causeway/web/csv";
import { contentDisposition } from "@causeway/web/file-response";
import { portal } from "@causeway/web/portal";
import { redirect } from "react-router";
import type { Route } from "./+types/export.ts";

/** Resource route: the list as filtered, as a file for spreadsheets. A POST, because taking it away is recorded. */
export async function action({ context, request }: Route.ActionArgs) {
  const { caller, t, format } = portal(context);
  const filter = caseListFilterSchema.parse(Object.fromEntries(new URL(request.url).searchParams));
  const rows = await caller.sponsorshipCase.exportList(filter);
  const [say, standing] = [t("case-list"), t("case-status")];
  const when = (at: Date | null) => (at ? format.dateTime(at) : "");
  const header = [
    ...[say("column.reference"), say("column.title"), say("column.candidate"), say("column.status")],
    ...[
      say("column.move"),
      say("list.held"),
      say("list.started"),
      say("list.submitted"),
      say("column.updated"),
    ],
  ];
  const text = csvOf([
    header,
    ...rows.map((row) => [
      ...[row.reference, row.title, row.candidateName, standing(`status.${row.status}`)],
      ...[standing(`party.${whoseMove(row.status)}`), row.held ? say("list.yes") : ""],
      ...[when(row.createdAt), when(row.submittedAt), when(row.updatedAt)],
    ]),
  ]);
  return new Response(text, {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": contentDisposition("attachment", `${say("list.file")}.csv`),
      "cache-control": "private, no-store",
      "x-content-type-options": "nosniff",
    },
  });
}

/** Somebody reloaded the address that only takes a POST. */
export function loader({ params }: Route.LoaderArgs) {
  return redirect(`/o/${params.organisationId}/cases`);
}
