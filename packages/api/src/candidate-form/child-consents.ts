import { type GuardianConsentRow, holdsToday, listGuardianConsents } from "@causeway/db/guardian-consent";
import type { Tx } from "@causeway/db/with-actor";
import type { CandidateAnswers } from "@causeway/rules/candidate-form/facts";
import {
  childrenNeedingConsent,
  type GuardianCapacity,
  type YoungChild,
} from "@causeway/rules/candidate-form/guardian";
import { hongKongDay } from "../clock.ts";
import type { Context } from "../context.ts";
import { candidateDataKey } from "../data-key.ts";
import { decryptField, type FieldPlace } from "../field-encryption.ts";
import type { Who } from "./sealed-form.ts";

export type GuardianGiven = { capacity: GuardianCapacity; name: string; notice: string; givenAt: string };
export type ChildConsent = YoungChild & { consent: GuardianGiven | null };

type AnyContext = Pick<Context, "keys" | "now">;

/** Each child under fourteen on the day, with the consent that holds for it, if one does. */
export async function listChildConsents(
  ctx: AnyContext,
  tx: Tx,
  who: Who,
  answers: CandidateAnswers,
): Promise<ChildConsent[]> {
  const children = childrenNeedingConsent(answers, hongKongDay(ctx.now()));
  if (children.length === 0) return [];
  const rows = (await listGuardianConsents(tx, who)).filter(holdsToday);
  const read = await reader(ctx, tx, who, rows);
  return children.map((child) => {
    const row = rows.find((one) => one.dependantId === child.id);
    return { ...child, consent: row ? read(row) : null };
  });
}

/** Everything that was ever consented to for a child of hers, withdrawn consents included. */
export async function guardianHistory(ctx: AnyContext, tx: Tx, who: Who) {
  const rows = await listGuardianConsents(tx, who);
  const read = await reader(ctx, tx, who, rows);
  return rows.map((row) => ({
    ...{ child: row.dependantId, ...read(row) },
    withdrawnAt: row.withdrawnAt?.toISOString() ?? null,
  }));
}

async function reader(ctx: AnyContext, tx: Tx, who: Who, rows: readonly GuardianConsentRow[]) {
  const key = rows.length > 0 ? await candidateDataKey(ctx, tx, who) : null;
  return (row: GuardianConsentRow): GuardianGiven => ({
    capacity: row.capacity,
    name: key ? decryptField(key, guardianNamePlace(who, row.id), row.guardianName) : "",
    notice: row.noticeVersion,
    givenAt: row.givenAt.toISOString(),
  });
}

/** Where the guardian's name is kept. */
export function guardianNamePlace({ organisationId }: Who, rowId: string): FieldPlace {
  return { organisationId, table: "guardian_consent", column: "guardian_name", rowId };
}
