import { useFormats, useT } from "@causeway/messages/react";
import { Section } from "@causeway/ui/page";
import { Timeline, type TimelineItem } from "@causeway/ui/timeline";
import { CarriedFindings } from "./carried-findings.tsx";
import { Cited } from "./citations.tsx";
import type { ShownDecision } from "./typed.ts";

/** Every recommendation with what became of it, the newest first. */
export function DecisionHistory({ history, disclosed }: Pick<ShownDecision, "history" | "disclosed">) {
  const t = useT("decision");
  const format = useFormats();
  const items = history.flatMap((one): TimelineItem[] => [
    ...one.decisions.map(
      (decision): TimelineItem => ({
        id: decision.id,
        when: format.dateTime(decision.at),
        title: t(`decided.${decision.outcome}`, { name: decision.by }),
        ...(decision.reversedAt && { who: t("reversed", { when: format.dateTime(decision.reversedAt) }) }),
        milestone: !decision.reversedAt,
        tone:
          decision.outcome === "approved" ? "met" : decision.outcome === "declined" ? "not-met" : "kumquat",
        children: (
          <>
            {decision.reasons && <p className="whitespace-pre-line">{decision.reasons}</p>}
            <Cited cited={decision.citations} disclosed={disclosed} />
          </>
        ),
      }),
    ),
    {
      id: one.id,
      when: format.dateTime(one.at),
      title: t("recommended", { name: one.by, outcome: t(`outcome.${one.outcome}`) }),
      who: [
        t("onRevision", { number: one.revision }),
        ...(one.state === "reversed" ? [t("withdrawn")] : []),
      ].join(" · "),
      children: (
        <>
          <p className="whitespace-pre-line">{one.reasons}</p>
          <Cited cited={one.citations} disclosed={disclosed} />
          <CarriedFindings findings={one.findings} />
        </>
      ),
    },
  ]);
  return (
    <Section heading={t("history")}>
      {items.length === 0 ? (
        <p className="text-ink-soft">{t("historyEmpty")}</p>
      ) : (
        <Timeline label={t("history")} items={items} />
      )}
    </Section>
  );
}
