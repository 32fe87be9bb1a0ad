import { listAssignments, moveDuties } from "@causeway/db/case-assignment";
import { findOpenHold } from "@causeway/db/case-hold";
import { listPeople } from "@causeway/db/person";
import { found } from "@causeway/db/refusal";
import { listStaff } from "@causeway/db/staff";
import { type Tx, withActor } from "@causeway/db/with-actor";
import { findWorkItem } from "@causeway/db/work-item";
import type { StaffRole } from "@causeway/rules/actor";
import { isClosed } from "@causeway/rules/sponsorship-case/status";
import type { AssignmentDuty } from "@causeway/rules/vocabulary";
import { recordAudit } from "../audit/record-audit.ts";
import type { CaseStaffContext } from "../context.ts";
import { AppError } from "../errors.ts";
import { sendEmail } from "../mail/send-email.ts";
import { organisationNameOf } from "../organisation/organisation-name.ts";

/** A second look is nobody's to hand on: it goes back to the queue. */
type PassedOn = Exclude<AssignmentDuty, "second-look">;
const roleOf = { review: "reviewer", approve: "approver" } as const satisfies Record<PassedOn, StaffRole>;

/** To whom the holder could give the case, by duty, and whether it is on hold and why. */
export async function showHandOver(ctx: CaseStaffContext) {
  const { actor } = ctx;
  return withActor(ctx.db, actor, async (tx) => {
    const assignments = await listAssignments(tx, actor);
    const held = assignments.find((one) => one.endedAt === null && one.staffId === actor.personId)?.duty;
    const duty = held === "second-look" ? undefined : held;
    const others = assignments.filter((one) => one.duty !== duty).map((one) => one.staffId);
    const hold = await findOpenHold(tx, actor);
    return {
      duty: duty ?? null,
      // Nobody reviews and approves one case.
      colleagues: duty ? (await colleaguesFor(tx, duty)).filter((one) => !others.includes(one.personId)) : [],
      hold: hold && { reason: hold.reason, note: hold.note, heldAt: hold.heldAt },
    };
  });
}

/** The holder gives her case to a colleague, who is inside at once. Throws "four-eyes" where the colleague may not have it. */
export async function handOverCase(ctx: CaseStaffContext, input: { to: string }): Promise<void> {
  const { organisationId, caseId, personId } = ctx.actor;
  const key = { organisationId, caseId };
  const at = ctx.now();
  await withActor(ctx.db, ctx.actor, async (tx) => {
    const item = found(await findWorkItem(tx, key), "case");
    if (isClosed(item.status)) throw new AppError("status-changed");
    const moved = await moveDuties(tx, { from: personId, to: input.to, only: key, at });
    if (moved.length === 0) throw new AppError("status-changed");
    if (moved.some((one) => one.movedTo !== input.to)) throw new AppError("four-eyes");
    const [receiver] = await listPeople(tx, [input.to]);
    const [me] = await listPeople(tx, [personId]);
    for (const { duty } of receiver ? moved : []) {
      if (duty === "second-look" || !receiver) continue;
      await sendEmail(tx, {
        ...{ ...key, sentBy: personId, template: "case-handed-over" },
        props: {
          ...{ caseTitle: item.title, caseReference: item.reference, duty },
          organisationName: organisationNameOf(
            { nameEn: item.organisationName, nameZh: item.organisationNameZh },
            receiver.locale,
          ),
          byName: me ? me.name || me.email : "",
          link: { app: "admin", path: `/cases/${organisationId}/${caseId}` },
        },
        to: { email: receiver.email, personId: receiver.id, locale: receiver.locale },
      });
    }
    await recordAudit(ctx, tx, {
      ...key,
      action: "review.handed-over",
      subject: { kind: "case", id: caseId },
      details: { from: personId, to: input.to, duties: moved.map((one) => one.duty) },
    });
  });
}

async function colleaguesFor(tx: Tx, duty: PassedOn) {
  return (await listStaff(tx))
    .filter((one) => one.endedAt === null && one.roles.includes(roleOf[duty]))
    .map((one) => ({ personId: one.personId, name: one.person.name || one.person.email }));
}
