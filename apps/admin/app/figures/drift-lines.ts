import type { showFigures } from "@causeway/api/figures/show-figures";
import { figureRoutes } from "@causeway/rules/figures/measures";

type Shown = Awaited<ReturnType<typeof showFigures>>;

/** The lines of the drift chart: of each path, what share of those decided in a month was declined, or refused. */
export function driftLines(shown: Pick<Shown, "drift" | "span">) {
  const routes = figureRoutes.filter(
    (route) => route !== "none" && shown.drift.some((one) => one.route === route && settled(one) > 0),
  );
  const of = (month: string, route?: string) =>
    shown.drift.filter((one) => one.month === month && (route === undefined || one.route === route));
  const line = (part: "declined" | "refused", rest: "approved" | "granted") =>
    routes.map((route) => ({
      key: route,
      points: shown.span.months.map((month) =>
        share(sum(of(month, route), part), sum(of(month, route), rest)),
      ),
    }));
  return {
    routes,
    declined: line("declined", "approved"),
    refused: line("refused", "granted"),
    differed: [
      {
        key: "all",
        points: shown.span.months.map((month) => {
          const differed = sum(of(month), "differed");
          return share(differed, sum(of(month), "compared") - differed);
        }),
      },
    ],
  };
}

type Drift = Shown["drift"][number];
type Count = "approved" | "declined" | "granted" | "refused" | "compared" | "differed";

function settled({ approved, declined, granted, refused }: Drift): number {
  return approved + declined + granted + refused;
}

function sum(rows: readonly Drift[], of: Count): number {
  return rows.reduce((so, row) => so + row[of], 0);
}

function share(part: number, rest: number): number | null {
  return part + rest === 0 ? null : part / (part + rest);
}
