import { useFormats, useT } from "@causeway/messages/react";
import { figuresFilterSchema } from "@causeway/rules/figures/period";
import { may } from "@causeway/rules/permissions";
import { queryOf } from "@causeway/rules/sponsorship-case/list-query";
import { PageHeader } from "@causeway/ui/page";
import { admin } from "@causeway/web/admin";
import type { Route } from "./+types/figures.ts";
import { Drift } from "./drift.tsx";
import { driftLines } from "./drift-lines.ts";
import { FiguresFilterBar } from "./figures-filter.tsx";
import { figureTables } from "./tables.ts";
import { Outcomes, Reasons, Stages, Volume, Waits } from "./work-figures.tsx";

export async function loader({ request, context }: Route.LoaderArgs) {
  const { caller, t, format, actor } = admin(context);
  const filter = figuresFilterSchema.parse(Object.fromEntries(new URL(request.url).searchParams));
  const shown = await caller.figures.show(filter);
  return {
    ...{ filter, shown, lines: driftLines(shown), mayQueue: may(actor, "queue.read") },
    tables: figureTables(shown, { figures: t("figures"), requests: t("change-request"), format }),
    months: shown.span.months.map((key, index) => ({
      ...{ key, label: format.month(key, { short: true }) },
      // Two years beside each other would run into one another.
      year:
        key.endsWith("-01") || (index === 0 && !shown.span.months[1]?.endsWith("-01"))
          ? key.slice(0, 4)
          : undefined,
    })),
  };
}

/** The agency's work in numbers: each drawing with its table, and each table as a file. */
export default function Figures({ loaderData }: Route.ComponentProps) {
  const { filter, shown, tables, months, lines, mayQueue } = loaderData;
  const t = useT("figures");
  const format = useFormats();
  const { from, to } = shown.span;
  const common = { tables, months, query: queryOf(filter) };
  return (
    <>
      <title>{t("title")}</title>
      <PageHeader title={t("title")} lede={t("lede", { from: format.date(from), to: format.date(to) })} />
      <FiguresFilterBar filter={filter} />
      <Volume {...common} />
      <Stages {...common} stages={shown.stages} />
      <Waits {...common} waits={shown.waits} />
      <Reasons {...common} />
      <Outcomes {...common} mayQueue={mayQueue} />
      <Drift {...common} lines={lines} />
    </>
  );
}
