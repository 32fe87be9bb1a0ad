import { useT } from "@causeway/messages/react";
import type { TableHead } from "@causeway/rules/rule-set/read-table";
import { Field } from "@causeway/ui/field";
import { Disclosure, Stack } from "@causeway/ui/page";
import { TextInput } from "@causeway/ui/text-input";

/** The fields of the head by the place in a version that each fills, for its faults. */
export const headFields = {
  title: { id: "listTitle", label: "listTitle" },
  effectiveFrom: { id: "listFrom", label: "listFrom" },
  publishedProfessionCount: { id: "listCount", label: "listCount" },
  "sources[0].title": { id: "noticeTitle", label: "noticeTitle" },
  "sources[0].address": { id: "noticeLink", label: "noticeLink" },
  "sources[0].date": { id: "noticeDate", label: "noticeDate" },
} as const;

/** What a list of professions does not say of itself: asked for with a CSV or XLSX file, and never made up. */
export function ListHead({ typed }: { typed: TableHead | undefined }) {
  const t = useT("rule-set");
  return (
    <Disclosure summary={t("listHead")} open={typed !== undefined}>
      <p className="mb-4 text-ink-soft">{t("listHeadHint")}</p>
      <Stack>
        <Field id="listTitle" label={t("listTitle")}>
          <TextInput name="listTitle" maxLength={200} width="lg" defaultValue={typed?.title} />
        </Field>
        <Field id="listFrom" label={t("listFrom")}>
          <TextInput name="listFrom" type="date" width="sm" defaultValue={typed?.effectiveFrom} />
        </Field>
        <Field id="listCount" label={t("listCount")} hint={t("listCountHint")}>
          <TextInput
            name="listCount"
            inputMode="numeric"
            width="sm"
            defaultValue={typed?.publishedProfessionCount}
          />
        </Field>
        <Field id="noticeTitle" label={t("noticeTitle")}>
          <TextInput name="noticeTitle" maxLength={500} width="lg" defaultValue={typed?.source.title} />
        </Field>
        <Field id="noticeLink" label={t("noticeLink")}>
          <TextInput name="noticeLink" maxLength={500} width="lg" defaultValue={typed?.source.address} />
        </Field>
        <Field id="noticeDate" label={t("noticeDate")}>
          <TextInput name="noticeDate" type="date" width="sm" defaultValue={typed?.source.date} />
        </Field>
      </Stack>
    </Disclosure>
  );
}
