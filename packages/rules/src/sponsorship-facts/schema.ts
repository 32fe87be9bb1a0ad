import { z } from "zod";
import { candidateFacts } from "./candidate-facts.ts";
import {
  applicationFacts,
  dependantFacts,
  documentFacts,
  employerFacts,
  identifierFacts,
  permitFacts,
  stayFacts,
  taxFacts,
} from "./case-facts.ts";
import {
  facilitationFacts,
  marketFacts,
  offerFacts,
  payFacts,
  postFacts,
  recruitmentFacts,
} from "./employment-facts.ts";
import { said, textField, yes } from "./field.ts";
import { bases } from "./vocabulary.ts";

/**
 * Everything the rules can be told. An absent key is not known; it is never taken for false, nil or none.
 * An empty list or an explicit `false` is known.
 */
export const factsSchema = z.strictObject({
  application: said(applicationFacts, "Application", "group", "The application as filed or planned."),
  employer: said(employerFacts, "Employer", "group", "The employing company."),
  candidate: said(candidateFacts, "Candidate", "group", "The person to be employed."),
  post: said(postFacts, "Post", "group", "The vacancy."),
  offer: said(offerFacts, "Offer", "group", "The offer of employment."),
  pay: said(payFacts, "Pay", "group", "The whole remuneration package."),
  market: said(marketFacts, "Market", "group", "The pay benchmark."),
  facilitation: said(
    facilitationFacts,
    "Facilitation grounds",
    "group",
    "Grounds X3 to X5 that free from proof of recruitment.",
  ),
  facilitationMeasures: said(
    z.strictObject({
      claimed: said(yes, "Claimed", "yes or no", 'The waiver of papers marked "@" is claimed.'),
    }),
    "Facilitation measures",
    "group",
    'The waiver of papers marked "@"; not the same as the grounds X3 to X5.',
  ),
  recruitment: said(recruitmentFacts, "Recruitment", "group", "How the post was offered to local people."),
  dependants: said(
    z.array(dependantFacts).max(100),
    "Dependants",
    "list",
    "Everyone who comes along; an empty list is nobody.",
  ),
  documents: said(z.array(documentFacts).max(1000), "Documents", "list", "What has been uploaded."),
  stay: said(stayFacts, "Stay", "group", "Stay in Hong Kong so far."),
  tax: said(taxFacts, "Tax", "group", "Salaries tax."),
  permit: said(permitFacts, "Permit", "group", "What was granted, for the fees."),
  identifiers: said(z.array(identifierFacts).max(200), "Identifiers", "list", "Numbers to be checked."),
  goal: said(textField, "Goal", "rule id", "For counterfactuals: the verdict to turn to met."),
  basis: said(
    z.record(z.string(), z.enum(bases)),
    "Basis",
    "word by path of a fact",
    "What a fact rests on; declared where nothing is said.",
  ),
  review: said(
    z.record(z.string(), z.strictObject({ finding: z.enum(["met", "not-met"]) })),
    "Reviewer's findings",
    "finding by question",
    "What a reviewer has found on a question of judgement.",
  ),
});

/** The facts of one case, each absent when not known. */
export type Facts = z.infer<typeof factsSchema>;

/** JSON Schema (2020-12) of the facts, each property with title, unit and meaning. */
export function factsJsonSchema(): object {
  return z.toJSONSchema(factsSchema, { unrepresentable: "any" });
}
