import type { ShownVersion } from "@causeway/api/rule-set/show-version";
import { useFormats, useLocale, useT } from "@causeway/messages/react";
import { Diff } from "@causeway/ui/diff";
import { ErrorSummary } from "@causeway/ui/error-summary";
import { PageHeader, Section } from "@causeway/ui/page";
import { Timeline } from "@causeway/ui/timeline";
import { admin } from "@causeway/web/admin";
import { Fingerprint } from "@causeway/web/fingerprint.tsx";
import { useRefusedText } from "@causeway/web/refused";
import { useSourceDate } from "@causeway/web/source-date";
import { useEffect } from "react";
import { useRevalidator } from "react-router";
import type { Route } from "./+types/version.ts";
import { wordChange } from "./change-words.ts";
import { ImpactSummary } from "./impact-summary.tsx";
import { NextStep } from "./next-step.tsx";
import { ruleName } from "./rule-names.server.ts";
import { StandingTag } from "./standing-tag.tsx";
import { moveAction } from "./version-action.server.ts";

export async function loader({ context, params }: Route.LoaderArgs) {
  const { caller, locale } = admin(context);
  const shown = await caller.ruleSet.show({ versionId: params.versionId });
  const rules = new Set(shown.preview?.counts.map((one) => one.rule));
  return { shown, ruleTitles: Object.fromEntries([...rules].map((rule) => [rule, ruleName(rule, locale)])) };
}

export function action(args: Route.ActionArgs) {
  return moveAction(args, args.params.versionId);
}

/** One version: its source, everything it changes, what that does to the open cases, and the next step of two people. */
export default function Version({ loaderData, actionData }: Route.ComponentProps) {
  const { shown, ruleTitles } = loaderData;
  const t = useT("rule-set");
  const common = useT("common");
  const format = useFormats();
  const sourceDate = useSourceDate();
  const locale = useLocale();
  const refused = useRefusedText(actionData);
  useProgress(shown.preview?.state === "waiting" || shown.preview?.state === "running");
  const rows = shown.changes.flatMap((change) => wordChange(change, locale, t));
  return (
    <>
      <title>{`${shown.title} · ${t("title")}`}</title>
      <ErrorSummary
        title={common("errorSummary.title")}
        errors={refused ? [{ fieldId: "next", message: refused }] : []}
      />
      <PageHeader
        title={shown.title}
        eyebrow={t(`kind.${shown.kind}`)}
        lede={`${t("starts")}${common("colon")}${format.date(shown.effectiveFrom)}`}
        meta={<StandingTag standing={shown.standing} />}
        back={{ href: "/rule-set", label: t("title") }}
      />
      <Lineage lineage={shown.lineage} />
      <Section heading={t("source")}>
        <ul className="grid gap-1">
          {shown.sources.map((source) => (
            <li key={source.id}>
              {source.title} · <span className="break-all text-ink-soft">{source.address}</span> ·{" "}
              {sourceDate(source.date)}
            </li>
          ))}
        </ul>
        <p className="mt-2 text-sm text-ink-soft">
          {t("sha")} <Fingerprint value={shown.sha256} />
        </p>
      </Section>
      <Section heading={t("changes")}>
        {rows.length === 0 ? (
          <p>{t("noChanges")}</p>
        ) : (
          <Diff
            caption={<span className="sr-only">{t("changes")}</span>}
            columns={{ field: t("field"), before: t("before"), after: t("after") }}
            rows={rows}
            empty="–"
          />
        )}
      </Section>
      <ImpactSummary shown={shown} ruleTitles={ruleTitles} />
      <NextStep shown={shown} />
      <Section heading={t("history")}>
        <Timeline
          items={shown.history.map(({ step, at, by }) => ({
            id: step,
            when: format.dateTime(at),
            dateTime: new Date(at).toISOString(),
            title: t(`step.${step}`),
            who: by,
            children: step === "withdrawal-asked" ? shown.withdrawalReason : undefined,
          }))}
        />
      </Section>
    </>
  );
}

/** The published versions that said the same things before it and say them after it. */
function Lineage({ lineage }: { lineage: ShownVersion["lineage"] }) {
  const t = useT("rule-set");
  const common = useT("common");
  const format = useFormats();
  return (["follows", "followedBy"] as const).map((side) =>
    lineage[side].map(({ id, title, from }) => (
      <p key={`${side} ${id}`} className="mb-2">
        {`${t(side)}${common("colon")}`}
        <a className="font-semibold underline" href={`/rule-set/${id}`}>
          {title}
        </a>{" "}
        <span className="text-ink-soft">{`${t("starts")}${common("colon")}${format.date(from)}`}</span>
      </p>
    )),
  );
}

/** Outside system: the worker's progress, asked for every two seconds while the page is open. */
function useProgress(running: boolean) {
  const { revalidate } = useRevalidator();
  useEffect(() => {
    if (!running) return;
    const timer = setInterval(() => void revalidate(), 2000);
    return () => clearInterval(timer);
  }, [running, revalidate]);
}
