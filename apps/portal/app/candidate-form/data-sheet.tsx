import { useFormats, useT } from "@causeway/messages/react";
import { candidateSections } from "@causeway/rules/candidate-form/schema";
import { Section } from "@causeway/ui/page";
import { SummaryList, type SummaryRow } from "@causeway/ui/summary-list";
import { useActionWord } from "@causeway/web/action-word";
import { Fingerprint } from "@causeway/web/fingerprint.tsx";
import { useSlotName } from "../evidence/slot-name.ts";
import type { Route } from "./+types/your-data";
import { AnswersSummary } from "./answers-summary.tsx";
import { useReadingRows } from "./reading-rows.ts";
import { DrawnSignature } from "./signature-pad.tsx";

export type Sheet = NonNullable<Route.ComponentProps["actionData"]>;

/** Everything kept about her on one sheet, in her language, made to be printed. */
export function DataSheet({ sheet }: { sheet: Sheet }) {
  const t = useT("candidate-rights");
  const form = useT("candidate-form");
  const reading = useT("document-reading");
  const format = useFormats();
  const rows = useSheetRows(sheet);
  return (
    <div className="my-6 grid gap-8">
      <p className="text-sm text-ink-soft">{t("data.made", { date: format.dateTime(sheet.exportedAt) })}</p>
      <SummaryList heading={t("data.case")} rows={rows.application} />
      <SummaryList heading={t("data.you")} rows={rows.you} />
      <SummaryList heading={t("data.consents")} rows={rows.consents} empty={t("data.none")} />
      {rows.guardians.length > 0 && <SummaryList heading={t("data.guardians")} rows={rows.guardians} />}
      {candidateSections.map((section) => (
        <AnswersSummary
          key={section.id}
          heading={form(`section.${section.id}`)}
          fields={section.fields}
          answers={sheet.answers[section.id] ?? {}}
        />
      ))}
      <SummaryList heading={t("data.papers")} rows={rows.papers} empty={t("data.none")} />
      {rows.readings.length > 0 && <SummaryList heading={reading("data.title")} rows={rows.readings} />}
      <SummaryList heading={t("data.signatures")} rows={rows.signatures} empty={t("data.none")} />
      <SummaryList heading={t("data.messages")} rows={rows.messages} empty={t("data.none")} />
      <Section heading={t("data.shared")} lede={t("data.sharedText")}>
        {Object.keys(sheet.sharedWithEmployer).length === 0 ? (
          <p className="text-ink-soft">{t("data.none")}</p>
        ) : (
          <pre className="text-sm whitespace-pre-wrap wrap-anywhere">
            {JSON.stringify(sheet.sharedWithEmployer, null, 2)}
          </pre>
        )}
      </Section>
      <SummaryList heading={t("data.record")} rows={rows.record} empty={t("data.none")} />
    </div>
  );
}

function useSheetRows(sheet: Sheet) {
  const t = useT("candidate-rights");
  const common = useT("common");
  const c = useT("candidate");
  const message = useT("message");
  const format = useFormats();
  const slotName = useSlotName();
  const word = useActionWord();
  const readings = useReadingRows(sheet.documentReadings);
  const span = (givenAt: Date | string, withdrawnAt: Date | string | null) =>
    [
      t("data.given", { date: format.dateTime(givenAt) }),
      withdrawnAt && t("data.withdrawnOn", { date: format.dateTime(withdrawnAt) }),
    ]
      .filter(Boolean)
      .join(" · ");
  const rows = {
    application: [
      { id: "reference", label: t("data.reference"), value: sheet.case.reference },
      { id: "position", label: t("data.position"), value: sheet.case.title },
      { id: "employer", label: t("data.employer"), value: sheet.case.employer },
      { id: "stage", label: t("data.stage"), value: c(`stage.${sheet.case.status}`) },
    ],
    you: [
      { id: "name", label: t("data.name"), value: sheet.you.name },
      { id: "email", label: t("data.email"), value: sheet.you.email },
    ],
    consents: sheet.consents.map((one, at) => ({
      id: `consent-${at}`,
      label: t("data.ofNotice", { what: t(`data.${one.kind}`), notice: one.noticeVersion }),
      value: span(one.givenAt, one.withdrawnAt),
    })),
    guardians: sheet.guardianConsents.map((one, at) => ({
      id: `guardian-${at}`,
      label: t("data.ofNotice", { what: t(`guardian.${one.capacity}`), notice: one.notice }),
      value: `${one.name} · ${span(one.givenAt, one.withdrawnAt)}`,
    })),
    papers: sheet.documents.map((file, at) => ({
      id: `paper-${at}`,
      label: slotName(file),
      value: `${file.fileName} · ${format.dateTime(file.uploadedAt)}`,
    })),
    readings,
    signatures: sheet.signatures.map((one) => ({
      id: `signature-${one.revision}`,
      label: format.dateTime(one.signedAt),
      value: (
        <>
          {one.drawn ? <DrawnSignature drawn={one.drawn} label={t("data.drawn")} /> : one.name}
          <span className="block text-sm text-ink-soft">
            {t("data.fingerprint")}
            {common("colon")}
            <Fingerprint value={one.sha256} />
          </span>
        </>
      ),
    })),
    messages: sheet.messages.map((one, at) => ({
      id: `message-${at}`,
      label: `${one.from === "candidate" ? message("you") : message(`party.${one.from}`)}${common("comma")}${format.dateTime(one.at)}`,
      value: <span className="whitespace-pre-line">{one.body ?? message("erased")}</span>,
    })),
    record: sheet.record.map((one, at) => ({
      id: `record-${at}`,
      label: format.dateTime(one.at),
      value: [word(one.action), one.by && t("data.by", { who: one.by === "you" ? t("data.youDid") : one.by })]
        .filter(Boolean)
        .join(common("comma")),
    })),
  };
  return rows satisfies Record<string, SummaryRow[]>;
}
