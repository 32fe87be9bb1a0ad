import type { RoundChanges, ShownChange } from "@causeway/api/change-request/show-round-changes";
import { useFormats, useT } from "@causeway/messages/react";
import { DataTable } from "@causeway/ui/data-table";
import { Diff } from "@causeway/ui/diff";
import { Section } from "@causeway/ui/page";
import { PinMarker } from "@causeway/ui/pin";
import { StatusTag } from "@causeway/ui/status-tag";
import { caseHref, useFrame } from "../review/frame.ts";
import { useRequirementName } from "../review/requirement-name.ts";
import { usePlace, useStanding } from "./place.ts";

/** What was pinned, with what stood there before and after, and whether it was answered. */
export function AskedChanges({ asked }: { asked: RoundChanges["asked"] }) {
  const t = useT("change-request");
  const common = useT("common");
  const { head } = useFrame();
  const place = usePlace();
  const standing = useStanding();
  return (
    <Section heading={t("changes.asked")}>
      <Diff
        caption={<span className="sr-only">{t("changes.asked")}</span>}
        columns={{ field: t("column.field"), before: t("column.before"), after: t("changes.fileAfter") }}
        empty={t("nothing")}
        rows={asked.map((request) => ({
          id: request.id,
          label: (
            <div className="grid justify-items-start gap-1">
              <span className="flex items-start gap-2">
                <PinMarker
                  number={request.number}
                  label={t("number", { number: request.number })}
                  href={`${caseHref(head, "requests")}#request-${request.number}`}
                  className="shrink-0"
                />
                <span>
                  {place(request)}
                  <span className="block text-sm font-normal text-ink-soft">{t(`to.${request.party}`)}</span>
                </span>
              </span>
              <StatusTag tone={tones[request.outcome]}>{t(`changes.outcome.${request.outcome}`)}</StatusTag>
              {request.answerNote && (
                <span className="text-sm font-normal break-words">
                  {t("answerNote")}
                  {common("colon")}
                  {request.answerNote}
                </span>
              )}
            </div>
          ),
          before: standing(request, request.before),
          after: standing(request, request.now),
        }))}
      />
    </Section>
  );
}

/** What is another although nobody had pinned a request to it, side by side. */
export function UnaskedChanges({ changes }: { changes: readonly ShownChange[] }) {
  const t = useT("change-request");
  const place = usePlace();
  const standing = useStanding();
  const nameOf = (change: ShownChange) => {
    const words = place({ pin: pinOf(change), requirement: null, fileName: null, row: change.row });
    if (!change.subject) return words;
    const at = { number: change.subject.row + 1, place: words };
    return change.section === "advert" ? t("changes.advert", at) : t("changes.applicant", at);
  };
  return (
    <Section heading={t("changes.unasked")} lede={t("changes.unaskedLede")}>
      {changes.length === 0 ? (
        <p className="text-ink-soft">{t("changes.noneUnasked")}</p>
      ) : (
        <Diff
          caption={<span className="sr-only">{t("changes.unasked")}</span>}
          columns={{
            ...{ field: t("column.field"), before: t("changes.fileBefore"), after: t("changes.fileAfter") },
          }}
          empty={t("nothing")}
          rows={changes.map((change) => ({
            id: `${change.section}-${change.subject?.id ?? ""}-${change.field}`,
            label: (
              <div className="grid justify-items-start gap-1">
                {nameOf(change)}
                <StatusTag tone="attention">{t("changes.notAsked")}</StatusTag>
              </div>
            ),
            before: standing({ pin: pinOf(change) }, change.before),
            after: standing({ pin: pinOf(change) }, change.after),
          }))}
        />
      )}
    </Section>
  );
}

function pinOf({ section, field, subject }: ShownChange) {
  return { target: "field" as const, section, field, subjectId: subject?.id ?? null };
}

/** Files that were added, replaced or taken out. */
export function RoundFiles({ files }: { files: RoundChanges["files"] }) {
  const t = useT("change-request");
  const requirementName = useRequirementName();
  return (
    <DataTable
      caption={t("changes.files")}
      hideCaption
      phone="stack"
      rows={files}
      rowKey={(file) => file.id}
      empty={<p className="text-ink-soft">{t("changes.noFiles")}</p>}
      columns={[
        {
          key: "place",
          header: t("changes.file"),
          rowHeader: true,
          cell: (file) => (
            <div className="grid justify-items-start gap-1">
              {requirementName(file.requirement)}
              <StatusTag tone={file.asked ? "active" : "attention"}>
                {t(file.asked ? "changes.wasAsked" : "changes.notAsked")}
              </StatusTag>
            </div>
          ),
        },
        { key: "before", header: t("changes.fileBefore"), cell: (file) => file.before ?? t("nothing") },
        { key: "after", header: t("changes.fileAfter"), cell: (file) => file.after ?? t("nothing") },
      ]}
    />
  );
}

type Raised = RoundChanges["facts"][number] & { name: string | null };

/** What the reviewers made firmer, or took back, between this round and the next. */
export function RaisedMeanwhile({ facts }: { facts: readonly Raised[] }) {
  const t = useT("change-request");
  const review = useT("review");
  const format = useFormats();
  return (
    <DataTable
      caption={t("changes.facts")}
      hideCaption
      phone="stack"
      rows={facts}
      rowKey={(fact) => fact.id}
      empty={<p className="text-ink-soft">{t("changes.noFacts")}</p>}
      columns={[
        {
          key: "fact",
          header: t("changes.fact"),
          rowHeader: true,
          cell: (fact) => (
            <span className="inline-block first-letter:uppercase">
              {fact.name ?? review("judge.countedPay")}
            </span>
          ),
        },
        {
          key: "what",
          header: t("changes.what"),
          cell: (fact) => (
            <>
              <p>{t("changes.raised", { basis: review(`judge.basis.${fact.basis}`) })}</p>
              {fact.note && <p className="break-words">{fact.note}</p>}
              {fact.loweredAt && (
                <p className="text-sm text-ink-soft">
                  {t("changes.loweredAt", { when: format.dateTime(fact.loweredAt) })}
                </p>
              )}
            </>
          ),
        },
        {
          key: "by",
          header: t("changes.by"),
          cell: (fact) => `${fact.by} · ${format.dateTime(fact.raisedAt)}`,
        },
      ]}
    />
  );
}

const tones = {
  waiting: "attention",
  changed: "good",
  explained: "active",
  unchanged: "bad",
  cancelled: "quiet",
} as const;
