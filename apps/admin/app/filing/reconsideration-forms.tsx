import { useT } from "@causeway/messages/react";
import { reconsiderationAnswers, reconsiderationWishers } from "@causeway/rules/filing/reconsideration";
import { mostReferenceLength } from "@causeway/rules/filing/schema";
import { Button, ButtonRow } from "@causeway/ui/button";
import { RadioGroup } from "@causeway/ui/choice";
import { Field } from "@causeway/ui/field";
import { Stack } from "@causeway/ui/page";
import { TextArea } from "@causeway/ui/text-area";
import { DateInput, TextInput } from "@causeway/ui/text-input";
import type { ReactNode } from "react";
import { Form } from "react-router";
import type { ReconsiderationIntent, SentReconsideration } from "./reconsideration-action.server.ts";

type Props = { today: string; sent: SentReconsideration | undefined };

/** Who wishes it, why, and the day in the refusal letter. */
export function WantForm({ sent }: Props) {
  const t = useT("filing");
  const wrong = problemIn(sent);
  const typed = sent?.typedAgain;
  return (
    <Step intent="want" button={t("reconsideration.saveWish")}>
      <RadioGroup
        id="wishedBy"
        name="wishedBy"
        legend={t("reconsideration.wishedBy")}
        defaultValue={typed?.wishedBy}
        error={wrong("wishedBy", t("reconsideration.errorWishedBy"))}
        options={reconsiderationWishers.map((value) => ({
          value,
          label: t(`reconsideration.wished.${value}`),
        }))}
      />
      <Field
        id="because"
        label={t("reconsideration.because")}
        hint={t("reconsideration.becauseHint")}
        error={wrong("because", t("reconsideration.errorBecause"))}
      >
        <TextArea name="because" rows={3} maxLength={4000} defaultValue={typed?.because} />
      </Field>
      <Field
        id="reconsiderationDueOn"
        label={t("reconsideration.dueOn")}
        hint={t("reconsideration.dueHint")}
        error={wrong("dueOn", t("reconsideration.errorDue"))}
      >
        <DateInput name="dueOn" defaultValue={typed?.dueOn} />
      </Field>
    </Step>
  );
}

/** When Immigration was asked, and under which number. */
export function LodgeForm({ today, sent }: Props) {
  const t = useT("filing");
  const wrong = problemIn(sent);
  const typed = sent?.typedAgain;
  return (
    <Step intent="lodge" button={t("reconsideration.saveLodged")}>
      <Field
        id="lodgedOn"
        label={t("reconsideration.lodgedOn")}
        error={wrong("lodgedOn", t("reconsideration.errorLodged"))}
      >
        <DateInput name="lodgedOn" max={today} defaultValue={typed?.lodgedOn || today} />
      </Field>
      <Field id="reconsiderationReference" label={t("reconsideration.reference")}>
        <TextInput
          name="reference"
          width="md"
          maxLength={mostReferenceLength}
          autoComplete="off"
          defaultValue={typed?.reference}
        />
      </Field>
    </Step>
  );
}

/** Immigration's answer; a refusal that is reversed comes with the limit of stay. */
export function ReconsideredForm({ today, sent }: Props) {
  const t = useT("filing");
  const wrong = problemIn(sent);
  const typed = sent?.typedAgain;
  return (
    <Step intent="reconsidered" button={t("reconsideration.saveAnswer")}>
      <RadioGroup
        id="reconsideredResult"
        name="result"
        legend={t("reconsideration.result")}
        defaultValue={typed?.result}
        error={wrong("result", t("errorResult"))}
        options={reconsiderationAnswers.map((value) => ({
          value,
          label: t(`reconsideration.state.${value}`),
          ...(value === "reversed" && {
            reveal: (
              <Field
                id="reconsideredLimit"
                label={t("limitOfStay")}
                hint={t("limitHint")}
                error={wrong("limitOfStay", t("errorLimit"))}
              >
                <DateInput name="limitOfStay" defaultValue={typed?.limitOfStay} />
              </Field>
            ),
          }),
        }))}
      />
      <Field
        id="reconsideredOn"
        label={t("reconsideration.answeredOn")}
        error={wrong("answeredOn", t("reconsideration.errorAnswered"))}
      >
        <DateInput name="answeredOn" max={today} defaultValue={typed?.answeredOn} />
      </Field>
      <Field id="reconsideredAnswer" label={t("note")} hint={t("noteHint")}>
        <TextArea name="answer" rows={3} maxLength={4000} defaultValue={typed?.answer} />
      </Field>
    </Step>
  );
}

function Step(props: { intent: ReconsiderationIntent; button: string; children: ReactNode }) {
  return (
    <Form method="post" preventScrollReset>
      <Stack gap="tight">
        {props.children}
        <ButtonRow>
          <Button size="small" kind="primary" name="intent" value={props.intent}>
            {props.button}
          </Button>
        </ButtonRow>
      </Stack>
    </Form>
  );
}

function problemIn(sent: SentReconsideration | undefined) {
  return (field: string, message: string) => (sent?.wrong.includes(field) ? message : undefined);
}
