import { z } from "zod";
import {
  amountField,
  dayField,
  momentField,
  monthsField,
  nationField,
  refField,
  said,
  textField,
  wordField,
  yes,
} from "./field.ts";
import { applicationKinds, identifierKinds, lodgers, places, relations } from "./vocabulary.ts";

export const applicationFacts = z.strictObject({
  kind: said(z.enum(applicationKinds), "Kind", "word", "Entry, or extension of stay."),
  lodgedBy: said(z.enum(lodgers), "Lodged by", "word", "Who files."),
  lodgedFrom: said(z.enum(places), "Lodged from", "word", "Where the candidate is when it is filed."),
  lodgedAt: said(
    momentField,
    "Lodged at",
    "moment with offset",
    "Needed where the hour matters; its date is the governing day.",
  ),
  alreadyLodged: said(yes, "Already lodged", "yes or no", "The day is past and fixed."),
  sameEmployer: said(yes, "Same employer", "yes or no", "An extension with the same employer."),
  topTierClaimed: said(yes, "Top tier claimed", "yes or no", "The top-tier employment stream is claimed."),
  papersCompleteOn: said(
    dayField,
    "Papers complete on",
    "day",
    "The day on which all papers had been received.",
  ),
  feePaidOn: said(
    dayField,
    "Application fee paid on",
    "day",
    "The day on which the application fee was paid.",
  ),
});

export const employerFacts = z.strictObject({
  registeredInHongKong: said(
    yes,
    "Registered in Hong Kong",
    "yes or no",
    "The employer is a company registered in Hong Kong.",
  ),
  setUpOn: said(dayField, "Set up on", "day", "Day of establishment."),
});

export const dependantFacts = z.strictObject({
  ref: said(refField, "Reference", "text", "Name of the dependant within the case."),
  relation: said(z.enum(relations), "Relation", "word", "Relation to the candidate."),
  dateOfBirth: said(dayField, "Date of birth", "day", "Date of birth."),
  married: said(yes, "Married", "yes or no", "Whether the person is married."),
  nationality: said(
    nationField,
    "Nationality",
    "ISO 3166-1 alpha-3",
    "Nationality as in the travel document.",
  ),
  residencePlace: said(z.enum(places), "Place of residence", "word", "Where the dependant lives."),
});

export const documentFacts = z.strictObject({
  id: said(
    z.string().regex(/^[A-Z0-9]+(-[A-Z0-9]+)*$/, { error: "an id of the document list, such as A-QUAL" }),
    "Document",
    "id in the document data",
    "What the file is.",
  ),
  files: said(z.number().int().min(0).max(1000), "Files", "files", "How many files."),
  language: said(
    z.string().regex(/^[a-zA-Z]{2,3}(-[A-Za-z0-9]+)*$/, { error: "a language tag, such as en or zh-Hans" }),
    "Language",
    "language tag",
    "Language of the document.",
  ),
});

export const stayFacts = z.strictObject({
  grantedOn: said(dayField, "Granted on", "day", "First day of the present grant."),
  grantedMonths: said(monthsField, "Granted for", "months", "Length of the present grant."),
  firstGrantLodgedOn: said(
    dayField,
    "First application lodged on",
    "day",
    "Day on which the first application was lodged.",
  ),
  nextStep: said(
    z.number().int().min(1).max(20),
    "Next step",
    "number of the grant",
    "2 is the second grant.",
  ),
  currentLimit: said(dayField, "Limit of stay", "day", "Last day of the present stay."),
  workingUnderSchemeSince: said(
    dayField,
    "Working under the scheme since",
    "day",
    "First day of permitted work under the scheme.",
  ),
  schemeCriteriaStillMet: said(
    yes,
    "Criteria still met",
    "yes or no",
    "The criteria of the scheme are still met.",
  ),
  ordinaryResidenceSince: said(
    dayField,
    "Ordinarily resident since",
    "day",
    "First day of ordinary residence in Hong Kong.",
  ),
  absences: said(
    z.array(z.strictObject({ from: dayField, to: dayField, reason: textField.optional() })).max(2000),
    "Absences",
    "list of days",
    "Absences from Hong Kong; an empty list is known to be none.",
  ),
});

export const taxFacts = z.strictObject({
  assessableIncomeHkd: said(
    z.record(
      z.string().regex(/^\d{4}\/\d{2}$/, { error: "a year of assessment, such as 2024/25" }),
      amountField,
    ),
    "Assessable income",
    "HKD by year of assessment",
    '"2024/25" is 1 April 2024 to 31 March 2025.',
  ),
  proofSupplied: said(yes, "Proof supplied", "yes or no", "The tax proof has been supplied."),
});

export const permitFacts = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("fixed-stay"),
    months: said(monthsField, "Months", "months", "Length of the stay granted."),
  }),
  z.strictObject({
    kind: z.literal("last-date"),
    paidOn: said(dayField, "Paid on", "day", "Day of payment."),
    lastDate: said(dayField, "Last date", "day", "Last day of the stay."),
  }),
  z.strictObject({
    kind: z.literal("extension-only"),
    oldLastDate: said(dayField, "Old last date", "day", "Last day before the extension."),
    newLastDate: said(dayField, "New last date", "day", "Last day after the extension."),
    paidOn: said(dayField, "Paid on", "day", "Day of payment."),
  }),
]);

export const identifierFacts = z.strictObject({
  ref: said(refField, "Reference", "text", "Name of the number within the case."),
  kind: said(z.enum(identifierKinds), "Kind", "word", "What the number is."),
  value: said(z.string().max(200), "Value", "text", "The number as entered."),
  dateOfBirth: said(dayField, "Date of birth", "day", "As entered elsewhere."),
  sex: said(wordField, "Sex", "word", "As entered elsewhere."),
});
