import type { showFigures } from "@causeway/api/figures/show-figures";
import type { Translator } from "@causeway/messages/translator";
import { outcomeStates, volumeStates, waitedFor } from "@causeway/rules/figures/measures";
import type { Page } from "@causeway/web/page";

type Shown = Awaited<ReturnType<typeof showFigures>>;
export const figureTableIds = ["volume", "stages", "waits", "reasons", "outcomes", "drift"] as const;
export type FigureTableId = (typeof figureTableIds)[number];
export type Cell = string | number | null;
export type FigureTable = {
  title: string;
  head: string;
  columns: string[];
  rows: { key: string; cells: Cell[] }[];
};

type Words = {
  figures: Translator<"figures">;
  requests: Translator<"change-request">;
  format: Page["format"];
};

/** Every figure as the table that stands beside its drawing and goes out as a file: the first cell names the row. */
export function figureTables(shown: Shown, words: Words): Record<FigureTableId, FigureTable> {
  const { figures: t, requests, format } = words;
  const month = (of: string) => format.month(of);
  return {
    volume: {
      ...{
        title: t("volume.title"),
        head: t("month"),
        columns: volumeStates.map((one) => t(`volume.${one}`)),
      },
      rows: shown.volume.map((row) => ({
        key: row.month,
        cells: [month(row.month), ...volumeStates.map((state) => row[state])],
      })),
    },
    stages: {
      ...{ title: t("stages.title"), head: t("stages.stage") },
      columns: [t("stages.count"), t("stages.median"), t("stages.most")],
      rows: shown.stages.map(({ status, count, median, most }) => ({
        key: status,
        cells: [t(`stages.status.${status as "draft"}`), count, tenths(median), tenths(most)],
      })),
    },
    waits: {
      ...{ title: t("waits.title"), head: t("month") },
      columns: [t("waits.cases"), ...waitedFor.map((who) => t(`waits.${who}`))],
      rows: shown.waits.map((row) => ({
        key: row.month,
        cells: [
          month(row.month),
          row.cases,
          ...waitedFor.map((who) => tenths(row.cases > 0 ? row[who] : null)),
        ],
      })),
    },
    reasons: {
      ...{ title: t("reasons.title"), head: t("reasons.reason") },
      columns: [t("reasons.employer"), t("reasons.candidate")],
      rows: shown.reasons.map(({ reason, employer, candidate }) => ({
        key: reason,
        cells: [requests(`reason.${reason}`), employer, candidate],
      })),
    },
    outcomes: {
      ...{ title: t("outcomes.title"), head: t("route") },
      columns: outcomeStates.map((one) => t(`volume.${one}`)),
      rows: shown.outcomes.map((row) => ({
        key: row.route,
        cells: [t(`routes.${row.route}`), ...outcomeStates.map((state) => row[state])],
      })),
    },
    drift: {
      ...{ title: t("drift.title"), head: t("month") },
      columns: [
        t("route"),
        ...(["approved", "declined", "granted", "refused"] as const).map((one) => t(`volume.${one}`)),
        ...[t("drift.compared"), t("drift.differedCount")],
      ],
      rows: shown.drift
        .filter(({ approved, declined, granted, refused }) => approved + declined + granted + refused > 0)
        .map(({ month: of, route, approved, declined, granted, refused, compared, differed }) => ({
          key: `${of}-${route}`,
          cells: [month(of), t(`routes.${route}`), approved, declined, granted, refused, compared, differed],
        })),
    },
  };
}

function tenths(days: number | null): number | null {
  return days === null ? null : Math.round(days * 10) / 10;
}
