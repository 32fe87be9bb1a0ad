import type { ShownFindings } from "@causeway/api/review/show-findings";
import { useFormats, useT } from "@causeway/messages/react";
import { Button, ButtonRow } from "@causeway/ui/button";
import { RadioGroup } from "@causeway/ui/choice";
import { DataTable } from "@causeway/ui/data-table";
import { Field } from "@causeway/ui/field";
import { Disclosure, Section, Stack } from "@causeway/ui/page";
import { Select } from "@causeway/ui/select";
import { StatusTag } from "@causeway/ui/status-tag";
import { TextInput } from "@causeway/ui/text-input";
import { Form } from "react-router";
import { useFrame } from "./frame.ts";
import type { Refused } from "./judge-action.server.ts";
import { useRequirementName } from "./requirement-name.ts";
import type { wordJudgement } from "./worded-findings.ts";

type WordedFact = ReturnType<typeof wordJudgement>["facts"][number];
type Props = { facts: readonly WordedFact[]; files: ShownFindings["files"]; refused: Refused | undefined };

/** The facts that the verdicts rest on: as stated, or raised by a file or by the reviewer's own look. */
export function RaisedFacts({ facts, files, refused }: Props) {
  const t = useT("review");
  const value = useValueText();
  const { may } = useFrame();
  const nameOf = (fact: WordedFact) => fact.name ?? t("judge.countedPay");
  return (
    <Section id="facts" heading={t("judge.facts")} lede={t("judge.factsLede")}>
      <DataTable
        caption={t("judge.facts")}
        hideCaption
        dense
        phone="stack"
        rows={facts}
        rowKey={(fact) => fact.path}
        empty={<p className="text-ink-soft">{t("judge.noFacts")}</p>}
        columns={[
          {
            key: "fact",
            header: t("judge.fact"),
            rowHeader: true,
            cell: (fact) => (
              <span id={fact.path} className="inline-block first-letter:uppercase">
                {nameOf(fact)}
              </span>
            ),
          },
          { key: "value", header: t("judge.value"), cell: (fact) => value(fact.value) },
          {
            key: "rests",
            header: t("judge.rests"),
            wide: true,
            cell: (fact) => (
              <div className="grid gap-1.5">
                <Rests fact={fact} />
                {may.review && fact.value !== null && (
                  <Raise
                    fact={fact}
                    name={nameOf(fact)}
                    files={files}
                    refused={refused?.about === fact.path ? refused : undefined}
                  />
                )}
                {may.review && fact.raised && <Lower fact={fact} name={nameOf(fact)} />}
              </div>
            ),
          },
        ]}
      />
    </Section>
  );
}

function Rests({ fact: { raised } }: { fact: WordedFact }) {
  const t = useT("review");
  const format = useFormats();
  if (!raised) return <StatusTag tone="quiet">{t("judge.basis.declared")}</StatusTag>;
  const { name, when, revision } = {
    ...{ name: raised.by, when: format.dateTime(raised.at), revision: raised.revision },
  };
  return (
    <div className="grid gap-1">
      <div>
        <StatusTag tone={raised.stale ? "attention" : "good"}>{t(`judge.basis.${raised.basis}`)}</StatusTag>
      </div>
      <p className="break-words">
        {raised.basis === "documented"
          ? raised.fileName && t("judge.documentedBy", { file: raised.fileName })
          : t("judge.reviewedWith", { note: raised.note })}
      </p>
      <p className="text-sm text-ink-soft">{t("judge.foundBy", { name, when, revision })}</p>
      {raised.stale && <p className="text-sm text-kumquat-ink">{t(`judge.${raised.stale}`)}</p>}
    </div>
  );
}

type RaiseProps = {
  fact: WordedFact;
  name: string;
  files: Props["files"];
  refused: Refused | undefined;
};

function Raise({ fact, name, files, refused }: RaiseProps) {
  const t = useT("review");
  const requirementName = useRequirementName();
  const wrong = (field: Refused["field"], message: string) =>
    refused?.field === field ? message : undefined;
  const shown = files.filter((file) => file.review !== "rejected");
  return (
    <Disclosure
      summary={
        <>
          {fact.raised ? t("judge.raiseAnew") : t("judge.raise")}
          <span className="sr-only"> {name}</span>
        </>
      }
      open={refused !== undefined || undefined}
    >
      <Form method="post" preventScrollReset>
        <input type="hidden" name="path" value={fact.path} />
        <Stack gap="tight">
          <RadioGroup
            id={`${fact.path}-basis`}
            name="basis"
            legend={t("judge.how")}
            defaultValue={refused?.typed.basis}
            error={wrong("basis", t("judge.errorBasis"))}
            options={[
              {
                value: "documented",
                label: t("judge.byFile"),
                reveal: (
                  <Field
                    id={`${fact.path}-file`}
                    label={t("judge.file")}
                    error={wrong("evidenceId", t("judge.errorFile"))}
                  >
                    <Select
                      name="evidenceId"
                      defaultValue={refused?.typed.evidenceId ?? ""}
                      placeholder={t("judge.chooseFile")}
                      options={shown.map((file) => ({
                        value: file.id,
                        label: `${requirementName(file.requirement)} · ${file.fileName}`,
                      }))}
                    />
                  </Field>
                ),
              },
              {
                value: "reviewed",
                label: t("judge.byWord"),
                reveal: (
                  <Field
                    id={`${fact.path}-note`}
                    label={t("judge.word")}
                    error={wrong("note", t("judge.errorWord"))}
                  >
                    <TextInput name="note" maxLength={2000} defaultValue={refused?.typed.note} />
                  </Field>
                ),
              },
            ]}
          />
          <ButtonRow>
            <Button size="small" kind="primary" name="intent" value="raise">
              {t("judge.keepRaised")}
            </Button>
          </ButtonRow>
        </Stack>
      </Form>
    </Disclosure>
  );
}

function Lower({ fact, name }: { fact: WordedFact; name: string }) {
  const t = useT("review");
  return (
    <Form method="post" preventScrollReset>
      <input type="hidden" name="path" value={fact.path} />
      <Button
        size="small"
        kind="quiet"
        name="intent"
        value="lower"
        aria-label={t("judge.lowerOf", { fact: name })}
      >
        {t("judge.lower")}
      </Button>
    </Form>
  );
}

/** Yes and no in words, sums as money; a coded word stays as the rules know it. */
function useValueText() {
  const form = useT("form");
  const format = useFormats();
  return (value: WordedFact["value"]): string => {
    if (typeof value === "boolean") return value ? form("yes") : form("no");
    if (typeof value === "number") return format.money(value * 100);
    return value ?? "";
  };
}
