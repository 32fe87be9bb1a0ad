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
  ctx: Pick<Context, "session" | "requestId" | "ip" | "now">,
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
    actorLabel: ctx.session?.name || ctx.session?.email || "",
    at: ctx.now(),
    requestId: ctx.requestId,
    ip: ctx.ip,
  });
}
