import { useFormats, useT } from "@causeway/messages/react";
import type { Assessment } from "@causeway/rules/assess";
import { type PayPart, payParts } from "@causeway/rules/remuneration/schema";
import { StackedSum } from "@causeway/ui/stacked-sum";

/** The yearly package, part by part, against the line of the pay exemption. Sums come from the rules, never from here. */
export function PackageFigure({ assessment }: { assessment: Assessment }) {
  const t = useT("remuneration");
  const format = useFormats();
  const { package: pay, exemption } = assessment;
  if (pay.parts.length === 0) return null;
  const money = (dollars: number) => format.money(Math.round(dollars * 100));
  const margin = exemption.payMargin;
  return (
    <StackedSum
      caption={t("packageTitle")}
      columns={{ part: t("packageTable"), amount: "HK$" }}
      parts={pay.parts.map((part) => ({
        key: `${part.index}`,
        label: t(`part.${partName(part.kind)}`),
        amount: part.yearly.exact ?? part.yearly.atLeast,
        display: part.yearly.exact === null ? t("amountUnknown") : money(part.yearly.exact),
        note: part.leftOut === "not-fixed" ? t("notFixed") : undefined,
        excluded: part.counts !== "yes",
      }))}
      total={{
        label: t("packageFixed"),
        display: money(pay.countedYearly?.exact ?? pay.countedYearly?.atLeast ?? 0),
      }}
      reference={
        margin
          ? {
              amount: margin.line,
              label: t("packageLine", { amount: money(margin.line) }),
              display: money(margin.line),
            }
          : undefined
      }
    />
  );
}

const names: Record<string, PayPart | "base"> = {
  base: "base",
  "bonus-guaranteed": "guaranteedBonus",
  housing: "housing",
  medical: "medical",
  benefit: "otherBenefits",
  "bonus-discretionary": "discretionaryBonus",
  equity: "equity",
};

function partName(kind: string | null): PayPart | "base" {
  return names[kind ?? "base"] ?? payParts[3];
}
