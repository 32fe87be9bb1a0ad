import { expect, test } from "vitest";
import type { Verdict } from "../src/engine/expression.ts";
import { flip } from "../src/law/flip.ts";
import { currentLaw } from "../src/law/law.ts";
import { type LawMove, movesFor, type Situation } from "../src/law/moves.ts";
import { governingDays, randomFacts } from "./generate.ts";
import { randomFrom } from "./random.ts";

const goals = [
  "exemption.pay",
  "exemption.any",
  "criteria.education",
  "criteria.market-pay",
  "recruitment.test",
  "stay.window-open",
  "stay.top-tier",
  "right-of-abode.reached",
  "recruitment.branch",
];
const wanted = 10_000;

test("the cheapest changes are those that brute force finds, each turns the goal, and no part of it does", () => {
  const random = randomFrom(7);
  let [compared, reached, sets] = [0, 0, 0];
  while (compared < wanted) {
    const start: Situation = {
      facts: randomFacts(random, random.pick([0.7, 0.95])),
      on: random.pick(governingDays),
    };
    for (const goal of goals) {
      const verdict = verdictOf(goal, start);
      if (verdict === "met") continue;
      const found = flip(start.facts, { goal, on: start.on, k: 1 });
      const moves = movesFor(currentLaw, start);
      const want: Verdict = found.reaches ?? "met";
      const best = bruteForce(start, moves, goal, want);
      compared++;
      if (found.reaches !== "met") expect(bruteForce(start, moves, goal, "met"), goal).toBeNull();
      expect(found.sets[0]?.cost ?? null, `${goal} on ${start.on}: ${JSON.stringify(start.facts)}`).toBe(
        best,
      );
      for (const { changes } of found.sets) {
        sets++;
        const set = moves.filter((move) =>
          changes.some(
            (one) => one.kind === move.kind && JSON.stringify(one.params) === JSON.stringify(move.params),
          ),
        );
        expect(set.length).toBe(changes.length);
        expect(verdictOf(goal, applied(start, set))).toBe(found.reaches);
        for (let gone = 0; gone < set.length; gone++) {
          expect(verdictOf(goal, applied(start, set.toSpliced(gone, 1)))).not.toBe(found.reaches);
        }
      }
      if (found.reachable) reached++;
    }
  }
  console.info(
    `counterfactuals: ${compared} compared with brute force, ${reached} reachable, ${sets} sets verified`,
  );
}, 60_000);

function verdictOf(goal: string, { facts, on }: Situation): Verdict {
  return currentLaw.program.evaluate(goal, currentLaw.context(facts, on)).verdict;
}

function applied(start: Situation, set: readonly LawMove[]): Situation {
  return [...set]
    .sort((a, b) => a.cost - b.cost || (a.id < b.id ? -1 : 1))
    .reduce((at, move) => move.apply(at), start);
}

/** The cost of the cheapest set of at most four moves, by trying every one; null when none helps. */
function bruteForce(start: Situation, moves: readonly LawMove[], goal: string, want: Verdict): number | null {
  let best: number | null = null;
  const grow = (from: number, set: LawMove[], cost: number) => {
    if (set.length > 0 && (best === null || cost < best) && verdictOf(goal, applied(start, set)) === want)
      best = cost;
    if (set.length === 4) return;
    for (let at = from; at < moves.length; at++) {
      const move = moves[at] as LawMove;
      if (set.some((one) => one.slot === move.slot) || (best !== null && cost + move.cost >= best)) continue;
      grow(at + 1, [...set, move], cost + move.cost);
    }
  };
  grow(0, [], 0);
  return best;
}
