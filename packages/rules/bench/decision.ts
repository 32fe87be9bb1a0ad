/**
 * One decision of fifteen rules, the same for every engine: exemption by pay, education, character, offer and
 * market pay of an entry case. Each peer gets it in its own form.
 */
export type Sample = {
  readonly resident: boolean;
  readonly status: string;
  readonly degree: boolean;
  readonly level: string;
  readonly relevant: boolean;
  readonly objection: boolean;
  readonly convictions: string;
  readonly confirmed: boolean;
  readonly related: boolean;
  readonly pay: number;
  readonly low: number;
  readonly registered: boolean;
  readonly lodgedBy: string;
  readonly licenceNeeded: boolean;
  readonly licenceHeld: boolean;
};

type Test = {
  readonly fact: keyof Sample;
  readonly op: "equal" | "in" | "at-least";
  readonly value: unknown;
};

export const tests: readonly Test[] = [
  { fact: "resident", op: "equal", value: true },
  { fact: "status", op: "in", value: ["none", "visitor"] },
  { fact: "degree", op: "equal", value: true },
  { fact: "level", op: "in", value: ["bachelor", "master", "doctorate"] },
  { fact: "relevant", op: "equal", value: true },
  { fact: "objection", op: "equal", value: false },
  { fact: "convictions", op: "equal", value: "no" },
  { fact: "confirmed", op: "equal", value: true },
  { fact: "related", op: "equal", value: true },
  { fact: "pay", op: "at-least", value: 2_000_000 },
  { fact: "low", op: "at-least", value: 0 },
  { fact: "registered", op: "equal", value: true },
  { fact: "lodgedBy", op: "equal", value: "employer" },
  { fact: "licenceNeeded", op: "equal", value: false },
  { fact: "licenceHeld", op: "in", value: [true, false] },
];

export function samples(count: number, chance: () => number): Sample[] {
  return Array.from({ length: count }, () => ({
    resident: chance() < 0.9,
    status: chance() < 0.5 ? "none" : "student",
    degree: chance() < 0.9,
    level: chance() < 0.5 ? "bachelor" : "associate",
    relevant: chance() < 0.9,
    objection: chance() < 0.1,
    convictions: chance() < 0.9 ? "no" : "yes",
    confirmed: chance() < 0.9,
    related: chance() < 0.9,
    pay: Math.floor(chance() * 4_000_000),
    low: 900_000,
    registered: chance() < 0.9,
    lodgedBy: chance() < 0.9 ? "employer" : "candidate-alone",
    licenceNeeded: chance() < 0.1,
    licenceHeld: chance() < 0.5,
  }));
}

/** What the decision comes to, by hand: every engine has to agree. */
export function expected(sample: Sample): boolean {
  return tests.every(({ fact, op, value }) => {
    if (op === "equal") return sample[fact] === value;
    return op === "in" ? (value as unknown[]).includes(sample[fact]) : Number(sample[fact]) >= Number(value);
  });
}
