import { listAssignments } from "@causeway/db/case-assignment";
import { listPeople } from "@causeway/db/person";
import { found } from "@causeway/db/refusal";
import { withActor } from "@causeway/db/with-actor";
import { findQueuedLook, findWorkItem } from "@causeway/db/work-item";
import { may } from "@causeway/rules/permissions";
import { mayTakeOver } from "@causeway/rules/sponsorship-case/queue";
import { hongKongDay } from "../clock.ts";
import type { StaffContext } from "../context.ts";
import { reviewDays } from "../rule-set/in-force.ts";
import { thin } from "./list-queue.ts";

/** The door of a case: what staff may know before they enter, and by which duty they may. */
export async function showEntry(ctx: StaffContext, key: { organisationId: string; caseId: string }) {
  const { personId } = ctx.actor;
  return withActor(ctx.db, ctx.actor, async (tx) => {
    const item = { ...found(await findWorkItem(tx, key), "case"), secondLook: await findQueuedLook(tx, key) };
    const assignments = await listAssignments(tx, key);
    const open = assignments.filter((one) => one.endedAt === null);
    const people = await listPeople(
      tx,
      open.map((one) => one.staffId),
    );
    const nameOf = (duty: string) => {
      const holder = open.find((one) => one.duty === duty);
      const person = people.find((one) => one.id === holder?.staffId);
      return person ? person.name || person.email : null;
    };
    const today = hongKongDay(ctx.now());
    const reviewedByMe = assignments.some((one) => one.staffId === personId && one.duty === "review");
    const hadDuty = assignments.some((one) => one.staffId === personId && one.duty !== "second-look");
    const reviews = may(ctx.actor, "case.claim") && ctx.actor.roles.includes("reviewer");
    return {
      ...thin(item, { today, allowed: await reviewDays(tx, today), locale: ctx.locale }),
      reviewer: nameOf("review"),
      approver: nameOf("approve"),
      inside: open.some((one) => one.staffId === personId),
      reviewedByMe,
      may: {
        claim: reviews && item.status === "submitted",
        takeOver:
          reviews && mayTakeOver(item.status) && item.reviewerId === null && item.approverId !== personId,
        approve: may(ctx.actor, "decision.approve") && item.status === "recommended" && !reviewedByMe,
        // Whoever worked on the case without a duty is refused by the database.
        secondLook:
          may(ctx.actor, item.secondLook === "disagreed" ? "decision.approve" : "second-look.give") &&
          item.secondLook !== null &&
          !hadDuty,
      },
    };
  });
}
