import { useT } from "@causeway/messages/react";
import type { FindingPlace, RehearsalFinding } from "@causeway/rules/sponsorship-case/rehearsal";
import { Task, TaskList } from "@causeway/ui/task-list";
import { fieldId } from "../form/field-control.tsx";
import { type CaseHead, caseHref } from "./case-frame.tsx";
import { useFindingText } from "./finding-text.ts";

/** What would be raised, each leading to the place where it is mended. */
export function FindingList({ head, findings }: { head: CaseHead; findings: readonly RehearsalFinding[] }) {
  const t = useT("sponsorship-case");
  const text = useFindingText();
  return (
    <TaskList>
      {findings.map((finding, index) => (
        <Task
          // Findings are made anew on every visit and have no identity of their own.
          key={`${finding.code}-${index}`}
          title={text(finding)}
          href={placeHref(head, finding)}
          state={{
            label: t(finding.blocking ? "state.attention" : "rehearsal.advice"),
            tone: finding.blocking ? "attention" : "neutral",
          }}
        />
      ))}
    </TaskList>
  );
}

function placeHref(head: CaseHead, finding: RehearsalFinding): string {
  const field = finding.code === "section" ? `?check=1#${fieldId(finding.problem.field)}` : "";
  return `${pageHref(head, finding.place)}${field}`;
}

function pageHref(head: CaseHead, place: FindingPlace): string {
  switch (place.page) {
    case "profile":
      return `/o/${head.organisationId}/profile`;
    case "advert":
      return caseHref(head, `adverts/${place.id}`);
    case "applicant":
      return caseHref(head, `applicants/${place.id}`);
    default:
      return caseHref(head, place.page);
  }
}
