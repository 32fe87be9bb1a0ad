import { useFormats, useT } from "@causeway/messages/react";
import { pinOfFinding } from "@causeway/rules/change-request/cause";
import { DataTable } from "@causeway/ui/data-table";
import { Link } from "@causeway/ui/link";
import { PageHeader, Section } from "@causeway/ui/page";
import { StatusTag } from "@causeway/ui/status-tag";
import { type TraceNode, VerdictPanel } from "@causeway/ui/verdict";
import { admin } from "@causeway/web/admin";
import { Fingerprint } from "@causeway/web/fingerprint.tsx";
import { useSourceDate } from "@causeway/web/source-date";
import type { Route } from "./+types/findings.ts";
import { pinHref, useFrame } from "./frame.ts";
import { judge } from "./judge-action.server.ts";
import { Questions } from "./questions.tsx";
import { RaisedFacts } from "./raised-facts.tsx";
import {
  turnedSince,
  type WordedTrace,
  type WordedVerdict,
  wordFindings,
  wordJudgement,
} from "./worded-findings.ts";

export const handle = { beside: true };

export async function loader({ context, params }: Route.LoaderArgs) {
  const { caller, locale } = admin(context);
  const { assessment, submitted, facts, questions, files } = await caller.review.findings(params);
  const today = wordFindings(assessment, locale);
  const rows = await caller.review.answers(params);
  const pins = assessment.findings.map((finding) => {
    const pin = pinOfFinding(finding, rows);
    if (!pin || finding.weight === "note") return null;
    const { section, field, subjectId: subject } = pin;
    return { section, field, subject, finding: `${finding.code}~${finding.about}` };
  });
  return {
    today: { ...today, noted: today.noted.map((one, at) => ({ ...one, pin: pins[at] ?? null })) },
    ...{ judgement: wordJudgement({ facts, questions }, locale), files },
    ruleSetDigest: assessment.ruleSetDigest,
    submitted: submitted && {
      ...{ number: submitted.number, at: submitted.at, digest: submitted.digest },
      ruleSetDigest: submitted.ruleSetDigest,
      turned: turnedSince(submitted.assessment, assessment, locale),
    },
  };
}

export function action({ request, context, params }: Route.ActionArgs) {
  return judge(request, context, params);
}

/** The rules' verdicts today, what they leave to the reviewer and rest on, and what turned since the case was submitted. */
export default function Findings({ loaderData, actionData }: Route.ComponentProps) {
  const { today, submitted, ruleSetDigest, judgement, files } = loaderData;
  const t = useT("review");
  const common = useT("common");
  const { head, may } = useFrame();
  return (
    <>
      <title>{`${t("findings.title")} · ${head.reference}`}</title>
      <PageHeader title={t("findings.title")} lede={t("findings.lede")} />
      {submitted && <Submitted submitted={submitted} />}
      <Section heading={t("findings.noted")}>
        {today.noted.length === 0 && <p className="text-ink-soft">{t("findings.noneNoted")}</p>}
        <ul className="grid gap-2">
          {today.noted.map((finding, index) => (
            <li key={index} className="grid grid-cols-[auto_1fr] items-baseline gap-3">
              <StatusTag tone={tones[finding.weight]}>{t(`findings.weight.${finding.weight}`)}</StatusTag>
              <span>
                {finding.text}
                {may.review && finding.pin && (
                  <>
                    {" "}
                    <Link href={pinHref(head, finding.pin)}>
                      {t("answers.pin")}
                      <span className="sr-only"> {finding.text}</span>
                    </Link>
                  </>
                )}
              </span>
            </li>
          ))}
        </ul>
      </Section>
      <Questions questions={judgement.questions} refused={actionData} />
      {today.groups.map((group) => (
        <Section key={group.id} heading={t(`findings.${group.id}`)}>
          <div className="grid gap-4">
            {group.verdicts.map((verdict) => (
              <Verdict key={verdict.id} verdict={verdict} />
            ))}
          </div>
        </Section>
      ))}
      <RaisedFacts facts={judgement.facts} files={files} refused={actionData} />
      <p className="mt-6 text-sm text-ink-soft">{t("findings.disclaimer")}</p>
      <p className="mt-2 text-sm text-ink-soft">
        {t("findings.ruleSet")}
        {common("colon")}
        {today.ruleSet} <Fingerprint value={ruleSetDigest} />
      </p>
    </>
  );
}

type SubmittedProps = { submitted: NonNullable<Route.ComponentProps["loaderData"]["submitted"]> };

function Submitted({ submitted }: SubmittedProps) {
  const t = useT("review");
  const common = useT("common");
  const format = useFormats();
  return (
    <Section
      heading={t("findings.submitted", { number: submitted.number })}
      lede={t("findings.submittedAt", { when: format.dateTime(submitted.at) })}
    >
      {submitted.turned.length === 0 ? (
        <p>{t("findings.same")}</p>
      ) : (
        <DataTable
          caption={t("findings.turned")}
          dense
          phone="stack"
          rows={submitted.turned}
          rowKey={(row) => row.id}
          columns={[
            { key: "title", header: t("findings.question"), cell: (row) => row.title },
            { key: "before", header: t("findings.before"), cell: (row) => row.before },
            { key: "after", header: t("findings.after"), cell: (row) => row.after },
          ]}
        />
      )}
      <p className="mt-2 text-sm text-ink-soft">
        {t("findings.digest")}
        {common("colon")}
        <Fingerprint value={submitted.digest} />
      </p>
    </Section>
  );
}

function Verdict({ verdict }: { verdict: WordedVerdict }) {
  const t = useT("review");
  const facts = useTraceFacts();
  const sourceDate = useSourceDate();
  return (
    <VerdictPanel
      level={3}
      verdict={verdict.verdict}
      label={verdict.word}
      heading={verdict.title}
      reasons={verdict.text ? [{ text: verdict.text }] : []}
      trace={{ summary: t("findings.trace"), nodes: verdict.trace.map((node, at) => facts(node, `${at}`)) }}
      citations={{
        heading: t("findings.sources"),
        items: verdict.citations.map(({ title, date }) => ({ source: title, date: sourceDate(date) })),
      }}
      footer={
        <p className="mt-2 text-sm text-ink-soft">
          {verdict.confidence} · {t("judge.restsOn", { basis: t(`judge.basis.${verdict.basis}`) })}
        </p>
      }
    />
  );
}

function useTraceFacts() {
  const t = useT("review");
  return function nodeOf(node: WordedTrace, id: string): TraceNode {
    const fact = node.fact === null ? undefined : t("findings.fact", { value: node.fact });
    const missing =
      node.missing.length > 0 ? t("findings.missing", { facts: node.missing.join(" · ") }) : undefined;
    return {
      ...{ id, verdict: node.verdict, label: node.word, text: node.text },
      fact: missing ?? fact,
      children: node.children.map((child, at) => nodeOf(child, `${id}.${at}`)),
    };
  };
}

const tones = { problem: "bad", warning: "attention", note: "quiet" } as const;
