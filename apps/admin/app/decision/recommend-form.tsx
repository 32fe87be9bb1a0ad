import { useT } from "@causeway/messages/react";
import { recommendationOutcomes } from "@causeway/rules/decision/schema";
import { Banner } from "@causeway/ui/banner";
import { Button, ButtonRow } from "@causeway/ui/button";
import { RadioGroup } from "@causeway/ui/choice";
import { Field } from "@causeway/ui/field";
import { Link } from "@causeway/ui/link";
import { Section, Stack } from "@causeway/ui/page";
import { TextArea } from "@causeway/ui/text-area";
import { ProblemSummary } from "@causeway/web/problem-summary.tsx";
import { Form } from "react-router";
import { caseHref, useFrame } from "../review/frame.ts";
import { Citations } from "./citations.tsx";
import { NoConflict } from "./form-parts.tsx";
import type { ShownDecision, Typed } from "./typed.ts";

/** The reviewer's recommendation, with what is still open before it. */
export function RecommendForm({ shown, typed }: { shown: ShownDecision; typed: Typed | undefined }) {
  const t = useT("decision");
  const noOutcome = typed && !typed.outcome ? t("errorOutcome") : undefined;
  const noReasons = typed && !typed.reasons ? t("errorReasons") : undefined;
  const noConflict = typed && !typed.noConflict ? t("errorConflict") : undefined;
  return (
    <Section heading={t("recommend")}>
      <Unfinished shown={shown} />
      <Form method="post">
        <ProblemSummary problems={{ outcome: noOutcome, reasons: noReasons, noConflict }} />
        <Stack>
          <RadioGroup
            id="outcome"
            name="outcome"
            legend={t("outcomeLabel")}
            defaultValue={typed?.outcome}
            error={noOutcome}
            options={recommendationOutcomes.map((value) => ({
              value,
              label: t(`outcome.${value}`),
              ...(value === "decline" && { hint: t("declinedHint") }),
            }))}
          />
          <Field id="reasons" label={t("reasons")} hint={t("reasonsHint")} error={noReasons}>
            <TextArea name="reasons" rows={6} maxLength={8000} defaultValue={typed?.reasons} />
          </Field>
          <Citations disclosed={shown.disclosed} chosen={typed?.citations ?? []} />
          <NoConflict checked={typed?.noConflict === true} error={noConflict} />
          <ButtonRow>
            <Button kind="primary" name="intent" value="recommend">
              {t("send")}
            </Button>
          </ButtonRow>
        </Stack>
      </Form>
    </Section>
  );
}

function Unfinished({ shown }: { shown: ShownDecision }) {
  const t = useT("decision");
  const { head } = useFrame();
  const { unsettled, evidence } = shown;
  if (unsettled + evidence.unseen + evidence.rejected === 0) return null;
  return (
    <Banner tone="warning" title={t("before")} className="mb-4">
      <ul className="grid gap-1">
        {unsettled > 0 && (
          <li>
            {t("unsettled", { count: unsettled })}{" "}
            <Link href={caseHref(head, "requests")}>{t("unsettledLink")}</Link>
          </li>
        )}
        {evidence.unseen > 0 && (
          <li>
            {t("unseen", { count: evidence.unseen })}{" "}
            <Link href={caseHref(head, "evidence")}>{t("evidenceLink")}</Link>
          </li>
        )}
        {evidence.rejected > 0 && <li>{t("rejectedFiles", { count: evidence.rejected })}</li>}
      </ul>
    </Banner>
  );
}
