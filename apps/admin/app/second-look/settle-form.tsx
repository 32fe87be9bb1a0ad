import { useT } from "@causeway/messages/react";
import { secondLookSettlements } from "@causeway/rules/second-look/schema";
import { Button, ButtonRow } from "@causeway/ui/button";
import { RadioGroup } from "@causeway/ui/choice";
import { Field } from "@causeway/ui/field";
import { Section, Stack } from "@causeway/ui/page";
import { TextArea } from "@causeway/ui/text-area";
import { ProblemSummary } from "@causeway/web/problem-summary.tsx";
import { Form } from "react-router";
import type { SentLook } from "./look-action.server.ts";

/** An approver settles a disagreement; whoever took the decision may only give way. */
export function SettleForm({ mayConfirm, sent }: { mayConfirm: boolean; sent: SentLook | undefined }) {
  const t = useT("second-look");
  const wrong = (field: string, message: string) => (sent?.missing.includes(field) ? message : undefined);
  const problems = {
    settlement: wrong("settlement", t("errorSettlement")),
    reason: wrong("reason", t("errorReason")),
  };
  return (
    <Section heading={t("settle")} lede={t("settleLede")}>
      <Form method="post">
        <ProblemSummary problems={problems} />
        <Stack>
          <RadioGroup
            id="settlement"
            name="settlement"
            legend={t("settle")}
            defaultValue={sent?.typed.settlement}
            error={problems.settlement}
            options={secondLookSettlements
              .filter((settlement) => mayConfirm || settlement === "returned")
              .map((value) => ({
                value,
                label: t(`settlement.${value}`),
                hint: t(`settlementHint.${value}`),
              }))}
          />
          <Field id="reason" label={t("settleReason")} hint={t("settleReasonHint")} error={problems.reason}>
            <TextArea name="reason" rows={4} maxLength={4000} defaultValue={sent?.typed.reason} />
          </Field>
          <ButtonRow>
            <Button kind="primary" name="intent" value="settle">
              {t("settleButton")}
            </Button>
          </ButtonRow>
        </Stack>
      </Form>
    </Section>
  );
}
