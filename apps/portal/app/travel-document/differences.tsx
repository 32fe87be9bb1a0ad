import type { showReading } from "@causeway/api/travel-document/own-reading";
import { useFormats, useT } from "@causeway/messages/react";
import { sectionWording } from "@causeway/messages/section-wording";
import { Banner } from "@causeway/ui/banner";
import { Button, ButtonRow } from "@causeway/ui/button";
import { Form } from "react-router";

export type OwnReading = NonNullable<Awaited<ReturnType<typeof showReading>>>;
type Difference = OwnReading["differences"][number];

/**
 * What her travel document says otherwise than she typed, field by field; on a section's page only that section's. Its
 * buttons belong to the form it stands in: nothing is taken over but by pressing one.
 */
export function Differences({ reading, section }: { reading: OwnReading | null; section?: string }) {
  const shown = reading?.differences.filter((one) => section === undefined || one.section === section) ?? [];
  // Pages with nothing to say of it do not load its words.
  return reading && shown.length > 0 ? <Shown reading={{ ...reading, differences: shown }} /> : null;
}

/** At the document's own place: the differences with a form around them, or that there are none. */
export function DocumentReading({ reading }: { reading: OwnReading }) {
  const t = useT("document-reading");
  if (reading.agrees) return <p className="text-sm">{t("agrees")}</p>;
  return (
    <Form method="post" preventScrollReset>
      <Differences reading={reading} />
    </Form>
  );
}

export const differencesId = "document-differences";

function Shown({ reading }: { reading: OwnReading }) {
  const t = useT("document-reading");
  return (
    <Banner title={t("title")}>
      <p>{t("lede")}</p>
      <ul className="mt-4 grid gap-5" id={differencesId}>
        {reading.differences.map((one) => (
          <OneField key={one.field} one={one} evidenceId={reading.evidenceId} />
        ))}
      </ul>
    </Banner>
  );
}

function OneField({ one, evidenceId }: { one: Difference; evidenceId: string }) {
  const t = useT("document-reading");
  const wording = sectionWording(useT("candidate-form"));
  const format = useFormats();
  const field = wording.label(one.field);
  const button = (verb: "use" | "keep") => (
    <Button
      size="small"
      kind="secondary"
      name="intent"
      value={`reading-${verb}:${one.field}:${evidenceId}`}
      aria-label={t("of", { action: t(verb), field })}
    >
      {t(verb)}
    </Button>
  );
  return (
    <li className="grid gap-1">
      <p className="font-semibold">{field}</p>
      <p className="break-words">{t("onDocument", { value: said(one.onDocument) })}</p>
      <p className="break-words">{one.typed ? t("typed", { value: said(one.typed) }) : t("notTyped")}</p>
      {one.typed === one.onDocument && <p className="text-sm text-ink-soft">{t("hidden")}</p>}
      <ButtonRow className="mt-1">
        {button("use")}
        {button("keep")}
      </ButtonRow>
    </li>
  );

  function said(value: string): string {
    if (one.field === "sex") return wording.option("sex", value);
    return /^\d{4}-\d{2}-\d{2}$/.test(value) ? format.date(value) : value;
  }
}
