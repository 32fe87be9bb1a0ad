import type { ShownFiling } from "@causeway/api/filing/show-filing";
import { useFormats, useT } from "@causeway/messages/react";
import { Citation } from "@causeway/ui/citation";
import { Section } from "@causeway/ui/page";
import { SummaryList } from "@causeway/ui/summary-list";
import { useSourceDate } from "@causeway/web/source-date";

/** What Immigration charges for this case, when each part is due, and where that is said. */
export function Fees({ fees }: Pick<ShownFiling, "fees">) {
  const t = useT("filing");
  const format = useFormats();
  const sourceDate = useSourceDate();
  const money = (dollars: number) => format.money(dollars * 100);
  const sum = (amount: typeof fees.total) => {
    if (amount === null) return t("feeOpen");
    if (amount.exact !== null) return money(amount.exact);
    if (amount.atMost === null) return t("feeOpen");
    return t("feeRange", { least: money(amount.atLeast), most: money(amount.atMost) });
  };
  return (
    <Section heading={t("fees")} lede={t("feesLede", { date: format.date(fees.on) })}>
      <SummaryList
        rows={[
          {
            id: "feeApplication",
            label: t("feeApplication"),
            value: fees.application === null ? t("feeUnknown") : money(fees.application),
            ...(fees.applicationEach !== null && {
              note: [
                t("feeEach", { each: money(fees.applicationEach) }),
                ...(fees.persons === null ? [] : [t("feePeople", { persons: fees.persons })]),
              ].join(" · "),
            }),
          },
          {
            id: "feeIssuance",
            label: t("feeIssuance"),
            value: sum(fees.issuance),
            note: t("feeIssuanceNote"),
          },
          { id: "feeTotal", label: t("feeTotal"), value: sum(fees.total) },
        ]}
      />
      <h3 className="mt-4 text-base">{t("feeSources")}</h3>
      <ul className="mt-1 grid gap-1">
        {fees.citations.map(({ title, date }) => (
          <li key={title}>
            <Citation source={title} date={sourceDate(date)} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
