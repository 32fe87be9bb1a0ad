import {
  type Cites,
  citing,
  derived,
  type Expression,
  parameter,
  type Rule,
} from "../../engine/expression.ts";
import { notRefused } from "../../sponsorship-facts/vocabulary.ts";
import type { DocumentRow } from "../table-row.ts";
import { documents } from "../tables/documents.ts";

type Builders = ReturnType<typeof citing>;

const conditions: Readonly<Record<string, (by: Builders) => Expression>> = {
  "A-TD": (by) =>
    by.not(
      by.all(
        by.holds("candidate.chineseResidentOfMainland"),
        by.not(by.holds("candidate.travelDocument.issued")),
      ),
    ),
  "A-CNID": (by) =>
    by.all(
      by.holds("candidate.chineseResidentOfMainland"),
      by.not(by.holds("candidate.travelDocument.issued")),
    ),
  "A-HKID": (by) => by.holds("candidate.hongKongIdentityCard.held"),
  "A-SPECIAL": (by) => by.holds("candidate.specialCircumstances.claimed"),
  "A-CONSENT": (by) => by.holds("candidate.chineseResidentOfMainland"),
  "A-MACAO": (by) => by.oneOf("candidate.residence.place", "macao"),
  "A-TW": (by) => by.oneOf("candidate.residence.place", "taiwan"),
  "A-OVERSEAS": (by) =>
    by.all(by.oneOf("candidate.nationality", "CHN"), by.oneOf("candidate.residence.place", "overseas")),
  "A-LICENCE": (by) => by.holds("post.localLicenceNeeded"),
  "A-CONVICTION": (by) => by.inForce("criteria.conviction-declaration"),
  "A-TP-QUAL": (by) => by.rule("route.technical-professionals"),
  "A-TP-LETTER": (by) => by.rule("route.technical-professionals"),
  "E-BPLAN": (by) => by.not(by.holds(derived("employer.a-year-old"))),
  "E-LRD-ADS": notExemptAnd((by) => by.holds("recruitment.localRecruitmentDone")),
  "E-LRD-SUMMARY": notExemptAnd((by) => by.holds("recruitment.localRecruitmentDone")),
  // An exercise that drew nobody, or nobody who was turned away, has no such CV: asked for, it could never be given.
  "E-LRD-CV": notExemptAnd((by) =>
    by.all(
      by.holds("recruitment.localRecruitmentDone"),
      by.some("recruitment.localApplicants", by.not(by.oneOf("@.outcome", ...notRefused))),
    ),
  ),
  "E-LRD-NONE": notExemptAnd((by) => by.not(by.holds("recruitment.localRecruitmentDone"))),
  "E-TL-DECL": (by) => by.all(by.inForce("exemption.talent-list"), by.holds("post.talentList.claimed")),
  "E-TL-EVID": (by) => by.all(by.inForce("exemption.talent-list"), by.holds("post.talentList.claimed")),
  "E-REM-2M": (by) => by.rule("exemption.pay"),
  // Official for GEP only; whether the ASMTP form asks it is to be seen in the live form.
  "E-SLS-DECL": (by) =>
    by.any(
      by.not(by.holds("candidate.chineseResidentOfMainland")),
      by.all(
        by.holds("candidate.chineseResidentOfMainland"),
        by.judgement("documents.sls-declaration-in-asmtp"),
      ),
    ),
  "E-ICT": (by) => by.holds(derived("facilitation.intraCompanyTransfer.claimed")),
  "E-FACIL": (by) => by.holds("facilitationMeasures.claimed"),
  "E-TP-LISTED": (by) =>
    by.all(by.rule("route.technical-professionals"), by.holds("facilitationMeasures.claimed")),
  "E-TP-TRADE": (by) => by.rule("route.technical-professionals"),
  "D-MACAO": (by) => by.oneOf("@.residencePlace", "macao"),
  "D-TW": (by) => by.oneOf("@.residencePlace", "taiwan"),
  "D-OVERSEAS": (by) =>
    by.all(
      by.not(by.holds("candidate.chineseResidentOfMainland")),
      by.oneOf("@.nationality", "CHN"),
      by.oneOf("@.residencePlace", "overseas"),
    ),
  "X-EMP-LETTER": (by) => by.holds("application.sameEmployer"),
  "X-CHG": (by) => by.not(by.holds("application.sameEmployer")),
  "X-TOPTIER": (by) => by.holds("application.topTierClaimed"),
  "X-D-SPTD": (by) => by.atLeast(derived("fees.persons"), 2),
  "X-TP-CONTRACT": (by) => by.oneOf("candidate.hongKongStatus", "technical-professional"),
  "X-TP-LICENCE": (by) =>
    by.all(
      by.oneOf("candidate.hongKongStatus", "technical-professional"),
      by.holds("post.localLicenceNeeded"),
    ),
  "T-CERT": (by) => by.some("documents", by.holds(derived("document.needs-translation"))),
  "P-FEE-APP": (by) => by.moreThan(derived("fees.application-each"), 0),
  "P-EEP": (by) => by.holds("candidate.chineseResidentOfMainland"),
  "C-PIPL-SENS": (by) => by.oneOf("candidate.residence.place", "mainland"),
  "C-PIPL-XB": (by) => by.oneOf("candidate.residence.place", "mainland"),
  "C-GUARDIAN": (by) =>
    by.some(
      "dependants",
      by.all(
        by.oneOf("@.residencePlace", "mainland"),
        by.lessThan(derived("dependant.age"), parameter("consent.guardian-age")),
      ),
    ),
};

// The same test in every paper of a stage, so that it is worked out once for a case.
const page = citing("official", "S01");

const stages: Readonly<Record<string, readonly string[]>> = {
  entry: ["entry"],
  extension: ["extension"],
  "change-of-employment": ["extension"],
  // Later joiners file on their own; the facts describe entry and extension only.
  "dependant-later": [],
};

/** One rule for each paper of the list: met means it is asked for. Dependants' papers speak of `@`. */
export const documentRules: readonly Rule[] = documents.map((row) => ({
  id: documentRuleId(row.id),
  group: "documents",
  of: askedFor(row),
}));

export function documentRuleId(document: string): string {
  return `document.${document}`;
}

function askedFor(row: DocumentRow): Expression {
  const by = citing(row.confidence, ...((row.cites.length === 0 ? ["C"] : row.cites) as unknown as Cites));
  const kinds = stages[row.stage];
  const stage = kinds === undefined ? [] : [page.oneOf("application.kind", ...kinds)];
  const condition = conditions[row.id];
  return by.all(...stage, ...(condition === undefined ? [] : [condition(by)]));
}

/** X3 to X5 never drop a paper by themselves; only the official grounds do. */
function notExemptAnd(condition: (by: Builders) => Expression) {
  return (by: Builders) => by.all(by.not(by.rule("exemption.official")), condition(by));
}
