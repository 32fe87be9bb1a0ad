import type { Base } from "./shared.ts";

export const rightOfAbodeBases: readonly Base[] = [
  ...(
    [
      ["2026-11-21", "not-met"],
      ["2026-11-22", "met"],
    ] as const
  ).map(([on, verdict]) => ({
    name: `Seven years on ${on}`,
    on,
    facts: { stay: { ordinaryResidenceSince: "2019-11-22" } },
    verdicts: {
      "right-of-abode.reached": verdict,
      "right-of-abode.ordinary-residence": verdict === "met" ? "reviewer" : "not-met",
    } as const,
    because: "Not less than seven years of ordinary residence.",
    source: "S01 S10",
  })),
];
