import { useT } from "@causeway/messages/react";
import { Button, ButtonRow } from "@causeway/ui/button";
import { RadioGroup } from "@causeway/ui/choice";
import { Field } from "@causeway/ui/field";
import { Section, Stack } from "@causeway/ui/page";
import { TextArea } from "@causeway/ui/text-area";
import { DateInput } from "@causeway/ui/text-input";
import { ProblemSummary } from "@causeway/web/problem-summary.tsx";
import { Form } from "react-router";
import type { Sent } from "./sent.ts";

/** What Immigration decided; a grant comes with the limit of stay. */
export function OutcomeForm({ today, sent }: { today: string; sent: Sent }) {
  const t = useT("filing");
  const wrong = (field: string, message: string) => (sent?.missing.includes(field) ? message : undefined);
  const errors = {
    result: wrong("result", t("errorResult")),
    decidedOn: wrong("decidedOn", t("errorDecidedOn")),
    limitOfStay: wrong("limitOfStay", t("errorLimit")),
  };
  return (
    <Section heading={t("outcome")}>
      <Form method="post">
        <ProblemSummary problems={errors} />
        <Stack>
          <RadioGroup
            id="result"
            name="result"
            legend={t("result")}
            defaultValue={sent?.typed.result}
            error={errors.result}
            options={[
              {
                value: "granted",
                label: t("granted"),
                reveal: (
                  <Field
                    id="limitOfStay"
                    label={t("limitOfStay")}
                    hint={t("limitHint")}
                    error={errors.limitOfStay}
                  >
                    <DateInput name="limitOfStay" defaultValue={sent?.typed.limitOfStay} />
                  </Field>
                ),
              },
              { value: "refused", label: t("refused") },
            ]}
          />
          <Field id="decidedOn" label={t("decidedOn")} error={errors.decidedOn}>
            <DateInput name="decidedOn" max={today} defaultValue={sent?.typed.decidedOn} />
          </Field>
          <Field id="outcomeNote" label={t("note")} hint={t("noteHint")}>
            <TextArea name="note" rows={2} maxLength={2000} defaultValue={sent?.typed.note} />
          </Field>
          <ButtonRow>
            <Button kind="primary" name="intent" value="outcome">
              {t("saveOutcome")}
            </Button>
          </ButtonRow>
        </Stack>
      </Form>
    </Section>
  );
}
