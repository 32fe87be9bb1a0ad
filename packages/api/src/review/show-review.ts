import { listAssignments } from "@causeway/db/case-assignment";
import { findOpenHold } from "@causeway/db/case-hold";
import { countUnread } from "@causeway/db/case-note";
import { listChangeRequests } from "@causeway/db/change-request";
import { type EvidenceRow, listEvidence } from "@causeway/db/evidence";
import { listHoldsOfCase } from "@causeway/db/legal-hold";
import { requireOrganisation } from "@causeway/db/organisation";
import { listPeople } from "@causeway/db/person";
import { listSecondLooks } from "@causeway/db/second-look";
import { requireCase } from "@causeway/db/sponsorship-case";
import { withActor } from "@causeway/db/with-actor";
import { isIdentityDocument } from "@causeway/rules/evidence/identity-document";
import { may } from "@causeway/rules/permissions";
import { isWaiting } from "@causeway/rules/second-look/schema";
import { clockOf } from "@causeway/rules/sponsorship-case/clock";
import { whoseMove } from "@causeway/rules/sponsorship-case/status";
import { hongKongDay } from "../clock.ts";
import type { CaseStaffContext } from "../context.ts";
import { findReversible } from "../decision/reversible.ts";
import { fileOf } from "../evidence/list-evidence.ts";
import { pairOf } from "../evidence/translation.ts";
import { organisationNameOf } from "../organisation/organisation-name.ts";
import { reviewDays } from "../rule-set/in-force.ts";
import { isFresh } from "../second-factor/fresh-proof.ts";
import { caseHead } from "../sponsorship-case/case-head.ts";
import { reviewedReadings } from "../travel-document/review-readings.ts";

/** What frames every page of a case for staff: where it stands, who holds it, its files, and what is pinned where. */
export async function showReview(ctx: CaseStaffContext) {
  const { actor } = ctx;
  return withActor(ctx.db, actor, async (tx) => {
    const row = await requireCase(tx, actor);
    const organisation = await requireOrganisation(tx, actor.organisationId);
    const open = (await listAssignments(tx, actor)).filter((one) => one.endedAt === null);
    const people = await listPeople(
      tx,
      open.map((one) => one.staffId),
    );
    const requests = await listChangeRequests(tx, actor);
    const today = hongKongDay(ctx.now());
    const readings = await reviewedReadings(ctx, tx);
    const rows = await listEvidence(tx, actor.caseId);
    const files = rows.map((file) => ({
      ...fileOf(file, today, rows),
      /** An identity document or its translation, and the reader's last proof is too old to look at one. */
      needsProof: showsIdentity(file, rows) && !isFresh(ctx),
      /** In which fields the zone of a travel document says otherwise than her form; null where none was read. */
      differs: readings.get(file.id) ?? null,
    }));
    const holderOf = (duty: string) => {
      const person = people.find((one) => one.id === open.find((held) => held.duty === duty)?.staffId);
      return person ? person.name || person.email : null;
    };
    const holds = (duty: string) => open.some((one) => one.staffId === actor.personId && one.duty === duty);
    const count = (state: string) => requests.filter((one) => one.state === state).length;
    const move = whoseMove(row.status);
    const hold = await findOpenHold(tx, actor);
    const [legalHold] = await listHoldsOfCase(tx, actor);
    const [look] = await listSecondLooks(tx, actor);
    return {
      head: caseHead(row),
      organisationName: organisationNameOf(organisation, ctx.locale),
      revision: row.currentRevision,
      submittedAt: row.submittedAt,
      move,
      hold: hold?.reason ?? null,
      /** Since when nothing of the case may be erased, by a hold on it or on its organisation; why stands in retention. */
      legalHoldSince: legalHold ? hongKongDay(legalHold.placedAt) : null,
      /** Of the last decision: whether it was drawn to be looked at again, and what came of it. Null before any. */
      secondLook: look ? { state: look.state, waiting: isWaiting(look.state) } : null,
      clock:
        move === "agency" && row.clockDueOn && !hold
          ? clockOf(row.clockDueOn.toISOString().slice(0, 10), today, await reviewDays(tx, today))
          : null,
      reviewer: holderOf("review"),
      approver: holderOf("approve"),
      duty: { review: holds("review"), approve: holds("approve") },
      reversible: await findReversible(ctx, tx, row),
      requests: { draft: count("draft"), open: count("open"), answered: count("answered") },
      unread: await countUnread(tx, actor, { readerId: actor.personId, party: "agency" }),
      pins: requests.map(
        ({ id, state, party, target, section, field, subjectId, evidenceId, requirement }, at) => ({
          ...{ id, number: at + 1, state, party, target, section, field, subjectId, evidenceId, requirement },
        }),
      ),
      files,
      may: {
        // What the state allows is decided again by each use-case.
        review: holds("review") && (row.status === "in-review" || row.status === "changes-requested"),
        judge: holds("review") && may(actor, "evidence.review"),
        reveal: may(actor, "identity.reveal"),
        file: may(actor, "filing.write"),
        administerRetention: may(actor, "retention.administer"),
      },
    };
  });
}

export type ReviewFrame = Awaited<ReturnType<typeof showReview>>;

function showsIdentity(file: EvidenceRow, rows: readonly EvidenceRow[]): boolean {
  const original = pairOf(file, rows).translates;
  return (
    isIdentityDocument(file.requirement) || (original !== null && isIdentityDocument(original.requirement))
  );
}
