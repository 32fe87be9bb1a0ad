import { useT } from "@causeway/messages/react";
import { secondLookFindings, secondLookReasons } from "@causeway/rules/second-look/schema";
import { Button, ButtonRow } from "@causeway/ui/button";
import { CheckboxGroup, RadioGroup } from "@causeway/ui/choice";
import { Field } from "@causeway/ui/field";
import { Section, Stack } from "@causeway/ui/page";
import { TextArea } from "@causeway/ui/text-area";
import { ProblemSummary } from "@causeway/web/problem-summary.tsx";
import { Form } from "react-router";
import { NoConflict } from "../decision/form-parts.tsx";
import type { SentLook } from "./look-action.server.ts";

/** Agree or disagree, with coded reasons that fit, and in words where it matters. */
export function GiveForm({ sent }: { sent: SentLook | undefined }) {
  const t = useT("second-look");
  const wrong = (field: string, message: string) => (sent?.missing.includes(field) ? message : undefined);
  const { typed } = sent ?? {};
  const reasonsWrong = wrong("reasons", t("errorReasons"));
  const shown = typed?.finding === "disagreed" ? "disagreed" : "agreed";
  const problems = {
    finding: wrong("finding", t("errorFinding")),
    [`reasons-${shown}`]: reasonsWrong,
    note: wrong("note", t("errorNote")),
    noConflict: wrong("noConflict", t("errorConflict")),
  };
  return (
    <Section heading={t("give")}>
      <Form method="post">
        <ProblemSummary problems={problems} />
        <Stack>
          <RadioGroup
            id="finding"
            name="finding"
            legend={t("finding")}
            defaultValue={typed?.finding}
            error={problems.finding}
            options={secondLookFindings.map((finding) => ({
              value: finding,
              label: t(`findings.${finding}`),
              hint: t(`findingHint.${finding}`),
              reveal: (
                <CheckboxGroup
                  id={`reasons-${finding}`}
                  name="reasons"
                  legend={t("reasons")}
                  defaultValue={typed?.reasons ?? []}
                  error={shown === finding ? reasonsWrong : undefined}
                  options={secondLookReasons[finding].map((reason) => ({
                    value: reason,
                    label: t(`reason.${reason}`),
                  }))}
                />
              ),
            }))}
          />
          <Field id="note" label={t("note")} hint={t("noteHint")} error={problems.note}>
            <TextArea name="note" rows={4} maxLength={4000} defaultValue={typed?.note} />
          </Field>
          <NoConflict checked={typed?.noConflict === true} error={problems.noConflict} />
          <ButtonRow>
            <Button kind="primary" name="intent" value="give">
              {t("send")}
            </Button>
          </ButtonRow>
        </Stack>
      </Form>
    </Section>
  );
}
