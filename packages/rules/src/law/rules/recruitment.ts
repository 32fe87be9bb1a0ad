import { citing, derived, fact, parameter, type Rule } from "../../engine/expression.ts";
import { forbiddenGrounds, notRefused } from "../../sponsorship-facts/vocabulary.ts";

const form = citing("secondary", "S26");
const own = citing("convention", "C");
const check = citing("inferred", "S26", "S28");
const lawful = citing("background", "LD");
const hint = citing("secondary", "S27", "N15");
const criterion = citing("official", "S01", "S02");

const adverts = "recruitment.adverts";
const applicants = "recruitment.localApplicants";
const refused = own.not(own.oneOf("@.outcome", ...notRefused));
const restsOnRequirement = own.oneOf("@.reason.restsOn", "requirement");

/** The recruitment test without an exemption, by its two branches, and every check of the evidence. */
export const recruitmentRules: readonly Rule[] = [
  {
    id: "recruitment.proof-needed",
    group: "recruitment",
    of: criterion.not(criterion.rule("exemption.any")),
  },
  {
    id: "recruitment.advertised",
    group: "recruitment",
    of: form.atLeast(derived("recruitment.advert-count"), 1),
  },
  {
    id: "recruitment.dates-in-order",
    group: "recruitment",
    of: check.every(adverts, check.atMost(fact("@.publishedFrom"), fact("@.publishedTo"))),
  },
  {
    id: "recruitment.days-captured",
    group: "recruitment",
    of: check.every(adverts, check.atMost(derived("advert.days-unproven"), 0)),
  },
  {
    id: "recruitment.pay-as-offered",
    group: "recruitment",
    of: check.every(adverts, check.equals(fact("@.payShownMonthlyHkd"), derived("pay.base-monthly"))),
  },
  {
    id: "recruitment.requirements-as-stated",
    group: "recruitment",
    of: check.every(adverts, check.sameSet("@.requirements", fact("post.requirements"))),
  },
  {
    id: "recruitment.counts-add-up",
    group: "recruitment",
    of: check.every(adverts, check.equals(derived("advert.unaccounted-for"), 0)),
  },
  {
    id: "recruitment.reasons-recorded",
    group: "recruitment",
    of: form.every(applicants, form.holds("@.reason.recorded"), refused),
  },
  {
    id: "recruitment.grounds-lawful",
    group: "recruitment",
    of: lawful.every(applicants, lawful.not(lawful.oneOf("@.reason.restsOn", ...forbiddenGrounds)), refused),
  },
  {
    id: "recruitment.grounds-job-related",
    group: "recruitment",
    of: check.every(
      applicants,
      check.any(restsOnRequirement, check.oneOf("@.reason.restsOn", ...forbiddenGrounds)),
      refused,
    ),
  },
  {
    id: "recruitment.grounds-advertised",
    group: "recruitment",
    of: check.every(
      applicants,
      check.any(check.not(restsOnRequirement), check.holds(derived("applicant.requirement-advertised"))),
      refused,
    ),
  },
  {
    id: "recruitment.cvs-blanked",
    group: "recruitment",
    of: form.every(applicants, form.holds("@.cvPersonalDataRemoved"), refused),
  },
  {
    id: "recruitment.summary-supplied",
    group: "recruitment",
    of: form.holds("recruitment.summaryOfResultsSupplied"),
  },
  {
    // Agency policy, not law: it never decides the branch.
    id: "recruitment.advert-length-policy",
    group: "recruitment",
    of: hint.atLeast(derived("recruitment.days-claimed"), parameter("recruitment.advert-days-policy")),
  },
  {
    id: "recruitment.evidence",
    group: "recruitment",
    of: form.all(
      form.holds("recruitment.localRecruitmentDone"),
      form.rule("recruitment.advertised"),
      check.rule("recruitment.dates-in-order"),
      check.rule("recruitment.days-captured"),
      check.rule("recruitment.pay-as-offered"),
      check.rule("recruitment.requirements-as-stated"),
      check.rule("recruitment.counts-add-up"),
      form.rule("recruitment.reasons-recorded"),
      lawful.rule("recruitment.grounds-lawful"),
      check.rule("recruitment.grounds-job-related"),
      check.rule("recruitment.grounds-advertised"),
      form.rule("recruitment.cvs-blanked"),
      form.rule("recruitment.summary-supplied"),
    ),
  },
  {
    id: "recruitment.merits",
    group: "recruitment",
    of: form.holds("recruitment.explanation.supplied"),
  },
  {
    id: "recruitment.branch",
    group: "recruitment",
    of: form.any(
      form.all(form.oneOf("recruitment.path", "evidence"), form.rule("recruitment.evidence")),
      form.all(form.oneOf("recruitment.path", "merits"), form.rule("recruitment.merits")),
    ),
  },
  {
    id: "recruitment.test",
    group: "recruitment",
    of: criterion.any(criterion.rule("exemption.any"), form.rule("recruitment.branch")),
  },
];
