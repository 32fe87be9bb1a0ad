import { useFormats, useT } from "@causeway/messages/react";
import { sectionWording } from "@causeway/messages/section-wording";
import { readFields } from "@causeway/rules/travel-document/reading";
import type { SummaryRow } from "@causeway/ui/summary-list";
import type { Sheet } from "./data-sheet.tsx";

/** What our reader found in the machine-readable lines of each document, for the sheet of everything kept about her. */
export function useReadingRows(readings: Sheet["documentReadings"]): SummaryRow[] {
  const t = useT("document-reading");
  const common = useT("common");
  const wording = sectionWording(useT("candidate-form"));
  const format = useFormats();
  return readings.map(({ fileName, state, readAt, reading, letStand }, at) => ({
    id: `reading-${at}`,
    label: `${fileName}${common("comma")}${format.dateTime(readAt)}`,
    value: reading
      ? readFields
          .flatMap(({ field, says }) => {
            const value = reading[says];
            return value ? [`${wording.label(field)}${common("colon")}${worded(field, value)}`] : [];
          })
          .join(" · ")
      : t(`data.${state}`),
    note:
      letStand.length > 0 &&
      t("data.letStand", { fields: letStand.map((field) => wording.label(field)).join(" · ") }),
  }));

  function worded(field: (typeof readFields)[number]["field"], value: string): string {
    if (field === "sex") return wording.option(field, value);
    return field === "dateOfBirth" || field === "tdExpiresOn" ? format.date(value) : value;
  }
}
