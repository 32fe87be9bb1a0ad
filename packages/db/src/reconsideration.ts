import type {
  ReconsiderationAnswer,
  ReconsiderationState,
  ReconsiderationWisher,
} from "@causeway/rules/filing/reconsideration";
import type { CaseKey } from "./sponsorship-case.ts";
import { dayOf, fromDay } from "./values.ts";
import { inside, type Tx } from "./with-actor.ts";

type Wish = {
  id: string;
  wishedBy: ReconsiderationWisher;
  because: string;
  dueOn: string | null;
  by: string;
  at: Date;
};

/** Keeps that somebody wants a refusal looked at again. False when one is open already. */
export async function createReconsideration(
  tx: Tx,
  { organisationId, caseId }: CaseKey,
  wish: Wish,
): Promise<boolean> {
  const { id, wishedBy, because, dueOn, by, at } = wish;
  const count = await inside(tx).$executeRaw`
    insert into reconsideration (organisation_id, id, case_id, state, wished_by, because, due_on, recorded_by, created_at)
    values (${organisationId}::uuid, ${id}::uuid, ${caseId}::uuid, 'wanted', ${wishedBy}, ${because},
      ${fromDay(dueOn)}::date, ${by}::uuid, ${at})
    on conflict (organisation_id, case_id) where state in ('wanted', 'lodged') do nothing`;
  return count === 1;
}

type Step =
  | { to: "dropped" }
  | { to: "lodged"; on: string; reference: string; by: string }
  | { to: ReconsiderationAnswer; on: string; answer: string; by: string };

/** Takes the open reconsideration a step further. False when it is not where that step begins. */
export async function moveReconsideration(
  tx: Tx,
  { organisationId, caseId }: CaseKey,
  step: Step,
): Promise<boolean> {
  const from: ReconsiderationState = step.to === "dropped" || step.to === "lodged" ? "wanted" : "lodged";
  const { count } = await inside(tx).reconsideration.updateMany({
    where: { organisationId, caseId, state: from },
    data: { state: step.to, ...written(step) },
  });
  return count === 1;
}

function written(step: Step) {
  if (step.to === "dropped") return {};
  if (step.to === "lodged")
    return { lodgedOn: fromDay(step.on), reference: step.reference, lodgedBy: step.by };
  return { answeredOn: fromDay(step.on), answer: step.answer, answeredBy: step.by };
}

/** Every one of a case, the newest first. */
export async function listReconsiderations(tx: Tx, { organisationId, caseId }: CaseKey) {
  const rows = await inside(tx).reconsideration.findMany({
    where: { organisationId, caseId },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    omit: { organisationId: true, caseId: true },
  });
  // The database checks the words against the same lists.
  return rows.map((row) => ({
    ...row,
    ...{ state: row.state as ReconsiderationState, wishedBy: row.wishedBy as ReconsiderationWisher },
    ...{ dueOn: dayOf(row.dueOn), lodgedOn: dayOf(row.lodgedOn), answeredOn: dayOf(row.answeredOn) },
  }));
}
