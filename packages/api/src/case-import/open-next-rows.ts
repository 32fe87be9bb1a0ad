import {
  countWaitingRows,
  dropWaitingRow,
  type ImportKey,
  isOpenedTwice,
  listWaitingRows,
  requireCaseImport,
  requireCaseImportForUpdate,
  saveCaseImport,
  saveRowOpened,
  takeWaitingRow,
} from "@causeway/db/case-import";
import { saveCaseSection } from "@causeway/db/case-section";
import { newId } from "@causeway/db/ids";
import { createCase } from "@causeway/db/sponsorship-case";
import { type Tx, withActor } from "@causeway/db/with-actor";
import { type ImportedCase, readRow } from "@causeway/rules/case-import/check-rows";
import { positionSection } from "@causeway/rules/position/schema";
import { recordAudit } from "../audit/record-audit.ts";
import { inviteWithin } from "../candidate-invitation/invite-candidate.ts";
import type { MemberContext } from "../context.ts";
import { AppError } from "../errors.ts";
import { normaliseEmail } from "../member/email-address.ts";
import { consumeAll } from "../rate-limit.ts";
import { languageNames } from "./language-names.ts";

const rowsInOneGo = 40;

/**
 * Opens the next cases of a list that was started and says how many are left. Each line is a transaction of its own and
 * is marked in it, so a run that breaks off anywhere is gone on with by running again, and no line opens two cases.
 * `stopped`: the day's invitations are used up.
 */
export async function openNextRows(ctx: MemberContext, { importId }: { importId: string }) {
  const key = { organisationId: ctx.actor.organisationId, importId };
  const read = <T>(fn: (tx: Tx) => Promise<T>) => withActor(ctx.db, ctx.actor, fn);
  const { state, invites } = await read((tx) => requireCaseImport(tx, key));
  if (state === "finished") return { left: 0, stopped: false };
  if (state !== "started") throw new AppError("status-changed");
  for (const row of await read((tx) => listWaitingRows(tx, key, rowsInOneGo))) {
    if (invites && !(await mayInviteAnother(ctx)))
      return { left: await read((tx) => countWaitingRows(tx, key)), stopped: true };
    await openRow(ctx, { ...key, row, invites });
  }
  const left = await withActor(ctx.db, ctx.actor, async (tx) => {
    await requireCaseImportForUpdate(tx, key);
    const waiting = await countWaitingRows(tx, key);
    if (waiting === 0) await saveCaseImport(tx, key, { state: "finished", finishedAt: ctx.now() });
    return waiting;
  });
  return { left, stopped: false };
}

async function openRow(ctx: MemberContext, at: ImportKey & { row: number; invites: boolean }): Promise<void> {
  try {
    await withActor(ctx.db, ctx.actor, (tx) => openHeldRow(ctx, tx, at));
  } catch (error) {
    // The same line of another list opened its case meanwhile; all that this one did is undone.
    if (!isOpenedTwice(error)) throw error;
    await withActor(ctx.db, ctx.actor, (tx) => dropWaitingRow(tx, at));
  }
}

async function openHeldRow(
  ctx: MemberContext,
  tx: Tx,
  { invites, ...at }: ImportKey & { row: number; invites: boolean },
): Promise<void> {
  const held = await takeWaitingRow(tx, at);
  if (!held) return;
  const { organisationId } = at;
  const said = readRow(held.typed, languageNames);
  const caseId = newId();
  const { personId } = ctx.actor;
  const { title, candidateName } = said;
  const reference = await createCase(tx, {
    ...{ organisationId, id: caseId, title, candidateName, createdBy: personId, at: ctx.now() },
  });
  await saveCaseSection(tx, {
    ...{ organisationId, caseId, section: positionSection, by: personId, at: ctx.now() },
    change: { baseVersion: 0, answers: positionOf(said) },
  });
  await recordAudit(ctx, tx, {
    ...{ organisationId, caseId, action: "case.created", subject: { kind: "case", id: caseId } },
    details: { reference, list: at.importId, line: at.row },
  });
  const { email = "", language = "" } = held.typed;
  const left = email ? { email, language } : {};
  await saveRowOpened(tx, at, { caseId, key: held.key, left });
  if (!invites || !said.email) return;
  const { locale } = said;
  await inviteWithin(ctx, tx, { caseId, email: normaliseEmail(said.email), name: candidateName, locale });
}

function positionOf({ title, startOn, months }: ImportedCase) {
  return { title, ...(startOn ? { startOn } : {}), ...(months ? { contractMonths: String(months) } : {}) };
}

async function mayInviteAnother(ctx: MemberContext): Promise<boolean> {
  try {
    await consumeAll(ctx, [["import-invitation:organisation", ctx.actor.organisationId]]);
    return true;
  } catch (error) {
    if (error instanceof AppError && error.reason === "too-many-tries") return false;
    throw error;
  }
}
