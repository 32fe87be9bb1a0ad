import type { ShownFiling } from "@causeway/api/filing/show-filing";
import { useFormats, useT } from "@causeway/messages/react";
import { isReconsiderationOpen } from "@causeway/rules/filing/reconsideration";
import { Button } from "@causeway/ui/button";
import { Disclosure, Panel, Section } from "@causeway/ui/page";
import { StatusTag } from "@causeway/ui/status-tag";
import { Form } from "react-router";
import type { SentReconsideration } from "./reconsideration-action.server.ts";
import { LodgeForm, ReconsideredForm, WantForm } from "./reconsideration-forms.tsx";

type Reconsideration = ShownFiling["reconsiderations"][number];
type Props = Pick<ShownFiling, "reconsiderations" | "status" | "today"> & {
  mayFile: boolean;
  sent: SentReconsideration | undefined;
};

/** What was done about a refusal, and what is still to do. No time limit is published, and the page says so. */
export function Reconsiderations({ reconsiderations, status, today, mayFile, sent }: Props) {
  const t = useT("filing");
  const [latest] = reconsiderations;
  const open = latest && isReconsiderationOpen(latest.state) ? latest : undefined;
  const acts = mayFile && status === "refused";
  return (
    <Section heading={t("reconsideration.heading")} lede={t("reconsideration.unknown")}>
      {reconsiderations.length === 0 && <p className="text-ink-soft">{t("reconsideration.none")}</p>}
      <div className="grid gap-4">
        {reconsiderations.map((one) => (
          <Panel key={one.id}>
            <Recorded one={one} />
          </Panel>
        ))}
      </div>
      {acts && (
        <div className="mt-4 grid gap-3">
          {!open && (
            <Disclosure summary={t("reconsideration.want")} open={sent !== undefined || undefined}>
              <WantForm today={today} sent={sent} />
            </Disclosure>
          )}
          {open?.state === "wanted" && (
            <>
              <Disclosure summary={t("reconsideration.lodge")} open={sent !== undefined || undefined}>
                <LodgeForm today={today} sent={sent} />
              </Disclosure>
              <Form method="post" preventScrollReset>
                <Button size="small" kind="quiet" name="intent" value="drop">
                  {t("reconsideration.drop")}
                </Button>
              </Form>
            </>
          )}
          {open?.state === "lodged" && (
            <Disclosure summary={t("reconsideration.recordAnswer")} open={sent !== undefined || undefined}>
              <ReconsideredForm today={today} sent={sent} />
            </Disclosure>
          )}
        </div>
      )}
    </Section>
  );
}

function Recorded({ one }: { one: Reconsideration }) {
  const t = useT("filing");
  const format = useFormats();
  return (
    <div className="grid gap-1.5">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
        <span className="font-semibold">{t(`reconsideration.wished.${one.wishedBy}`)}</span>
        <StatusTag tone={one.overdue ? "bad" : tones[one.state]}>
          {t(one.overdue ? "overdue" : `reconsideration.state.${one.state}`)}
        </StatusTag>
      </p>
      <p className="whitespace-pre-line">{one.because}</p>
      <ul className="text-sm text-ink-soft">
        <li>
          {t("reconsideration.recorded", { name: one.recordedBy, date: format.dateTime(one.createdAt) })}
        </li>
        <li>
          {one.dueOn
            ? t("reconsideration.dueBy", { date: format.date(one.dueOn) })
            : t("reconsideration.noDue")}
        </li>
        {one.lodgedOn && (
          <li>
            {t("reconsideration.lodged", { name: one.lodgedBy, date: format.date(one.lodgedOn) })}
            {one.reference && ` · ${one.reference}`}
          </li>
        )}
        {one.answeredOn && (
          <li>
            {t("reconsideration.answered", { name: one.answeredBy, date: format.date(one.answeredOn) })}
          </li>
        )}
      </ul>
      {one.answer && <p className="border-s-4 border-line ps-3 whitespace-pre-line">{one.answer}</p>}
    </div>
  );
}

const tones = {
  wanted: "attention",
  lodged: "attention",
  dropped: "quiet",
  upheld: "bad",
  reversed: "good",
} as const;
