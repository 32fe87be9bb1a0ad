import { translator } from "@causeway/messages/translator";
import { admin } from "@causeway/web/admin";
import { csvOf } from "@causeway/web/csv";
import { contentDisposition } from "@causeway/web/file-response";
import type { Route } from "./+types/export.ts";
import { sayChanges } from "./change-words.ts";
import { ruleName } from "./rule-names.server.ts";

/** Resource route: every verdict that the version turns, for spreadsheets. */
export async function loader({ context, params }: Route.LoaderArgs) {
  const { caller, locale, t } = admin(context);
  const { rows } = await caller.ruleSet.exportTurned({ versionId: params.versionId });
  const say = translator(locale, "rule-set");
  const word = t("common");
  const verdict = (one: (typeof rows)[number]["before"]) =>
    word(`verdict.${one === "reviewer" ? "judgement" : one}`);
  const text = csvOf([
    [say("case_"), say("employer"), say("rule"), say("before"), say("after"), say("why")],
    ...rows.map((row) => [
      ...[row.reference, row.organisationName, ruleName(row.rule, locale)],
      ...[verdict(row.before), verdict(row.after)],
      sayChanges(row.because.changes, locale, say),
    ]),
  ]);
  return new Response(text, {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": contentDisposition("attachment", `${say("csvFile")}.csv`),
      "cache-control": "private, no-store",
      "x-content-type-options": "nosniff",
    },
  });
}
