import { appendAudit } from "@causeway/db/audit";
import type { Tx } from "@causeway/db/with-actor";
import type { Context } from "../context.ts";

export interface AuditRecord {
  /** Whose chain the entry joins; `agencyOrganisationId` for the agency's own affairs. */
  organisationId: string;
  /** What happened, as noun.past-tense: "member.invited". */
  action: string;
  subject: { kind: string; id: string | null };
  caseId?: string | null;
  /** Codes, ids and field names. No answers, no names, no addresses of people. */
  details?: Record<string, string | number | boolean | null | readonly string[]>;
}

/** Adds to the organisation's audit chain who did this, when and from where, in the transaction of the change. */
export async function recordAudit(
  ctx: Pick<Context, "actor" | "session" | "requestId" | "ip" | "now">,
  tx: Tx,
  record: AuditRecord,
): Promise<void> {
  await appendAudit(tx, {
    organisationId: record.organisationId,
    action: record.action,
    subjectKind: record.subject.kind,
    subjectId: record.subject.id,
    caseId: record.caseId ?? null,
    details: record.details ?? {},
    actorLabel: labelOf(ctx),
    at: ctx.now(),
    requestId: ctx.requestId,
    ip: ctx.ip,
  });
}

// An entry outlives what is erased, so a candidate is never named in one: her id says as much while she is known at all.
function labelOf({ actor, session }: Pick<Context, "actor" | "session">): string {
  return actor.kind === "candidate" ? "" : session?.name || session?.email || "";
}
