import { useT } from "@causeway/messages/react";
import { Button, ButtonRow } from "@causeway/ui/button";
import { RadioGroup } from "@causeway/ui/choice";
import { Field } from "@causeway/ui/field";
import { Section, Stack } from "@causeway/ui/page";
import { TextArea } from "@causeway/ui/text-area";
import { ProblemSummary } from "@causeway/web/problem-summary.tsx";
import { Form } from "react-router";
import { Citations } from "./citations.tsx";
import { NoConflict } from "./form-parts.tsx";
import type { ShownDecision, Typed } from "./typed.ts";

const confirmed = { approve: "approved", decline: "declined" } as const;

/** The second person's decision: confirm what was recommended, or return it. */
export function DecideForm({ shown, typed }: { shown: ShownDecision; typed: Typed | undefined }) {
  const t = useT("decision");
  const [latest] = shown.history;
  const choices = [confirmed[shown.open ?? "approve"], "returned"] as const;
  const noOutcome = typed && !typed.outcome ? t("errorOutcome") : undefined;
  const noReasons = typed && typed.outcome !== "approved" && !typed.reasons ? t("errorReasons") : undefined;
  const noConflict = typed && !typed.noConflict ? t("errorConflict") : undefined;
  return (
    <Section
      heading={t("decide")}
      lede={latest && t("decideLede", { name: latest.by, outcome: t(`outcome.${latest.outcome}`) })}
    >
      {latest && (
        <blockquote className="mb-4 border-s-4 border-line ps-4 whitespace-pre-line">
          {latest.reasons}
        </blockquote>
      )}
      <Form method="post">
        <ProblemSummary problems={{ outcome: noOutcome, reasons: noReasons, noConflict }} />
        <Stack>
          <RadioGroup
            id="outcome"
            name="outcome"
            legend={t("decisionLabel")}
            defaultValue={typed?.outcome}
            error={noOutcome}
            options={choices.map((value) => ({
              value,
              label: t(`decision.${value}`),
              hint: t(`decisionHint.${value}`),
            }))}
          />
          <Field id="reasons" label={t("decideReasons")} hint={t("decideReasonsHint")} error={noReasons}>
            <TextArea name="reasons" rows={4} maxLength={8000} defaultValue={typed?.reasons} />
          </Field>
          <Citations disclosed={shown.disclosed} chosen={typed?.citations ?? []} />
          <NoConflict checked={typed?.noConflict === true} error={noConflict} />
          <ButtonRow>
            <Button kind="primary" name="intent" value="decide">
              {t("confirm")}
            </Button>
          </ButtonRow>
        </Stack>
      </Form>
    </Section>
  );
}
