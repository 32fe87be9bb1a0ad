import { useFormats, useT } from "@causeway/messages/react";
import { findingResults } from "@causeway/rules/review/reviewed";
import { Banner } from "@causeway/ui/banner";
import { Button, ButtonRow } from "@causeway/ui/button";
import { RadioGroup } from "@causeway/ui/choice";
import { Field } from "@causeway/ui/field";
import { Disclosure, Section, Stack } from "@causeway/ui/page";
import { TextArea } from "@causeway/ui/text-area";
import { VerdictChip } from "@causeway/ui/verdict";
import { Form } from "react-router";
import { useFrame } from "./frame.ts";
import type { Refused } from "./judge-action.server.ts";
import { useQuestionText } from "./own-questions.ts";
import type { wordJudgement } from "./worded-findings.ts";

type WordedQuestion = ReturnType<typeof wordJudgement>["questions"][number];
type Props = { questions: readonly WordedQuestion[]; refused: Refused | undefined };

/** What the rules leave to the reviewer, each with what was found, by whom, and the form to find anew. */
export function Questions({ questions, refused }: Props) {
  const t = useT("review");
  return (
    <Section id="questions" heading={t("judge.questions")} lede={t("judge.questionsLede")}>
      {questions.length === 0 && <p className="text-ink-soft">{t("judge.noQuestions")}</p>}
      <div className="grid gap-4">
        {questions.map((one) => (
          <Question
            key={one.question}
            one={one}
            refused={refused?.about === one.question ? refused : undefined}
          />
        ))}
      </div>
    </Section>
  );
}

function Question({ one, refused }: { one: WordedQuestion; refused: Refused | undefined }) {
  const t = useT("review");
  const format = useFormats();
  const text = useQuestionText();
  const { may } = useFrame();
  const { found } = one;
  const holds = found && found.stale === null ? found.finding : null;
  return (
    <article id={one.question} className="grid gap-2 border-s-4 border-reviewer ps-4">
      <div className="grid justify-items-start gap-1.5">
        <VerdictChip
          verdict={holds === "met" || holds === "not-met" ? holds : "reviewer"}
          label={found ? t(`judge.result.${found.finding}`) : t("judge.open")}
        />
        <h3 className="text-base first-letter:uppercase">{text(one)}</h3>
      </div>
      {found && (
        <>
          <p className="whitespace-pre-line">{found.reason}</p>
          <p className="text-sm text-ink-soft">
            {t("judge.foundBy", {
              ...{ name: found.by, when: format.dateTime(found.at), revision: found.revision },
            })}
          </p>
          {found.stale && <Banner tone="warning">{t(`judge.${found.stale}`)}</Banner>}
        </>
      )}
      {may.review && (
        <Disclosure
          summary={found ? t("judge.answerAnew") : t("judge.answer")}
          open={refused !== undefined || undefined}
        >
          <FindingForm question={one.question} refused={refused} />
        </Disclosure>
      )}
    </article>
  );
}

function FindingForm({ question, refused }: { question: string; refused: Refused | undefined }) {
  const t = useT("review");
  return (
    <Form method="post" preventScrollReset>
      <input type="hidden" name="question" value={question} />
      <Stack gap="tight">
        <RadioGroup
          id={`${question}-finding`}
          name="finding"
          legend={t("judge.finding")}
          defaultValue={refused?.typed.finding}
          error={refused?.field === "finding" ? t("judge.errorFinding") : undefined}
          inline
          options={findingResults.map((value) => ({ value, label: t(`judge.result.${value}`) }))}
        />
        <Field
          id={`${question}-reason`}
          label={t("judge.reason")}
          hint={t("judge.reasonHint")}
          error={refused?.field === "reason" ? t("judge.errorReason") : undefined}
        >
          <TextArea name="reason" rows={3} maxLength={4000} defaultValue={refused?.typed.reason} />
        </Field>
        <ButtonRow>
          <Button size="small" kind="primary">
            {t("judge.keepFinding")}
          </Button>
        </ButtonRow>
      </Stack>
    </Form>
  );
}
