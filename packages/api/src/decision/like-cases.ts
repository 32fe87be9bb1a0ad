import { listDecidedAlike, listDecidedVectors } from "@causeway/db/decided-case";
import type { CaseRecord } from "@causeway/db/sponsorship-case";
import type { Tx } from "@causeway/db/with-actor";
import { assess } from "@causeway/rules/assess";
import {
  differencesOf,
  likeCasesShown,
  nearestVectors,
  notMetInMost,
  summariseLike,
  verdictVector,
} from "@causeway/rules/decision/like-cases";
import { hongKongDay } from "../clock.ts";
import type { CaseStaffContext } from "../context.ts";
import { loadReviewedCase } from "../review/reviewed-case.ts";

/**
 * The decided cases nearest to this one by what the rules say of it now, and how they were decided. A case of the whole
 * agency is found and named by its number; whom it is about is not said.
 */
export async function findLikeCases(ctx: CaseStaffContext, tx: Tx, row: Pick<CaseRecord, "path">) {
  const path = row.path ?? "none";
  const { facts } = await loadReviewedCase(ctx, tx);
  const verdicts = verdictVector(assess(facts, { on: hongKongDay(ctx.now()) }));
  const nearest = nearestVectors(verdicts, await listDecidedVectors(tx, path));
  const distances = new Map(nearest.map(({ vector, distance }) => [vector, distance]));
  const found = await listDecidedAlike(tx, {
    ...{ path, vectors: [...distances.keys()], but: ctx.actor, most: likeCasesShown },
  });
  // They come newest first, and sorting keeps that among equals.
  const cases = found
    .map((one) => ({ ...one, distance: distances.get(one.verdicts) ?? Number.POSITIVE_INFINITY }))
    .sort((a, b) => a.distance - b.distance)
    .slice(0, likeCasesShown);
  const summary = summariseLike(cases.map((one) => one.outcome));
  const declined = cases.filter((one) => one.outcome === "declined").map((one) => one.verdicts);
  return {
    ...{ path, verdicts, summary },
    /** What the rules held against most of those that were declined, where most were. */
    notMet: summary.usual === "declined" ? notMetInMost(declined) : [],
    cases: cases.map(({ organisationId, caseId, reference, outcome, decidedAt, verdicts: theirs }) => ({
      ...{ organisationId, caseId, reference, outcome, path, decidedOn: hongKongDay(decidedAt) },
      differences: differencesOf(verdicts, theirs),
    })),
  };
}
