import { z } from "zod";
import {
  amountField,
  countField,
  dayField,
  monthsField,
  refField,
  said,
  textField,
  wordField,
  yes,
} from "./field.ts";
import {
  payKinds,
  payPeriods,
  postLevels,
  recruitmentPaths,
  refusalGrounds,
  technicalTrades,
} from "./vocabulary.ts";

const codes = z.array(wordField).max(200);

export const postFacts = z.strictObject({
  title: said(textField, "Post title", "text", "Title as in the contract."),
  requirements: said(
    codes,
    "Requirements",
    "list of codes",
    "Requirements as stated in the application form.",
  ),
  localLicenceNeeded: said(
    yes,
    "Local licence needed",
    "yes or no",
    "The profession is regulated in Hong Kong.",
  ),
  technicalTrade: said(
    z.enum(technicalTrades),
    "Technical trade",
    "word",
    "One of the eight trades of the Technical Professionals Stream.",
  ),
  talentList: said(
    z.strictObject({
      claimed: said(
        yes,
        "Claimed",
        "yes or no",
        "The employer declares that the post falls under a listed profession.",
      ),
      professionId: said(
        wordField,
        "Profession",
        "id in the Talent List data",
        "Absent when nothing matched.",
      ),
      professionText: said(
        textField,
        "Profession as written",
        "text",
        "English name of the profession claimed.",
      ),
    }),
    "Talent List",
    "group",
    "The employer's declaration and what it matched.",
  ),
});

export const offerFacts = z.strictObject({
  confirmed: said(yes, "Confirmed", "yes or no", "There is a confirmed offer of employment."),
  acceptedByCandidate: said(yes, "Accepted", "yes or no", "The candidate has accepted the offer."),
  relatedToQualificationsOrExperience: said(
    yes,
    "Related to the candidate",
    "yes or no",
    "The work relates to the candidate's qualifications or experience.",
  ),
  contractMonths: said(monthsField, "Length of contract", "months", "Length of the contract."),
  contractMonthsRemaining: said(
    monthsField,
    "Contract left",
    "months",
    "What is left of the contract at an extension.",
  ),
});

export const payFacts = z.strictObject({
  components: said(
    z
      .array(
        z.strictObject({
          kind: said(z.enum(payKinds), "Kind", "word", "What the part is."),
          amount: said(
            amountField,
            "Amount",
            "units of the currency",
            "Absent: the part exists, its size is not known.",
          ),
          currency: said(
            z.string().regex(/^[A-Z]{3}$/, { error: "an ISO 4217 code, such as HKD" }),
            "Currency",
            "ISO 4217",
            "HKD unless said otherwise.",
          ),
          per: said(z.enum(payPeriods), "Per", "word", "What the amount is paid for."),
          monthsPaid: said(
            z.number().min(1).max(36),
            "Months paid a year",
            "months",
            "13 means thirteen months' pay.",
          ),
          fixedInContract: said(yes, "Fixed in the contract", "yes or no", "The contract fixes the amount."),
        }),
      )
      .max(200),
    "Parts of the pay",
    "list",
    "Everything the employer gives, part by part.",
  ),
  componentsComplete: said(yes, "That is all", "yes or no", "There is no other part."),
});

export const marketFacts = z.strictObject({
  benchmarkYearlyHkd: said(
    z.strictObject({
      low: said(amountField, "Low", "HKD a year", "Lower end of the market range."),
      median: said(amountField, "Median", "HKD a year", "Middle of the market range."),
      high: said(amountField, "High", "HKD a year", "Upper end of the market range."),
    }),
    "Benchmark",
    "group",
    "What professionals in such posts earn in Hong Kong.",
  ),
  source: said(textField, "Source", "text", "Where the benchmark comes from."),
  asOf: said(dayField, "As of", "day", "Day of the benchmark."),
});

const claim = <T extends z.ZodRawShape>(more: T) =>
  z.union([
    yes,
    z.strictObject({ claimed: said(yes, "Claimed", "yes or no", "The ground is claimed."), ...more }),
  ]);

export const facilitationFacts = z.strictObject({
  intraCompanyTransfer: said(
    claim({
      postLevel: said(
        z.enum(postLevels),
        "Level of the post",
        "word",
        "Managerial or professional is what the reports speak of.",
      ),
      groupServiceMonths: said(
        monthsField,
        "Service with the group",
        "months",
        "How long the transferee has served the group.",
      ),
    }),
    "Intra-company transfer",
    "group",
    "Ground X3, known from secondary sources only.",
  ),
  topUniversity: said(
    claim({
      foundOnListVersion: said(
        textField,
        "List version",
        "text",
        "The list on which the university was found.",
      ),
    }),
    "Top university",
    "group",
    "Ground X4, known from secondary sources only.",
  ),
  wellEstablishedCompany: said(
    claim({}),
    "Well-established company",
    "group",
    "Ground X5, known from secondary sources only.",
  ),
});

const advert = z.strictObject({
  id: said(refField, "Id", "text", "Name of the advert within the case."),
  channel: said(wordField, "Channel", "word", "Where it was published."),
  publishedFrom: said(dayField, "Published from", "day", "First day of publication."),
  publishedTo: said(dayField, "Published to", "day", "Last day of publication; it counts."),
  payShownMonthlyHkd: said(amountField, "Pay shown", "HKD a month", "Monthly pay printed in the advert."),
  requirements: said(codes, "Requirements", "list of codes", "Requirements printed in the advert."),
  applicationsReceived: said(
    countField,
    "Applications received",
    "applications",
    "All applications from local people.",
  ),
  captures: said(
    z.array(z.strictObject({ from: dayField, to: dayField })).max(2000),
    "Captures",
    "list of days",
    "Days shown by screenshots; both ends count.",
  ),
});

const localApplicant = z.strictObject({
  ref: said(refField, "Reference", "text", "A reference without personal data."),
  advertId: said(refField, "Advert", "id", "The advert answered."),
  outcome: said(wordField, "Outcome", "word", "refused, withdrew, declined-offer, hired and the like."),
  cvPersonalDataRemoved: said(yes, "CV blanked", "yes or no", "Personal data is removed from the CV."),
  reason: said(
    z.strictObject({
      recorded: said(yes, "Recorded", "yes or no", "A reason is on record."),
      restsOn: said(z.enum(refusalGrounds), "Rests on", "word", "What the reason rests on."),
      requirement: said(wordField, "Requirement", "code", "The requirement not met."),
      text: said(textField, "Text", "text", "The reason in words."),
    }),
    "Reason",
    "group",
    "Why the applicant was not taken.",
  ),
});

export const recruitmentFacts = z.strictObject({
  path: said(z.enum(recruitmentPaths), "Path", "word", "Evidence of a search, or a case on the merits."),
  localRecruitmentDone: said(
    yes,
    "Local recruitment done",
    "yes or no",
    "A local recruitment exercise was carried out.",
  ),
  explanation: said(
    z.strictObject({
      supplied: said(yes, "Supplied", "yes or no", "The explanation has been written."),
      text: said(textField, "Text", "text", "Why this person, and why nobody local."),
    }),
    "Explanation",
    "group",
    "The reasoned explanation.",
  ),
  summaryOfResultsSupplied: said(
    yes,
    "Summary of results",
    "yes or no",
    "The summary of results has been supplied.",
  ),
  adverts: said(
    z.array(advert).max(500),
    "Adverts",
    "list",
    "Every advert; an empty list is known to be none.",
  ),
  localApplicants: said(
    z.array(localApplicant).max(10_000),
    "Local applicants",
    "list",
    "Every local person who applied.",
  ),
});
