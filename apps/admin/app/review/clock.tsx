import { useFormats, useT } from "@causeway/messages/react";
import type { CaseClock } from "@causeway/rules/sponsorship-case/clock";
import { Icon } from "@causeway/ui/icon";

/** The working-day clock of a case: amber from four fifths on, red when over. Colour, sign and words say the same. */
export function Clock({ clock, due }: { clock: CaseClock | null; due?: boolean }) {
  const t = useT("review");
  const format = useFormats();
  if (!clock) return <span className="text-ink-soft">{t("clock.stopped")}</span>;
  return (
    <span className={`keep-colour inline-flex items-center gap-1.5 tabular-nums ${looks[clock.tone].text}`}>
      <Icon name={looks[clock.tone].icon} />
      <span className={clock.tone === "running" ? undefined : "font-semibold"}>
        {clock.tone === "over"
          ? t("clock.over", { count: clock.day - clock.of })
          : t("clock.day", { day: clock.day, of: clock.of })}
      </span>
      {due && <span className="text-ink-soft">{t("clock.due", { date: format.date(clock.dueOn) })}</span>}
    </span>
  );
}

const looks = {
  running: { text: "text-ink", icon: "clock" },
  amber: { text: "text-kumquat-ink", icon: "clock" },
  over: { text: "text-not-met", icon: "warning" },
} as const;
