import { useFormats, useT } from "@causeway/messages/react";
import { LineChart, LineSwatch } from "@causeway/ui/line-chart";
import type { driftLines } from "./drift-lines.ts";
import { FigureSection, NumbersTable } from "./figure-section.tsx";
import type { FigureProps } from "./work-figures.tsx";

/** Whether cases that are alike are decided alike, month by month. */
export function Drift({
  tables,
  months,
  query,
  lines,
}: FigureProps & { lines: ReturnType<typeof driftLines> }) {
  const t = useT("figures");
  const format = useFormats();
  const table = tables.drift;
  const percent = (share: number) => `${format.number(Math.round(share * 100))}%`;
  return (
    <FigureSection {...{ id: "drift", table, query, lede: t("drift.lede"), empty: table.rows.length === 0 }}>
      <ul className="grid gap-x-8 gap-y-5 sm:grid-cols-2 xl:grid-cols-3">
        {(["declined", "refused", "differed"] as const).map((part) => (
          <li key={part} className="grid content-start gap-1">
            <p className="font-semibold">{t(`drift.${part}`)}</p>
            <LineChart columns={months} series={lines[part]} format={percent} step={0.05} />
            {part === "differed" ? (
              <p className="text-sm text-ink-soft">{t("drift.differedNote")}</p>
            ) : (
              <ul className="flex flex-wrap gap-x-4 text-sm">
                {lines.routes.map((route, index) => (
                  <li key={route}>
                    <LineSwatch index={index} /> {t(`routes.${route}`)}
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
      <NumbersTable table={table} />
    </FigureSection>
  );
}
