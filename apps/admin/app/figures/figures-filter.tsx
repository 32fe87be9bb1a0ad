import { useT } from "@causeway/messages/react";
import { type FiguresFilter, figurePeriods } from "@causeway/rules/figures/period";
import { queueRoutes } from "@causeway/rules/sponsorship-case/queue";
import { Field } from "@causeway/ui/field";
import { FilterBar } from "@causeway/ui/filter-bar";
import { Select } from "@causeway/ui/select";
import { DateInput } from "@causeway/ui/text-input";

/** Which span of time and which path the figures are of. */
export function FiguresFilterBar({ filter }: { filter: FiguresFilter }) {
  const t = useT("figures");
  return (
    <FilterBar label={t("filter")} submit={t("show")}>
      <Field label={t("period")}>
        <Select
          name="period"
          defaultValue={filter.period}
          options={figurePeriods.map((value) => ({ value, label: t(`periods.${value}`) }))}
        />
      </Field>
      <Field label={t("from")}>
        <DateInput name="from" defaultValue={filter.from} />
      </Field>
      <Field label={t("to")}>
        <DateInput name="to" defaultValue={filter.to} />
      </Field>
      <Field label={t("route")}>
        <Select
          name="route"
          defaultValue={filter.route ?? ""}
          options={[
            { value: "", label: t("routes.all") },
            ...queueRoutes.map((value) => ({ value, label: t(`routes.${value}`) })),
          ]}
        />
      </Field>
    </FilterBar>
  );
}
