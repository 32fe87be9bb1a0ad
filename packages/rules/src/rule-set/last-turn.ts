import type { Day } from "../calendar/day.ts";
import type { Law } from "../law/law.ts";

/** The last day up to this one on which a dated value of the law began or ended: since then it says the same every day. */
export function lastTurn(law: Law, on: Day): Day {
  const days = Object.values(law.series).flatMap((series) =>
    // Fees turn at an hour of a day.
    series.flatMap(({ from, knownFrom, to }) =>
      [from, knownFrom, to].flatMap((moment) => moment?.slice(0, 10) ?? []),
    ),
  );
  return (
    days
      .filter((day) => day <= on)
      .sort()
      .at(-1) ?? on
  );
}
