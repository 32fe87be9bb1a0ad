import { type Answers, hasAnswer, rowsOf, textOf } from "../form/section.ts";
import { known, yesNo } from "../sponsorship-case/known.ts";
import type { Facts } from "../sponsorship-facts/schema.ts";
import type { CandidateSectionId } from "./schema.ts";

export type CandidateAnswers = Partial<Record<CandidateSectionId, Answers>>;

const ranks = ["sub-degree", "bachelor", "master", "doctorate"] as const;
const nationalityWords: Record<string, string> = {
  中国: "CHN",
  中國: "CHN",
  chinese: "CHN",
  china: "CHN",
  prc: "CHN",
};

/** What the candidate's form tells the rules. Identity numbers never become facts; only whether a card is held. */
export function candidateFactsOf(form: CandidateAnswers): Partial<Facts> {
  const facts = known({ candidate: candidate(form), dependants: dependants(form) });
  return facts ?? {};
}

function candidate(form: CandidateAnswers): Facts["candidate"] {
  const { particulars = {}, residence = {}, history = {}, qualifications = {} } = form;
  const travel = form["travel-document"] ?? {};
  const place = textOf(residence.place);
  return known({
    nationality: nationality(textOf(particulars.nationality)),
    chineseResidentOfMainland: yesNo(residence.chineseResident),
    residence: known({
      place: (place || undefined) as "mainland" | undefined,
      unbrokenSince: textOf(residence.residentSince) || undefined,
      permanentResidenceOverseas: yesNo(residence.permanentOverseas),
    }),
    hongKongStatus: (textOf(residence.hongKongStatus) || undefined) as "none" | undefined,
    travelDocument: known({
      issued: yesNo(travel.hasTravelDocument),
      kind: travel.hasTravelDocument === "yes" ? textOf(travel.tdKind) || undefined : undefined,
    }),
    mainlandIdentityCard: hasAnswer(particulars.mainlandId) ? { held: true } : undefined,
    hongKongIdentityCard: known({ held: yesNo(particulars.hasHkid) }),
    degree: degree(form.education),
    convictions:
      history.convictions === "yes" || history.convictions === "no"
        ? { declared: history.convictions }
        : undefined,
    localLicence: known({ held: yesNo(qualifications.holdsLocalLicence) }),
  }) as Facts["candidate"];
}

/** The highest degree named. Whether its field fits the post is a reviewer's finding, so it stays unknown here. */
function degree(education: Answers | undefined) {
  if (!education || !hasAnswer(education.education)) return undefined;
  const rows = rowsOf(education.education);
  const rank = (level: string) => (ranks as readonly string[]).indexOf(level);
  const highest = rows.reduce<(typeof rows)[number] | undefined>(
    (best, row) => (rank(textOf(row.level)) > rank(textOf(best?.level)) ? row : best),
    undefined,
  );
  const level = textOf(highest?.level);
  if (rank(level) < 0) return undefined;
  return known({ held: rank(level) >= 1, level, field: textOf(highest?.major) || undefined });
}

function dependants(form: CandidateAnswers): Facts["dependants"] {
  const answers = form.dependants;
  if (!answers) return undefined;
  if (answers.hasDependants === "no") return [];
  const rows = rowsOf(answers.dependants);
  if (answers.hasDependants !== "yes" || rows.length === 0) return undefined;
  return rows.flatMap(
    (row) =>
      known({
        ref: row.id,
        relation: textOf(row.relation) || undefined,
        dateOfBirth: textOf(row.dateOfBirth) || undefined,
        married: yesNo(row.married),
        nationality: nationality(textOf(row.nationality)),
      }) ?? [],
  ) as Facts["dependants"];
}

/** Alpha-3 codes and the ways a person on the Mainland writes her own; anything else is left for a reviewer. */
function nationality(typed: string): string | undefined {
  const plain = typed.trim();
  if (/^[A-Z]{3}$/.test(plain)) return plain;
  return nationalityWords[plain.toLowerCase()] ?? nationalityWords[plain];
}
