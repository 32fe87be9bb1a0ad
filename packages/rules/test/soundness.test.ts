import { expect, test } from "vitest";
import { isDay } from "../src/calendar/day.ts";
import type { Expression, Term } from "../src/engine/expression.ts";
import { isAboutItem } from "../src/law/compare.ts";
import { computations, currentLaw } from "../src/law/law.ts";
import type { Facts } from "../src/sponsorship-facts/schema.ts";
import { governingDays, randomFacts } from "./generate.ts";
import { leavesOf, type Path, withAt } from "./paths.ts";
import { randomFrom } from "./random.ts";
import { extremes, nodeAt, representatives } from "./schema-walk.ts";

const rules = currentLaw.rules.map((rule) => rule.id).filter((id) => !isAboutItem(id));
const wanted = 100_000;

/** Unknowns though every completion tried agrees. Each asks for a fact that may not matter; none answers wrongly. */
const listed: readonly (readonly [pattern: RegExp, because: string])[] = [
  [
    /whatever .*(pay\.components|recruitment\.adverts|dependants|captures)( and|$)/,
    "a list that is not told may hold anything; the completions tried are few",
  ],
  [/^route\.iang is met whatever .*locallyAccredited/, "the fact stands on both sides of an or"],
  [
    /(pay-as-offered|requirements-as-stated|counts-add-up|lodged-on-governing-day|evidence|branch|test|offer) is not-met whatever/,
    "two facts must be equal, and the one value that agrees is not among those tried",
  ],
  [/^recruitment\.grounds-advertised is not-met/, "the requirement tried is none of those the advert shows"],
  [/^stay\.window-open is not-met/, "no limit tried lies within four weeks of every day tried"],
  [/^route\.lodged-on-governing-day is met/, "the hours tried are all of the governing day"],
];

test("no partial case gets an answer that some completion contradicts, and no unknown is spurious", () => {
  const random = randomFrom(20261122);
  const speaks = new Map(rules.map((rule) => [rule, factsUnder(rule)]));
  let [partial, completions, unknown, known] = [0, 0, 0, 0];
  const unsound: string[] = [];
  const spurious = new Map<string, number>();
  while (partial < wanted) {
    const facts = randomFacts(random, 0.9);
    const on = random.pick(governingDays);
    // The hour of lodging is an hour of the governing day.
    const hour = facts.application?.lodgedAt;
    if (hour !== undefined) facts.application = { ...facts.application, lodgedAt: on + hour.slice(10) };
    const leaves = leavesOf(facts);
    for (let turn = 0; turn < 60; turn++) {
      const rule = random.pick(rules);
      const names = speaks.get(rule) ?? [];
      const mine = leaves.filter(({ path }) => concerns(path, names));
      if (mine.length === 0) continue;
      const gone = [random.pick(mine), ...(random.chance(0.4) ? [random.pick(mine)] : [])];
      let thin = facts;
      for (const { path } of gone) thin = withAt(thin, path, undefined);
      if (
        toldTwice(
          facts,
          gone.map((one) => one.path.join(".")),
        )
      )
        continue;
      partial++;
      const before = currentLaw.program.evaluate(rule, currentLaw.context(thin, on)).verdict;
      if (before === "reviewer") continue;
      const after = new Set<string>();
      for (const full of complete(
        thin,
        gone.map((one) => one.path),
        facts,
      )) {
        completions++;
        after.add(currentLaw.program.evaluate(rule, currentLaw.context(full, on)).verdict);
      }
      if (before !== "unknown") {
        if (after.size > 1 || !after.has(before))
          unsound.push(
            `${rule}: ${before}, but ${[...after]} without ${gone.map((one) => one.path.join("."))}`,
          );
        continue;
      }
      unknown++;
      const [only] = after;
      if (after.size === 1 && (only === "met" || only === "not-met")) {
        const key = `${rule} is ${only} whatever ${gone
          .map((one) => one.path.filter((key) => typeof key === "string").join("."))
          .sort()
          .join(" and ")}`;
        if (listed.some(([pattern]) => pattern.test(key))) known++;
        else spurious.set(key, (spurious.get(key) ?? 0) + 1);
      }
    }
  }
  console.info(
    `soundness: ${partial} partial cases, ${completions} completions, ${unknown} unknown, ${unsound.length} unsound, ${known} spurious as listed, ${spurious.size} not listed`,
  );
  expect(unsound.slice(0, 20)).toEqual([]);
  expect([...spurious].map(String).sort()).toEqual([]);
}, 60_000);

function* complete(thin: object, gone: readonly Path[], original: object): Generator<object> {
  const [path, ...rest] = gone;
  if (path === undefined) return yield thin;
  const last = path.filter((key) => typeof key === "string").at(-1) ?? "";
  const node = nodeAt(path);
  const own = path.reduce<unknown>(
    (at, key) => (at as Record<string | number, unknown> | undefined)?.[key],
    original,
  );
  if (last === "lodgedAt") {
    for (const hour of ["T10:59:00+08:00", "T11:00:00+08:00"]) {
      yield* complete(withAt(thin, path, String(own).slice(0, 10) + hour), rest, original);
    }
    return;
  }
  const ends =
    node !== undefined && (isDay(own) || (typeof own === "number" && last !== "monthsPaid"))
      ? extremes(node)
      : [];
  const values = new Set<unknown>([
    own,
    ...ends,
    ...(node === undefined ? [] : fitting(representatives(node, last), own)),
  ]);
  const range = (original as Facts).market?.benchmarkYearlyHkd;
  const most = range?.median ?? range?.high ?? Infinity;
  for (const value of values) {
    // A range whose lower end lies above its middle or its upper end is no range.
    if (last === "low" && typeof value === "number" && value > most) continue;
    yield* complete(withAt(thin, path, value), rest, original);
  }
}

/** The limit of stay follows from the grant: taking one away leaves what the other says. */
function toldTwice(facts: Facts, gone: readonly string[]): boolean {
  const { grantedOn, grantedMonths, currentLimit } = facts.stay ?? {};
  if (gone.includes("stay.currentLimit")) return grantedOn !== undefined && grantedMonths !== undefined;
  return currentLimit !== undefined && gone.some((one) => one.startsWith("stay.granted"));
}

function fitting(values: readonly unknown[], own: unknown): unknown[] {
  return values.filter((value) => typeof value === typeof own && Array.isArray(value) === Array.isArray(own));
}

function concerns(path: Path, names: readonly string[]): boolean {
  const text = path.filter((key) => typeof key === "string").join(".");
  return names.some((name) => text === name || text.startsWith(`${name}.`));
}

/** The facts a rule speaks of, those of its computations and of the rules it refers to included. */
function factsUnder(rule: string): string[] {
  const names = new Set<string>();
  const read = (term: Term, list: string) => {
    if ("fact" in term) names.add(term.fact.startsWith("@.") ? `${list}.${term.fact.slice(2)}` : term.fact);
    if (!("derived" in term)) return;
    const one = computations.find((each) => each.id === term.derived);
    if (one === undefined) return;
    const section = sections[one.id.split(".")[0] ?? ""];
    for (const name of section ?? []) names.add(name);
    if (Array.isArray(one.needs)) for (const name of one.needs) names.add(name);
  };
  const visit = (node: Expression, list: string) => {
    if ("term" in node) read(node.term, list);
    if ("among" in node) read(node.among, list);
    const inner = "list" in node && "fact" in node.list ? node.list.fact : list;
    if (node.op === "rule") {
      const next = currentLaw.rules.find((one) => one.id === node.rule);
      if (next !== undefined) visit(next.of, list);
    }
    if ("where" in node && node.where !== null) visit(node.where, inner);
    if ("of" in node) for (const child of node.of) visit(child, inner);
  };
  visit(currentLaw.rules.find((one) => one.id === rule)?.of as Expression, "");
  // Nothing matched is told by an absent id, so taking the id away is not taking a fact away.
  names.delete("post.talentList.professionId");
  return [...names];
}

const sections: Readonly<Record<string, readonly string[]>> = {
  pay: ["pay.components", "pay.componentsComplete"],
  advert: ["recruitment.adverts"],
  applicant: ["recruitment.adverts.requirements", "recruitment.localApplicants.reason.requirement"],
};
