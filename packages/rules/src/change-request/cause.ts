import { z } from "zod";
import type { Assessment } from "../assess.ts";
import { type FindingCode, findingCodes } from "../law/ids.ts";

/**
 * Why a request was made, where the rules can tell whether it is answered: a finding of theirs, an answer that was
 * missing, a paper that was missing. Such a request clears itself; a reviewer may put it back.
 */
export const causeSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("finding"), code: z.enum(findingCodes), about: z.string().max(120) }),
  z.object({ kind: z.literal("answer") }),
  z.object({ kind: z.literal("paper") }),
]);
export type Cause = z.infer<typeof causeSchema>;

/** Where the employer mends what the rules point out; the id is that of the advert or applicant. */
export type FindingPin = { section: string; field: string; subjectId: string | null };

type Rows = { adverts: readonly { id: string }[]; applicants: readonly { id: string }[] };

/** The field at which a finding is mended; null for one that no single answer of the employer's mends. */
export function pinOfFinding(
  { code, about }: { code: FindingCode; about: string },
  rows: Rows,
): FindingPin | null {
  const field = fields[code];
  if (!field) return null;
  const [, list, at] = /^recruitment\.(adverts|localApplicants)\[(\d+)\]/.exec(about) ?? [];
  if (!list)
    return field.section === "advert" || field.section === "localApplicant"
      ? null
      : { ...field, subjectId: null };
  const row = (list === "adverts" ? rows.adverts : rows.applicants)[Number(at)];
  return row ? { ...field, subjectId: row.id } : null;
}

/** Whether the rules still raise what a request was made for. */
export function stillRaised(
  cause: Extract<Cause, { kind: "finding" }>,
  { findings }: Pick<Assessment, "findings">,
): boolean {
  return findings.some((one) => one.code === cause.code && one.about === cause.about);
}

type Place = { section: string; field: string };
const advert = (field: string): Place => ({ section: "advert", field });
const applicant = (field: string): Place => ({ section: "localApplicant", field });
const fields: Partial<Record<FindingCode, Place>> = {
  "no-advert": { section: "recruitment", field: "path" },
  "no-explanation": { section: "recruitment", field: "whyNoRecruitment" },
  "dates-reversed": advert("publishedFrom"),
  "days-not-captured": advert("capturedFrom"),
  "pay-differs": advert("payShownMonthly"),
  "requirements-differ": advert("requirements"),
  "counts-do-not-add-up": advert("applicationsReceived"),
  "no-reason": applicant("reason"),
  "forbidden-ground": applicant("reason"),
  "reason-not-job-related": applicant("reason"),
  "reason-never-advertised": applicant("requirementId"),
  "cv-not-blanked": applicant("cvBlanked"),
  "employer-not-registered": { section: "organisation", field: "registeredInHongKong" },
  "talent-list-entry-unsure": { section: "position", field: "talentListProfession" },
};
