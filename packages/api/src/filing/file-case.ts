import { createFiling } from "@causeway/db/filing";
import { newId } from "@causeway/db/ids";
import { listSecondLooks } from "@causeway/db/second-look";
import { requireCaseForUpdate, saveCase } from "@causeway/db/sponsorship-case";
import { withActor } from "@causeway/db/with-actor";
import { saveWorkItem } from "@causeway/db/work-item";
import { isSettled } from "@causeway/rules/second-look/schema";
import { recordAudit } from "../audit/record-audit.ts";
import { hongKongDay } from "../clock.ts";
import type { CaseStaffContext } from "../context.ts";
import { AppError } from "../errors.ts";
import { decideMove } from "../sponsorship-case/decide-move.ts";
import { tellBothParties } from "./tell-both-parties.ts";

/**
 * Records that the application was lodged: Immigration's number and the day. Both sides are told. Throws "second-look-open"
 * while a decision that was drawn waits to be looked at again.
 */
export async function fileCase(
  ctx: CaseStaffContext,
  input: { reference: string; filedOn: string; note: string },
): Promise<void> {
  const { organisationId, caseId, personId, roles } = ctx.actor;
  const key = { organisationId, caseId };
  const { reference, filedOn, note } = input;
  const at = ctx.now();
  if (filedOn > hongKongDay(at)) throw new AppError("input-invalid", { details: { field: "filedOn" } });
  await withActor(ctx.db, ctx.actor, async (tx) => {
    const row = await requireCaseForUpdate(tx, key);

    const [look] = await listSecondLooks(tx, key);
    const status = decideMove({
      ...{ move: "file", status: row.status, roles },
      fulfilled: !look || isSettled(look.state) ? ["second-look-settled"] : [],
    });

    const id = newId();
    await createFiling(tx, { ...key, id, reference, filedOn, filedBy: personId, note, at });
    await saveCase(tx, key, { status }, at);
    await saveWorkItem(tx, key, { status }, at);
    await recordAudit(ctx, tx, {
      ...{ ...key, action: "filing.recorded", subject: { kind: "filing", id } },
      details: { filedOn },
    });
    await tellBothParties(ctx, tx, row, (to) => ({
      template: "filed",
      props: { to, filingReference: reference, filedOn },
    }));
  });
}
