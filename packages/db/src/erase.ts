import type { ErasureScope } from "@causeway/rules/retention/plan";
import { type ErasureKey, type ErasureRecord, requireErasure } from "./erasure.ts";
import { erasurePlan, type Fate, rowsIn } from "./erasure-plan.ts";
import { Prisma } from "./generated/client.ts";
import { inside, type Tx } from "./with-actor.ts";

type Target = { organisationId: string; caseId: string; scope: ErasureScope };

/** The steps of an erasure in their order; "files" is the caller's own, since bytes lie outside the database. */
export function erasureSteps(scope: ErasureScope): string[] {
  const tables = Object.entries(erasurePlan).flatMap(([table, fate]) =>
    "scopes" in fate && fate.scopes.includes(scope) && table !== "candidate" ? [table] : [],
  );
  if (scope === "local-applicants") return ["files", ...tables];
  // Her key first: whatever happens afterwards, nobody reads her papers again. Her row after the account, which it names.
  return ["key", "files", ...tables, "account", "candidate", "case"];
}

/**
 * The erasure, taken for the rest of the transaction: of two workers one waits, and a hold waits for the step. Null once
 * it is finished. Throws RecordNotFound.
 */
export async function holdErasure(tx: Tx, { organisationId, id }: ErasureKey): Promise<ErasureRecord | null> {
  await inside(tx).$queryRaw`select 1 from erasure
    where organisation_id = ${organisationId}::uuid and id = ${id}::uuid for update`;
  const erasure = await requireErasure(tx, { organisationId, id });
  return erasure.confirmedAt && !erasure.finishedAt ? erasure : null;
}

/** Notes a step as done, in the transaction of the step. Throws DatabaseRefusal "legal-hold". */
export async function noteStep(tx: Tx, key: ErasureKey, step: string, rows: number): Promise<void> {
  await inside(tx)
    .$executeRaw`update erasure set done = done || jsonb_build_object(${step}::text, ${rows}::int)
    where organisation_id = ${key.organisationId}::uuid and id = ${key.id}::uuid`;
}

export async function finishErasure(tx: Tx, { organisationId, id }: ErasureKey, at: Date): Promise<void> {
  await inside(tx).erasure.updateMany({ where: { organisationId, id }, data: { finishedAt: at } });
}

/** Where the files of what is erased are kept: whole files, and pieces of those still on their way. */
export async function listErasedFiles(
  tx: Tx,
  target: Target,
): Promise<{ files: string[]; pieces: string[] }> {
  const rows = (table: string) => Prisma.raw(andRows(table, target.scope));
  const files = await inside(tx).$queryRaw<{ id: string }[]>`select id from evidence
    where organisation_id = ${target.organisationId}::uuid and case_id = ${target.caseId}::uuid ${rows("evidence")} order by id`;
  const uploads = await inside(tx).$queryRaw<{ pieces: string[] }[]>`select pieces from evidence_upload
    where organisation_id = ${target.organisationId}::uuid and case_id = ${target.caseId}::uuid ${rows("evidence_upload")}`;
  return { files: files.map(({ id }) => id), pieces: uploads.flatMap(({ pieces }) => pieces) };
}

/** Does one step on the database's side and returns how many rows it met. */
export async function eraseStep(tx: Tx, step: string, target: Target, at: Date): Promise<number> {
  const { organisationId, caseId } = target;
  if (step === "key")
    return inside(tx).$executeRaw`update candidate_key set wrapped_key = null, destroyed_at = ${at}
      where organisation_id = ${organisationId}::uuid and wrapped_key is not null and candidate_id in (
        select id from candidate where organisation_id = ${organisationId}::uuid and case_id = ${caseId}::uuid)`;
  if (step === "account") return eraseAccount(tx, caseId);
  if (step === "case") return eraseCaseRow(tx, target, at);
  const fate = erasurePlan[step];
  if (!fate || !("scopes" in fate)) throw new Error(`No step ${step} in an erasure`);
  const where = Prisma.sql`${whereOf(fate, target)} ${Prisma.raw(andRows(step, target.scope))}`;
  const table = Prisma.raw(`"${step}"`);
  return fate.fate === "delete"
    ? inside(tx).$executeRaw`delete from ${table} where ${where}`
    : inside(tx)
        .$executeRaw`update ${table} set ${Prisma.raw(assignments(fate, target.scope))} where ${where}`;
}

// What was mailed to her before there was a case for it (sign-in links) goes with her account.
async function eraseAccount(tx: Tx, caseId: string): Promise<number> {
  const [row] = await inside(tx).$queryRaw<{ address: string | null }[]>`
    select app.erase_person(${caseId}::uuid) as address`;
  if (!row?.address) return 0;
  await inside(tx).$executeRaw`update mailbox_message set "to" = '', subject = '', html = '', text = ''
    where "to" = ${row.address}`;
  await inside(tx)
    .$executeRaw`update email_message set props = '{}', recipient_email = '', recipient_person = null,
    last_error = null, state = case when state in ('queued', 'sending', 'held') then 'taken-back' else state end
    where recipient_email = ${row.address}`;
  return 1;
}

function eraseCaseRow(tx: Tx, { organisationId, caseId, scope }: Target, at: Date): Promise<number> {
  return scope === "case"
    ? inside(tx)
        .$executeRaw`update sponsorship_case set candidate_name = '', withdrawn_reason = null, erased_at = ${at}
        where organisation_id = ${organisationId}::uuid and id = ${caseId}::uuid`
    : inside(tx).$executeRaw`update sponsorship_case set candidate_name = ''
        where organisation_id = ${organisationId}::uuid and id = ${caseId}::uuid`;
}

function whereOf(fate: Extract<Fate, { scopes: unknown }>, { organisationId, caseId }: Target) {
  const ours = Prisma.sql`organisation_id = ${organisationId}::uuid`;
  const ofCase = Prisma.sql`${ours} and case_id = ${caseId}::uuid`;
  switch (fate.of) {
    case "case":
      return ofCase;
    case "candidate":
      return Prisma.sql`${ours} and candidate_id in (select id from candidate where ${ofCase})`;
    case "mail":
      return Prisma.sql`${ours} and id in (select id from email_message where ${ofCase})`;
  }
}

// Names and values of these two come from the plan alone, never from outside.
function andRows(table: string, scope: ErasureScope): string {
  const rows = rowsIn[scope]?.[table];
  return rows ? `and ${rows}` : "";
}

function assignments(fate: Extract<Fate, { fate: "empty" }>, scope: ErasureScope): string {
  return Object.entries(fate.setIn?.[scope] ?? fate.set)
    .map(([column, value]) => `"${column}" = ${value}`)
    .join(", ");
}
