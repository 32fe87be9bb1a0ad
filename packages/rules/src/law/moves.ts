import { addDays } from "../calendar/day.ts";
import type { Move } from "../engine/flip.ts";
import type { Facts } from "../sponsorship-facts/schema.ts";
import type { PayComponent } from "./derived/facts-at-hand.ts";
import { laterDay } from "./derived/stay.ts";
import type { Law } from "./law.ts";

/** The case as it would be: its facts, and the day on which it would be lodged. */
export type Situation = { readonly facts: Facts; readonly on: string };

export type LawMove = Move<Situation> & {
  readonly kind: MoveKind;
  readonly params: Readonly<Record<string, string | number>>;
};

export type MoveKind =
  | "raise-fixed-pay"
  | "fix-part-of-bonus"
  | "fix-in-contract"
  | "lodge-later"
  | "special-circumstances-with-documents"
  | "new-advert"
  | "merits-with-explanation"
  | "offer-pay-equal-to-advert"
  | "supply-summary"
  | "blank-cvs";

/**
 * What the people of a case could still do. Dates past, degrees, residence, nationality, birth, records and
 * papers already lodged are never moved.
 */
export function movesFor(law: Law, { facts, on }: Situation): LawMove[] {
  const context = law.context(facts, on);
  const moves: LawMove[] = [];
  for (const line of ["exemption.pay-line", "market"] as const) {
    const target = line === "market" ? facts.market?.benchmarkYearlyHkd?.low : context.parameter(line).value;
    const counted = context.derive("pay.counted-yearly");
    if (typeof target !== "number" || typeof counted !== "number" || counted >= target) continue;
    moves.push(...payMoves(facts, target, target - counted, line));
  }
  moves.push(...recruitmentMoves(law, facts, on), ...educationMoves(facts));
  if (facts.application?.alreadyLodged !== true) moves.push(...laterDays(law, facts, on));
  // To fix a part in the contract serves every line at once.
  return [...new Map(moves.map((move) => [move.id, move])).values()];
}

function payMoves(facts: Facts, target: number, short: number, line: string): LawMove[] {
  const components = facts.pay?.components ?? [];
  const moves: LawMove[] = [];
  const base = components.findIndex(
    (part) => part.kind === "base" && part.currency === "HKD" && part.fixedInContract === true,
  );
  const paid = components[base];
  if (paid !== undefined && paid.amount !== undefined) {
    const times = paid.per === "month" ? (paid.monthsPaid ?? 12) : 1;
    const amount = Math.ceil(((paid.amount * times + short) / times) * 100) / 100;
    moves.push(
      move("raise-fixed-pay", line, "base-pay", 6, { to: amount, target, short }, (facts) =>
        withComponents(facts, (all) => all.with(base, { ...paid, amount })),
      ),
    );
  }
  for (const [at, part] of components.entries()) {
    const yearly = yearlyOf(part);
    if (part.currency !== "HKD" || yearly === undefined || yearly === 0) continue;
    if (part.kind === "bonus-discretionary") {
      const fixed = Math.min(short, yearly);
      moves.push(
        move("fix-part-of-bonus", `${line}-${at}`, `pay-${at}`, 4, { part: at, fixed }, (facts) =>
          withComponents(facts, (all) => splitBonus(all, at, fixed, yearly)),
        ),
      );
    } else if (part.fixedInContract === false && part.kind !== "equity") {
      moves.push(
        move("fix-in-contract", String(at), `pay-${at}`, 3, { part: at }, (facts) =>
          withComponents(facts, (all) =>
            all.map((one, index) => (index === at ? { ...one, fixedInContract: true } : one)),
          ),
        ),
      );
    }
  }
  return moves;
}

function splitBonus(all: readonly PayComponent[], at: number, fixed: number, yearly: number): PayComponent[] {
  const sure: PayComponent = {
    kind: "bonus-guaranteed",
    amount: fixed,
    currency: "HKD",
    per: "year",
    fixedInContract: true,
  };
  const rest: PayComponent = {
    kind: "bonus-discretionary",
    amount: yearly - fixed,
    currency: "HKD",
    per: "year",
    fixedInContract: false,
  };
  return all.flatMap((one, index) => (index === at ? (yearly > fixed ? [rest, sure] : [sure]) : [one]));
}

function recruitmentMoves(law: Law, facts: Facts, on: string): LawMove[] {
  const told = facts.recruitment;
  if (told === undefined) return [];
  const moves: LawMove[] = [];
  if (told.path !== "merits" || told.explanation?.supplied !== true) {
    moves.push(
      move("merits-with-explanation", "", "path", 2, {}, (facts) =>
        withRecruitment(facts, {
          path: "merits",
          explanation: { ...facts.recruitment?.explanation, supplied: true },
        }),
      ),
    );
  }
  if (told.summaryOfResultsSupplied === false) {
    moves.push(
      move("supply-summary", "", "summary", 1, {}, (facts) =>
        withRecruitment(facts, { summaryOfResultsSupplied: true }),
      ),
    );
  }
  if (told.localApplicants?.some((one) => one.cvPersonalDataRemoved === false)) {
    moves.push(
      move("blank-cvs", "", "cvs", 1, {}, (facts) =>
        withRecruitment(facts, {
          localApplicants: facts.recruitment?.localApplicants?.map((one) => ({
            ...one,
            cvPersonalDataRemoved: true,
          })),
        }),
      ),
    );
  }
  const shown = new Set((told.adverts ?? []).map((one) => one.payShownMonthlyHkd));
  const [only] = shown;
  if (shown.size === 1 && only !== undefined) moves.push(...payAsAdvertised(facts, only));
  if (facts.application?.alreadyLodged !== true && told.path !== "merits")
    moves.push(newAdvert(law, facts, on));
  return moves;
}

function payAsAdvertised(facts: Facts, shown: number): LawMove[] {
  const bases = (facts.pay?.components ?? []).filter((part) => part.kind === "base");
  const [base] = bases;
  if (bases.length !== 1 || base === undefined || base.currency !== "HKD" || base.per === undefined)
    return [];
  const amount = base.per === "month" ? shown : shown * (base.monthsPaid ?? 12);
  if (base.amount === amount) return [];
  return [
    move("offer-pay-equal-to-advert", "", "base-pay", 5, { to: shown }, (facts) =>
      withComponents(facts, (all) => all.map((one) => (one.kind === "base" ? { ...one, amount } : one))),
    ),
  ];
}

/** A fresh advert of the agency's length, as the form states post and pay, lodged when it has run. */
function newAdvert(law: Law, facts: Facts, on: string): LawMove {
  const days = law.context(facts, on).parameter("recruitment.advert-days-policy").value;
  const last = addDays(on, typeof days === "number" ? days : 28);
  const from = addDays(on, 1);
  return move(
    "new-advert",
    "",
    "on",
    8,
    { from, to: last },
    (facts) => {
      const pay = law.context(facts, on).derive("pay.base-monthly");
      return withRecruitment(facts, {
        path: "evidence",
        localRecruitmentDone: true,
        summaryOfResultsSupplied: true,
        localApplicants: [],
        adverts: [
          {
            id: "new",
            publishedFrom: from,
            publishedTo: last,
            payShownMonthlyHkd: typeof pay === "number" ? pay : undefined,
            requirements: facts.post?.requirements,
            applicationsReceived: 0,
            captures: [{ from, to: last }],
          },
        ],
      });
    },
    addDays(last, 1),
  );
}

function educationMoves(facts: Facts): LawMove[] {
  const special = facts.candidate?.specialCircumstances;
  const documents = special?.documents;
  const count = typeof documents === "object" ? documents.length : documents;
  if (special?.claimed === true && count !== 0) return [];
  return [
    move("special-circumstances-with-documents", "", "special", 4, {}, (facts) => ({
      ...facts,
      candidate: {
        ...facts.candidate,
        specialCircumstances: {
          claimed: true,
          documents: count === undefined || count === 0 ? 1 : documents,
        },
      },
    })),
  ];
}

/** Days after the governing day on which a dated value or a term of the case turns. */
function laterDays(law: Law, facts: Facts, on: string): LawMove[] {
  const context = law.context(facts, on);
  const days = new Set<string>();
  for (const series of Object.values(law.series))
    for (const { from } of series) if (from !== null) days.add(from.slice(0, 10));
  for (const name of ["stay.window-opens", "stay.top-tier-from", "right-of-abode.earliest"]) {
    const day = context.derive(name);
    if (typeof day === "string") days.add(day);
  }
  return [...days]
    .filter((day) => day > on)
    .sort()
    .map((day) => move("lodge-later", day, "on", 7, { day }, (facts) => facts, day));
}

function move(
  kind: MoveKind,
  name: string,
  slot: string,
  cost: number,
  params: LawMove["params"],
  change: (facts: Facts) => Facts,
  day?: string,
): LawMove {
  return {
    id: name === "" ? kind : `${kind}:${name}`,
    kind,
    slot,
    cost,
    params,
    apply: ({ facts, on }) => {
      const changed = change(facts);
      if (day === undefined) return { facts: changed, on };
      return { facts: lodgedOn(changed, laterDay(on, day)), on: laterDay(on, day) };
    },
  };
}

/** The hour of lodging stays; its day moves along. */
function lodgedOn(facts: Facts, day: string): Facts {
  const at = facts.application?.lodgedAt;
  return at === undefined
    ? facts
    : { ...facts, application: { ...facts.application, lodgedAt: day + at.slice(10) } };
}

function withComponents(facts: Facts, change: (all: PayComponent[]) => PayComponent[]): Facts {
  return { ...facts, pay: { ...facts.pay, components: change(facts.pay?.components ?? []) } };
}

function withRecruitment(facts: Facts, change: Facts["recruitment"]): Facts {
  return { ...facts, recruitment: { ...facts.recruitment, ...change } };
}

function yearlyOf({ amount, per, monthsPaid }: PayComponent): number | undefined {
  if (amount === undefined) return undefined;
  return per === "year"
    ? amount
    : per === "month" && monthsPaid !== undefined
      ? amount * monthsPaid
      : undefined;
}
