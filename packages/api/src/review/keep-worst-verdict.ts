import type { Tx } from "@causeway/db/with-actor";
import { saveWorkItem } from "@causeway/db/work-item";
import { assessUnder } from "@causeway/rules/law/assess";
import { queueVerdicts } from "@causeway/rules/review/worst-verdict";
import { hongKongDay } from "../clock.ts";
import type { CaseStaffContext } from "../context.ts";
import { lawInForce } from "../rule-set/in-force.ts";
import { loadReviewedCase } from "./reviewed-case.ts";

/** Keeps the queue in step with what the rules say once a reviewer has given or taken back her word. */
export async function keepWorstVerdict(ctx: CaseStaffContext, tx: Tx): Promise<void> {
  const at = ctx.now();
  const { facts } = await loadReviewedCase(ctx, tx);
  const { law } = await lawInForce(tx);
  const assessment = assessUnder(law, facts, hongKongDay(at));
  await saveWorkItem(tx, ctx.actor, queueVerdicts(assessment), at);
}
