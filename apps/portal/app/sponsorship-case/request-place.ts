import { useT } from "@causeway/messages/react";
import { sectionWording } from "@causeway/messages/section-wording";
import { useWordOf } from "@causeway/messages/word-of";
import { type CaseHead, caseHref } from "./case-frame.tsx";

type Place = {
  target: string;
  section: string | null;
  field: string | null;
  subjectId: string | null;
  /** Which entry of a group, in its order. */
  row: number | null;
  requirement: string | null;
  evidence: { requirement: string; fileName: string } | null;
};

/** Where a request is pinned, in words and as an address. */
export function useRequestPlace(): (head: CaseHead, place: Place) => { name: string; href: string } {
  const t = useT("sponsorship-case");
  const wordOf = useWordOf("requirement");
  const position = useT("position");
  const remuneration = useT("remuneration");
  const recruitment = useT("recruitment-justification");
  const advert = useT("advert");
  const applicant = useT("local-applicant");
  const organisation = useT("organisation");
  const titles: Record<string, { title: string; t: unknown; page: (id: string | null) => string }> = {
    position: { title: position("title"), t: position, page: () => "position" },
    remuneration: { title: remuneration("title"), t: remuneration, page: () => "remuneration" },
    recruitment: { title: recruitment("title"), t: recruitment, page: () => "recruitment" },
    advert: { title: advert("title"), t: advert, page: (id) => `adverts/${id}` },
    localApplicant: { title: t("applicantTitleNew"), t: applicant, page: (id) => `applicants/${id}` },
    organisation: { title: t("task.company"), t: organisation, page: () => "" },
  };
  return (head, place) => {
    if (place.target !== "field") {
      const code = place.requirement ?? place.evidence?.requirement ?? "";
      const name = wordOf(`name.${code}`, code);
      return {
        name: [name, place.evidence?.fileName].filter(Boolean).join(" · "),
        href: caseHref(head, "evidence"),
      };
    }
    const worded = titles[place.section ?? ""] ?? titles.position;
    const label =
      worded && place.field ? sectionWording(worded.t).label(place.field.split(".")[0] ?? place.field) : "";
    const href =
      place.section === "organisation"
        ? `/o/${head.organisationId}/profile`
        : caseHref(head, worded?.page(place.subjectId) ?? "");
    const entry = place.row === null ? "" : t("answerRequests.entry", { number: place.row + 1 });
    return { name: [worded?.title, label, entry].filter(Boolean).join(" · "), href };
  };
}
