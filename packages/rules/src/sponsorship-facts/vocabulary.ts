/** The closed lists of the facts. The database and the forms take theirs from here. */
export const applicationKinds = ["entry", "extension"] as const;
export const places = ["mainland", "hong-kong", "macao", "taiwan", "overseas"] as const;
export const lodgers = ["employer", "candidate-alone"] as const;
export const hongKongStatuses = [
  "none",
  "visitor",
  "student",
  "dependant-of-worker",
  "dependant-of-student",
  "asmtp-worker",
  "technical-professional",
  "other-scheme",
  "unconditional-stay",
  "right-of-abode",
] as const;
export const studyLevels = [
  "none",
  "secondary",
  "certificate",
  "diploma",
  "higher-diploma",
  "associate",
  "sub-degree",
  "bachelor",
  "undergraduate",
  "postgraduate",
  "master",
  "doctorate",
] as const;
/** Undergraduate or higher. */
export const degreeLevels = ["bachelor", "undergraduate", "postgraduate", "master", "doctorate"] as const;
/** Housing, medical cover and other benefits count alike: the whole package is what is measured. */
export const payKinds = [
  "base",
  "housing",
  "medical",
  "benefit",
  "bonus-guaranteed",
  "bonus-discretionary",
  "equity",
] as const;
export const payPeriods = ["year", "month"] as const;
export const recruitmentPaths = ["exempt", "evidence", "merits"] as const;
export const refusalGrounds = [
  "requirement",
  "age",
  "sex",
  "family-status",
  "race",
  "disability",
  "pregnancy",
  "other",
] as const;
/** Grounds on which a local applicant must not be turned away. */
export const forbiddenGrounds = ["age", "sex", "family-status", "race", "disability", "pregnancy"] as const;
/** Ways in which an application ends that are not a refusal by the employer. */
export const notRefused = [
  "hired",
  "withdrew",
  "withdrawn",
  "declined-offer",
  "offer-declined",
  "no-show",
  "pending",
  "in-progress",
] as const;
export const relations = [
  "spouse",
  "civil-partner",
  "child",
  "father",
  "mother",
  "cohabitant",
  "fiance",
  "sibling",
  "other",
] as const;
export const postLevels = ["managerial", "professional", "technical", "other"] as const;
export const bases = ["declared", "documented", "reviewed"] as const;
export const identifierKinds = [
  "hkid",
  "mainland-id",
  "eep",
  "prc-passport",
  "brn",
  "br-certificate-number",
  "uscc",
  "phone",
] as const;
/** The eight trades of the Technical Professionals Stream. */
export const technicalTrades = [
  "new-industrialisation",
  "nursing",
  "aircraft-maintenance",
  "marine-services-local-vessels",
  "information-technology",
  "lift-escalator",
  "building-information-modelling",
  "electrical",
] as const;
