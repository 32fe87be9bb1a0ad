import { useT } from "@causeway/messages/react";
import { mostReferenceLength } from "@causeway/rules/filing/schema";
import { Button, ButtonRow } from "@causeway/ui/button";
import { ErrorSummary } from "@causeway/ui/error-summary";
import { Field } from "@causeway/ui/field";
import { Section, Stack } from "@causeway/ui/page";
import { TextArea } from "@causeway/ui/text-area";
import { DateInput, TextInput } from "@causeway/ui/text-input";
import { Form } from "react-router";
import type { Sent } from "./sent.ts";

/** Immigration's number and the day, as in its acknowledgement. */
export function FileForm({ today, sent }: { today: string; sent: Sent }) {
  const t = useT("filing");
  const common = useT("common");
  const wrongReference = sent?.missing.includes("reference") ? t("errorReference") : undefined;
  const wrongDay = sent?.missing.includes("filedOn") ? t("errorFiledOn") : undefined;
  return (
    <Section heading={t("record")}>
      <Form method="post">
        <ErrorSummary
          title={common("errorSummary.title")}
          errors={[
            ...(wrongReference ? [{ fieldId: "reference", message: wrongReference }] : []),
            ...(wrongDay ? [{ fieldId: "filedOn", message: wrongDay }] : []),
          ]}
        />
        <Stack>
          <Field id="reference" label={t("reference")} hint={t("referenceHint")} error={wrongReference}>
            <TextInput
              name="reference"
              width="md"
              maxLength={mostReferenceLength}
              autoComplete="off"
              defaultValue={sent?.typed.reference}
            />
          </Field>
          <Field id="filedOn" label={t("filedOn")} error={wrongDay}>
            <DateInput name="filedOn" max={today} defaultValue={sent?.typed.filedOn || today} />
          </Field>
          <Field id="note" label={t("note")} hint={t("noteHint")}>
            <TextArea name="note" rows={2} maxLength={2000} defaultValue={sent?.typed.note} />
          </Field>
          <ButtonRow>
            <Button kind="primary" name="intent" value="file">
              {t("save")}
            </Button>
          </ButtonRow>
        </Stack>
      </Form>
    </Section>
  );
}
