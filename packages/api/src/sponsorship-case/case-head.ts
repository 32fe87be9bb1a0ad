import { type CaseRecord, requireCase } from "@causeway/db/sponsorship-case";
import { withActor } from "@causeway/db/with-actor";
import type { MemberContext } from "../context.ts";

/** What every page of a case shows at its top. */
export function caseHead(row: CaseRecord) {
  const { id, organisationId, reference, title, candidateName, status } = row;
  return { id, organisationId, reference, title, candidateName, status };
}

/** The top of a page that needs nothing else of the case. */
export async function showHead(ctx: MemberContext, { caseId }: { caseId: string }) {
  const key = { organisationId: ctx.actor.organisationId, caseId };
  return caseHead(await withActor(ctx.db, ctx.actor, (tx) => requireCase(tx, key)));
}
