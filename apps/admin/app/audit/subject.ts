import { useWordOf } from "@causeway/messages/word-of";
import { caseHref } from "../retention/case-href.ts";

type Entry = { subjectKind: string; subjectId: string | null; caseId: string | null };

/** Where an administrator may open what an entry is about; undefined where there is no page, or not for her. */
export function subjectHref(organisationId: string, { subjectKind, subjectId, caseId }: Entry) {
  switch (subjectKind) {
    case "email-message":
      return `/mail/${organisationId}/${subjectId}`;
    case "rule-set":
      return `/rule-set/${subjectId}`;
    case "organisation":
      return `/organisations/${subjectId}`;
    case "staff":
      return "/staff";
    case "legal-hold":
    case "erasure":
      return caseId ? caseHref({ organisationId, caseId }) : "/retention/holds";
    default:
      return undefined;
  }
}

/** What an entry is about, in words. */
export function useSubjectWord() {
  const wordOf = useWordOf("audit");
  return (kind: string): string => wordOf(`subject.${kind}`, kind);
}
