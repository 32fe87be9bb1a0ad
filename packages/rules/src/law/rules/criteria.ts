import { citing, derived, type Rule } from "../../engine/expression.ts";
import { degreeLevels } from "../../sponsorship-facts/vocabulary.ts";

const both = citing("official", "S01", "S02");
const declaration = citing("official", "N09", "S43");
const own = citing("convention", "C");
const licence = citing("inferred", "S47", "S03");

/** The five criteria that ASMTP and GEP share, and the local licence beside them. */
export const criteriaRules: readonly Rule[] = [
  {
    id: "criteria.character",
    group: "criteria",
    of: both.all(
      both.not(both.holds("candidate.securityObjectionKnown")),
      both.any(
        both.oneOf("candidate.convictions.declared", "no"),
        own.all(
          own.oneOf("candidate.convictions.declared", "yes"),
          own.judgement("criteria.gravity-of-conviction"),
        ),
      ),
    ),
  },
  {
    id: "criteria.conviction-declaration-due",
    group: "criteria",
    of: declaration.inForce("criteria.conviction-declaration"),
  },
  {
    id: "criteria.degree",
    group: "criteria",
    of: both.all(
      both.holds("candidate.degree.held"),
      both.oneOf("candidate.degree.level", ...degreeLevels),
      both.holds("candidate.degree.relevantToPost"),
    ),
  },
  {
    id: "criteria.special-circumstances",
    group: "criteria",
    of: both.all(
      both.holds("candidate.specialCircumstances.claimed"),
      both.atLeast(derived("candidate.special-documents"), 1),
      own.judgement("criteria.special-circumstances-made-out"),
    ),
  },
  {
    id: "criteria.education",
    group: "criteria",
    of: both.any(both.rule("criteria.degree"), both.rule("criteria.special-circumstances")),
  },
  {
    id: "criteria.vacancy",
    group: "criteria",
    of: both.all(both.known("post.title"), own.judgement("criteria.vacancy-genuine")),
  },
  {
    id: "criteria.offer",
    group: "criteria",
    of: both.all(
      both.holds("offer.confirmed"),
      both.holds("offer.relatedToQualificationsOrExperience"),
      own.judgement("criteria.relation-of-post-and-person"),
      both.rule("recruitment.test"),
      own.any(
        both.rule("exemption.any"),
        own.all(both.not(both.rule("exemption.any")), own.judgement("criteria.strength-of-recruitment-case")),
      ),
    ),
  },
  {
    id: "criteria.market-pay",
    group: "criteria",
    of: both.any(
      both.all(
        own.known("market.source"),
        both.atLeast(derived("pay.counted-yearly"), derived("market.lower-bound")),
      ),
      own.all(
        own.any(
          own.atLeast(derived("pay.possible-yearly"), derived("market.lower-bound")),
          own.holds(derived("pay.part-in-other-currency")),
        ),
        own.judgement("criteria.market-pay-in-line"),
      ),
    ),
  },
  {
    id: "criteria.local-licence",
    group: "criteria",
    of: licence.any(
      licence.not(licence.holds("post.localLicenceNeeded")),
      licence.holds("candidate.localLicence.held"),
    ),
  },
];
