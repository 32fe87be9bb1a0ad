import { type CaseListRow, listCases } from "@causeway/db/case-list";
import { ask } from "@causeway/db/read-as";
import { withActor } from "@causeway/db/with-actor";
import type { CaseListFilter } from "@causeway/rules/sponsorship-case/list-filter";
import { recordAudit } from "../audit/record-audit.ts";
import type { MemberContext } from "../context.ts";
import { caseListQuery } from "./list-cases.ts";

/** A file of more rows is no list any more; whoever needs them narrows the filter. */
const mostRows = 20_000;

/** The list as filtered, whole, for a file. That somebody took it away stands in the organisation's record. */
export async function exportCases(ctx: MemberContext, filter: CaseListFilter): Promise<CaseListRow[]> {
  return withActor(ctx.db, ctx.actor, async (tx) => {
    const rows: CaseListRow[] = [];
    for (let cursor: string | undefined; rows.length < mostRows; ) {
      const page = await ask(tx, listCases({ ...caseListQuery(ctx, filter), size: 1000, cursor }));
      rows.push(...page.rows);
      if (page.next === null) break;
      cursor = page.next;
    }
    const { q, status, move, by, shelf } = filter;
    await recordAudit(ctx, tx, {
      organisationId: ctx.actor.organisationId,
      action: "case-list.exported",
      subject: { kind: "case-list", id: null },
      // What was searched for may be a person's name.
      details: {
        ...{ cases: rows.length, searched: q !== "", status: status ?? null, move: move ?? null },
        ...{ own: by === "me", shelf },
      },
    });
    return rows;
  });
}
