import { type CaseRecord, requireCase } from "@causeway/db/sponsorship-case";
import { withActor } from "@causeway/db/with-actor";
import { hongKongDay } from "../clock.ts";
import type { MemberContext } from "../context.ts";
import { AppError } from "../errors.ts";

/** What every page of a case shows at its top. Throws AppError "case-erased" where there is nothing left to show. */
export function caseHead(row: CaseRecord) {
  if (row.erasedAt) throw new AppError("case-erased", { details: { on: hongKongDay(row.erasedAt) } });
  const { id, organisationId, reference, title, candidateName, status } = row;
  return { id, organisationId, reference, title, candidateName, status };
}

/** The top of a page that needs nothing else of the case. */
export async function showHead(ctx: MemberContext, { caseId }: { caseId: string }) {
  const key = { organisationId: ctx.actor.organisationId, caseId };
  return caseHead(await withActor(ctx.db, ctx.actor, (tx) => requireCase(tx, key)));
}
