import { createHmac } from "node:crypto";
import { appendAudit } from "@causeway/db/audit";
import type { Tx } from "@causeway/db/with-actor";
import type { Context } from "../context.ts";
import { candidateDataKey } from "../data-key.ts";
import type { DataKey } from "../field-encryption.ts";

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

type Recorder = Pick<Context, "actor" | "session" | "requestId" | "ip" | "now" | "keys">;

/** Adds to the organisation's audit chain who did this, when and from where, in the transaction of the change. */
export async function recordAudit(ctx: Recorder, tx: Tx, record: AuditRecord): Promise<void> {
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
    ip: await addressOf(ctx, tx),
  });
}

// An entry outlives what is erased, so a candidate is never named in one: her id says as much while she is known at all.
function labelOf({ actor, session }: Pick<Context, "actor" | "session">): string {
  return actor.kind === "candidate" ? "" : session?.name || session?.email || "";
}

/**
 * From where. An entry cannot be changed and the employer can export it, so of a candidate's network address only a mark
 * is kept, under her own key: what she did from one place can be told to be so, and a suspected address be compared, until
 * her key is destroyed. Then four thousand million guesses lead nowhere, and the chain is as whole as before.
 */
async function addressOf(ctx: Recorder, tx: Tx): Promise<string | null> {
  const { actor, ip } = ctx;
  // Whoever has not proved who she is may be the wrong reader of somebody's invitation; nothing of hers ever runs out.
  if (actor.kind === "anonymous") return null;
  if (actor.kind !== "candidate") return ip;
  const { organisationId, candidateId } = actor;
  return addressMark(await candidateDataKey(ctx, tx, { organisationId, candidateId }), ip);
}

/** What stands in her audit entries in place of a network address. */
function addressMark(key: DataKey, ip: string): string {
  return `mark:${createHmac("sha256", key.bytes).update(`audit address ${ip}`).digest("base64url").slice(0, 22)}`;
}
