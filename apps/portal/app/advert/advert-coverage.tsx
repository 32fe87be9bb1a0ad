import { useFormats, useT } from "@causeway/messages/react";
import { addDays, daysBetween, isDay } from "@causeway/rules/calendar/day";
import { type Answers, textOf } from "@causeway/rules/form/section";
import { CoverageCalendar, type DayState } from "@causeway/ui/coverage-calendar";

const mostDays = 400;

/** The days an advert claims, and which of them its captures prove: none, while no capture is on file. */
export function AdvertCoverage({ answers, captured }: { answers: Answers; captured: boolean }) {
  const t = useT("recruitment-justification");
  const format = useFormats();
  const days = coverage(answers, captured);
  if (days.length === 0) return null;
  return (
    <CoverageCalendar
      caption={t("coverage")}
      days={days}
      labels={{ proven: t("day.proven"), claimed: t("day.claimed"), gap: t("day.gap") }}
      formatMonth={(month) => format.date(`${month}-01`).replace(/^1 /, "").replace(/1日$/, "")}
      formatDay={(day) => format.date(day)}
      columns={{ span: t("day.span"), days: t("coverage"), state: t("day.state") }}
    />
  );
}

function coverage(answers: Answers, captured: boolean): { date: string; state: DayState }[] {
  const [from, to] = [textOf(answers.publishedFrom), textOf(answers.publishedTo)];
  if (!isDay(from) || !isDay(to) || to < from || daysBetween(from, to) > mostDays) return [];
  const [first, last] = [textOf(answers.capturedFrom), textOf(answers.capturedTo)];
  const proven = (day: string) => captured && isDay(first) && isDay(last) && day >= first && day <= last;
  return Array.from({ length: daysBetween(from, to) + 1 }, (_, index) => {
    const date = addDays(from, index);
    return { date, state: proven(date) ? "proven" : "claimed" };
  });
}
