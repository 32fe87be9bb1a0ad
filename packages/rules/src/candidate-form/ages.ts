import { ageOn, type Day, isDay } from "../calendar/day.ts";
import { type Row, textOf } from "../form/section.ts";

/** How old each dependant is on a day, by the row's id. A row without a day of birth, or with one to come, has no age. */
export function agesOn(rows: readonly Row[], day: Day): Record<string, number> {
  return Object.fromEntries(
    rows.flatMap((row) => {
      const born = textOf(row.dateOfBirth);
      const age = isDay(born) ? ageOn(born, day) : -1;
      return age < 0 ? [] : [[row.id, age]];
    }),
  );
}
