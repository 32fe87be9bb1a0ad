import { useT } from "@causeway/messages/react";
import { verdictsByGravity } from "@causeway/rules/review/worst-verdict";
import type { QueueFilter } from "@causeway/rules/sponsorship-case/list-filter";
import {
  queueClocks,
  queueExemptions,
  queueHolds,
  queueRoutes,
  queueSorts,
} from "@causeway/rules/sponsorship-case/queue";
import { Checkbox } from "@causeway/ui/choice";
import { Field } from "@causeway/ui/field";
import { FilterBar } from "@causeway/ui/filter-bar";
import { Select } from "@causeway/ui/select";
import { TextInput } from "@causeway/ui/text-input";

type Props = {
  filter: QueueFilter;
  holders: readonly { personId: string; name: string }[];
  employerName: string | null;
  clear: string | undefined;
};

/** What the queue is narrowed to. The state is in the tabs above. */
export function QueueFilters({ filter, holders, employerName, clear }: Props) {
  const t = useT("review");
  const common = useT("common");
  const any = t("queue.any");
  return (
    <FilterBar
      label={t("queue.filter")}
      submit={t("queue.show")}
      clear={clear ? { href: clear, label: t("queue.clear") } : undefined}
    >
      <input type="hidden" name="tab" value={filter.tab} />
      <Field label={t("queue.search")}>
        <TextInput
          name="search"
          type="search"
          defaultValue={filter.search}
          width="md"
          maxLength={120}
          data-shortcut="search"
        />
      </Field>
      <Field label={t("queue.holder")}>
        <Select
          name="holder"
          defaultValue={filter.holder}
          options={[
            ...(["all", "mine", "nobody"] as const).map((value) => ({ value, label: t(`queue.${value}`) })),
            ...holders.map(({ personId, name }) => ({ value: personId, label: name })),
          ]}
        />
      </Field>
      <Field label={t("queue.clockIs")}>
        <Select
          name="clock"
          defaultValue={filter.clock ?? ""}
          placeholder={any}
          options={queueClocks.map((value) => ({ value, label: t(`queue.clockTone.${value}`) }))}
        />
      </Field>
      <Field label={t("queue.route")}>
        <Select
          name="route"
          defaultValue={filter.route ?? ""}
          placeholder={any}
          options={queueRoutes.map((value) => ({ value, label: t(`queue.path.${value}`) }))}
        />
      </Field>
      <Field label={t("queue.worst")}>
        <Select
          name="worst"
          defaultValue={filter.worst ?? ""}
          placeholder={any}
          options={verdictsByGravity.map((value) => ({ value, label: t(`queue.worstIs.${value}`) }))}
        />
      </Field>
      <Field label={t("queue.exemption")}>
        <Select
          name="exemption"
          defaultValue={filter.exemption ?? ""}
          placeholder={any}
          options={queueExemptions.map((value) => ({
            value,
            label: common(`verdict.${value === "reviewer" ? "judgement" : value}`),
          }))}
        />
      </Field>
      <Field label={t("queue.hold")}>
        <Select
          name="hold"
          defaultValue={filter.hold ?? ""}
          placeholder={any}
          options={queueHolds.map((value) => ({ value, label: t(`queue.holdIs.${value}`) }))}
        />
      </Field>
      <Field label={t("queue.sort")}>
        <Select
          name="sort"
          defaultValue={filter.sort ?? (filter.tab === "closed" ? "newest" : "clock")}
          options={queueSorts.map((value) => ({ value, label: t(`queue.sorts.${value}`) }))}
        />
      </Field>
      {filter.employer && (
        <Checkbox
          name="employer"
          value={filter.employer}
          defaultChecked
          label={t("queue.onlyEmployer", { name: employerName ?? "–" })}
        />
      )}
    </FilterBar>
  );
}
