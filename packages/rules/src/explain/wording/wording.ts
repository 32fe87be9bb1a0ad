import type { Basis, Confidence, Verdict } from "../../engine/expression.ts";
import type { ChecklistState, SuggestedScheme } from "../../law/assessment.ts";
import type { LeftOut } from "../../law/derived/pay.ts";
import type { FindingCode, QuestionId, RuleId } from "../../law/ids.ts";
import type { MoveKind } from "../../law/moves.ts";
import type { refusalGrounds } from "../../sponsorship-facts/vocabulary.ts";

export type Language = "en" | "zh-Hant" | "zh-Hans";

export type DocumentNames = Readonly<Record<string, string>>;

/** A rule's name, and where it has them its sentences for met and not met. */
export type RuleWording = { readonly title: string; readonly met?: string; readonly notMet?: string };

/**
 * Every sentence the rules can say, in one language. `{name}` stands for a parameter of the code. A key that
 * is missing fails to compile.
 */
export type Wording = {
  readonly language: Language;
  readonly verdict: Readonly<Record<Verdict, string>>;
  readonly confidence: Readonly<Record<Confidence, string>>;
  readonly basis: Readonly<Record<Basis, string>>;
  readonly scheme: Readonly<Record<SuggestedScheme, string>>;
  readonly rule: Readonly<Record<RuleId, RuleWording>>;
  readonly question: Readonly<Record<QuestionId, string>>;
  readonly finding: Readonly<Record<FindingCode, string>>;
  readonly fact: Readonly<Record<FactName, string>>;
  readonly move: Readonly<Record<MoveKind, string>>;
  readonly leftOut: Readonly<Record<LeftOut, string>>;
  readonly ground: Readonly<Record<(typeof refusalGrounds)[number], string>>;
  readonly state: Readonly<Record<ChecklistState, string>>;
  readonly document: DocumentNames;
  readonly phrase: Readonly<Record<Phrase, string>>;
  /** Joins the items of a list. */
  readonly and: string;
  readonly comma: string;
  readonly colon: string;
  readonly day: (year: number, month: number, day: number) => string;
};

/** The names of facts that may still be missing; places in lists are left out of the name. */
export const factNames = [
  "application.kind",
  "application.lodgedAt",
  "application.lodgedBy",
  "application.lodgedFrom",
  "application.sameEmployer",
  "application.topTierClaimed",
  "candidate.chineseResidentOfMainland",
  "candidate.convictions.declared",
  "candidate.dateOfBirth",
  "candidate.degree.held",
  "candidate.degree.level",
  "candidate.degree.relevantToPost",
  "candidate.hongKongIdentityCard.held",
  "candidate.hongKongStatus",
  "candidate.localLicence.held",
  "candidate.localStudy.cameOnStudentVisa",
  "candidate.localStudy.fullTime",
  "candidate.localStudy.gbaJointCampus",
  "candidate.localStudy.level",
  "candidate.localStudy.locallyAccredited",
  "candidate.localStudy.nonLocal",
  "candidate.nationality",
  "candidate.residence.permanentResidenceOverseas",
  "candidate.residence.place",
  "candidate.residence.unbrokenSince",
  "candidate.securityObjectionKnown",
  "candidate.specialCircumstances.claimed",
  "candidate.specialCircumstances.documents",
  "candidate.stateEmployeePostedToStateBody",
  "candidate.travelDocument.issued",
  "candidate.travelDocument.kind",
  "dependants",
  "dependants[].dateOfBirth",
  "dependants[].married",
  "dependants[].nationality",
  "dependants[].relation",
  "dependants[].residencePlace",
  "documents",
  "documents[].language",
  "employer.registeredInHongKong",
  "employer.setUpOn",
  "facilitation.intraCompanyTransfer.claimed",
  "facilitation.intraCompanyTransfer.postLevel",
  "facilitation.topUniversity.claimed",
  "facilitation.wellEstablishedCompany.claimed",
  "facilitationMeasures.claimed",
  "market.benchmarkYearlyHkd.low",
  "market.source",
  "offer.confirmed",
  "offer.relatedToQualificationsOrExperience",
  "pay.components",
  "pay.components[].amount",
  "pay.components[].currency",
  "pay.components[].fixedInContract",
  "pay.components[].kind",
  "pay.components[].monthsPaid",
  "pay.components[].per",
  "pay.componentsComplete",
  "permit",
  "post.localLicenceNeeded",
  "post.requirements",
  "post.talentList.claimed",
  "post.talentList.professionId",
  "post.technicalTrade",
  "post.title",
  "recruitment.adverts",
  "recruitment.adverts[].applicationsReceived",
  "recruitment.adverts[].captures",
  "recruitment.adverts[].id",
  "recruitment.adverts[].payShownMonthlyHkd",
  "recruitment.adverts[].publishedFrom",
  "recruitment.adverts[].publishedTo",
  "recruitment.adverts[].requirements",
  "recruitment.explanation.supplied",
  "recruitment.localApplicants",
  "recruitment.localApplicants[].advertId",
  "recruitment.localApplicants[].cvPersonalDataRemoved",
  "recruitment.localApplicants[].outcome",
  "recruitment.localApplicants[].reason.recorded",
  "recruitment.localApplicants[].reason.requirement",
  "recruitment.localApplicants[].reason.restsOn",
  "recruitment.localRecruitmentDone",
  "recruitment.path",
  "recruitment.summaryOfResultsSupplied",
  "stay.currentLimit",
  "stay.firstGrantLodgedOn",
  "stay.nextStep",
  "stay.ordinaryResidenceSince",
  "stay.schemeCriteriaStillMet",
  "stay.workingUnderSchemeSince",
  "tax.assessableIncomeHkd",
  "tax.proofSupplied",
] as const;
export type FactName = (typeof factNames)[number];

export const phrases = [
  "title",
  "lead",
  "route-heading",
  "recruitment-heading",
  "pay-heading",
  "criteria-heading",
  "papers-heading",
  "stay-heading",
  "people-heading",
  "open-heading",
  "mend-heading",
  "watch-heading",
  "sure-heading",
  "fits",
  "needed",
  "for-reviewer",
  "counted",
  "counted-at-least",
  "counted-unknown",
  "above-line",
  "below-line",
  "left-out",
  "left-out-part",
  "days",
  "no-minimum",
  "papers-candidate",
  "papers-employer",
  "papers-dependant",
  "papers-held-back",
  "papers-waivable",
  "papers-reviewer",
  "papers-unknown",
  "grant",
  "grant-capped",
  "window",
  "fees",
  "fees-range",
  "abode",
  "dependant-met",
  "dependant-not-met",
  "dependant-unknown",
  "question",
  "question-settles",
  "less-than-official",
  "closing",
] as const;
export type Phrase = (typeof phrases)[number];
