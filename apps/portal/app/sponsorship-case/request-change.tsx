import { useT } from "@causeway/messages/react";
import { sectionWording } from "@causeway/messages/section-wording";
import { advertSection } from "@causeway/rules/advert/schema";
import type { AnswerValue, Section } from "@causeway/rules/form/section";
import { localApplicantSection } from "@causeway/rules/local-applicant/schema";
import { organisationSection } from "@causeway/rules/organisation/schema";
import { caseSection } from "@causeway/rules/sponsorship-case/sections";
import { Diff } from "@causeway/ui/diff";
import { StatusTag } from "@causeway/ui/status-tag";
import { useShownAnswer } from "../form/answer-list.tsx";

type Pinned = {
  id: string;
  state: string;
  section: string | null;
  field: string | null;
  before: AnswerValue | null;
  now: AnswerValue | null;
  mended: boolean;
  answerNote: string | null;
};

/** What stood at a pin when it was set and what stands there now, or that nothing has been done yet. */
export function RequestChange({ request, place }: { request: Pinned; place: string }) {
  const t = useT("change-request");
  const shown = useShownPin();
  const { id, state, before, now, mended, answerNote } = request;
  if (!mended && (state !== "open" || answerNote?.trim())) return null;
  if (!mended) return <p className="text-ink-soft">{t("answer.silent")}</p>;
  return (
    <div className="grid gap-3">
      <p>
        <StatusTag tone="good">{t("answer.mended")}</StatusTag>
      </p>
      <Diff
        caption={t("answer.change")}
        columns={{
          field: t("answer.change"),
          before: t("answer.before"),
          after: t("answer.now"),
        }}
        rows={[{ id, label: place, before: shown(request, before), after: shown(request, now) }]}
        empty={t("answer.nothing")}
      />
    </div>
  );
}

function useShownPin() {
  const shown = useShownAnswer();
  const wordings: Record<string, unknown> = {
    position: useT("position"),
    remuneration: useT("remuneration"),
    recruitment: useT("recruitment-justification"),
    organisation: useT("organisation"),
    [advertSection.id]: useT("advert"),
    [localApplicantSection.id]: useT("local-applicant"),
  };
  return ({ section, field }: Pinned, value: AnswerValue | null): string => {
    if (value === null) return "";
    const name = field?.split(".")[0] ?? "";
    const found = sectionOf(section ?? "")?.fields.find((one) => one.name === name);
    if (!found)
      return Array.isArray(value) ? value.filter((one) => typeof one === "string").join("\n") : value;
    return shown(sectionWording(wordings[section ?? ""]))(found, { [name]: value }) ?? "";
  };
}

function sectionOf(id: string): Section | undefined {
  const rest: readonly Section[] = [organisationSection, advertSection, localApplicantSection];
  return caseSection(id) ?? rest.find((section) => section.id === id);
}
