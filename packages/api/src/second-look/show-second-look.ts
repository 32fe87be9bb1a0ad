import { listAssignments } from "@causeway/db/case-assignment";
import { listDecisions } from "@causeway/db/decision";
import { listPeople } from "@causeway/db/person";
import { listRecommendations } from "@causeway/db/recommendation";
import { listSecondLooks } from "@causeway/db/second-look";
import { withActor } from "@causeway/db/with-actor";
import { may } from "@causeway/rules/permissions";
import { drawSecondLook } from "@causeway/rules/second-look/draw";
import type { CaseStaffContext } from "../context.ts";

/** Every draw of a case with the arithmetic, what the second lookers found, and what is left to do for the reader. */
export async function showSecondLook(ctx: CaseStaffContext) {
  const { personId } = ctx.actor;
  return withActor(ctx.db, ctx.actor, async (tx) => {
    const looks = await listSecondLooks(tx, ctx.actor);
    const decisions = await listDecisions(tx, ctx.actor);
    const recommendations = await listRecommendations(tx, ctx.actor);
    const inside = (await listAssignments(tx, ctx.actor)).some(
      (one) => one.staffId === personId && one.duty === "second-look" && one.endedAt === null,
    );
    const people = await listPeople(tx, [
      ...looks.flatMap((look) => [look.lookerId, look.settledBy].filter((id) => id !== null)),
      ...decisions.map((one) => one.approverId),
      ...recommendations.map((one) => one.staffId),
    ]);
    const nameOf = (id: string | null | undefined) => {
      const person = people.find((one) => one.id === id);
      return person ? person.name || person.email : "";
    };
    const [latest] = looks;
    const recommended = recommendations.some((one) => one.staffId === personId);
    const settles =
      latest?.state === "disagreed" &&
      may(ctx.actor, "decision.approve") &&
      !recommended &&
      latest.lookerId !== personId;
    const decidedByMe = decisions.some((one) => one.id === latest?.decisionId && one.approverId === personId);
    return {
      looks: looks.map(({ decisionId, lookerId, settledBy, auditSeq, ...look }) => {
        const decision = decisions.find((one) => one.id === decisionId);
        const recommendation = recommendations.find((one) => one.id === decision?.recommendationId);
        return {
          ...look,
          auditSeq: Number(auditSeq),
          draw: drawSecondLook(look.auditHash, look.rate),
          looker: nameOf(lookerId),
          settler: nameOf(settledBy),
          decision: decision && {
            ...{ outcome: decision.outcome, reasons: decision.reasons, at: decision.createdAt },
            by: nameOf(decision.approverId),
          },
          recommendation: recommendation && {
            ...{ outcome: recommendation.outcome, reasons: recommendation.reasons },
            by: nameOf(recommendation.staffId),
          },
        };
      }),
      may: {
        look: inside && latest?.state === "open",
        return: settles,
        // Whoever took the decision may give way, not overrule.
        confirm: settles && !decidedByMe,
      },
    };
  });
}

export type ShownSecondLook = Awaited<ReturnType<typeof showSecondLook>>;
