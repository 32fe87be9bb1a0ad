import type { ShownSecondLook } from "@causeway/api/second-look/show-second-look";
import { useFormats, useT } from "@causeway/messages/react";
import { Section } from "@causeway/ui/page";

export type ShownLook = ShownSecondLook["looks"][number];

/** The decision that was drawn, what the second looker found, and how a disagreement was settled. */
export function LookRecord({ look }: { look: ShownLook }) {
  const t = useT("second-look");
  const decisions = useT("decision");
  const format = useFormats();
  const { decision, recommendation, looker, lookedAt, settler, settledAt, state } = look;
  return (
    <div className="mb-6 grid gap-4">
      {decision && decision.outcome !== "returned" && (
        <Section heading={t(`decidedBy.${decision.outcome}`, { name: decision.by })}>
          <p className="mb-2 text-sm text-ink-soft">{format.dateTime(decision.at)}</p>
          <Words text={decision.reasons || t("noReasons")} />
          {recommendation && (
            <>
              <p className="mt-3 mb-1">
                {t("recommendedBy", { name: recommendation.by })} (
                {decisions(`outcome.${recommendation.outcome}`)})
              </p>
              <Words text={recommendation.reasons} />
            </>
          )}
        </Section>
      )}
      {lookedAt && (
        <Section heading={t(`lookedBy.${state === "agreed" ? "agreed" : "disagreed"}`, { name: looker })}>
          <p className="mb-2 text-sm text-ink-soft">{format.dateTime(lookedAt)}</p>
          <ul className="list-disc ps-5">
            {look.reasons.map((reason) => (
              <li key={reason}>{t(`reason.${reason}`)}</li>
            ))}
          </ul>
          {look.note && <Words text={look.note} />}
        </Section>
      )}
      {settledAt && (state === "confirmed" || state === "returned") && (
        <Section heading={t(`settledBy.${state}`, { name: settler })}>
          <p className="mb-2 text-sm text-ink-soft">{format.dateTime(settledAt)}</p>
          <Words text={look.settledBecause} />
        </Section>
      )}
    </div>
  );
}

function Words({ text }: { text: string }) {
  return <blockquote className="mt-2 border-s-4 border-line ps-4 whitespace-pre-line">{text}</blockquote>;
}
