import { useT } from "@causeway/messages/react";
import type { FindingPlace, RehearsalFinding } from "@causeway/rules/sponsorship-case/rehearsal";
import { Task, TaskList, TaskSection } from "@causeway/ui/task-list";
import { fieldId } from "../form/field-control.tsx";
import { type CaseHead, caseHref } from "./case-frame.tsx";
import { useFindingText } from "./finding-text.ts";

/** What would be raised, gathered by the page where it is mended, each leading to its very field. */
export function FindingList({ head, findings }: { head: CaseHead; findings: readonly RehearsalFinding[] }) {
  const t = useT("sponsorship-case");
  const text = useFindingText();
  const groups = Map.groupBy(findings, (finding) => pageHref(head, finding.place));
  return (
    <TaskList>
      {[...groups].map(([href, group]) => (
        <TaskSection
          key={href}
          level={3}
          heading={text.place(group[0]?.place ?? { page: "position" })}
          summary={t("findingCount", { count: group.length })}
        >
          {group.map((finding, index) => (
            // Findings are made anew on every visit and have no identity of their own.
            <Task
              key={`${finding.code}-${index}`}
              title={text.finding(finding)}
              href={placeHref(href, finding)}
            />
          ))}
        </TaskSection>
      ))}
    </TaskList>
  );
}

function placeHref(page: string, finding: RehearsalFinding): string {
  return finding.code === "section" ? `${page}?check=1#${fieldId(finding.problem.field)}` : page;
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
