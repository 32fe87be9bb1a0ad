import { citing, derived, type Expression, parameter, type Rule } from "../../engine/expression.ts";
import { degreeLevels } from "../../sponsorship-facts/vocabulary.ts";

const scheme = citing("official", "S01");
const both = citing("official", "S01", "S02");
const arrangements = citing("official", "S09");
const gep = citing("official", "S02");
const graduates = citing("official", "S01", "S11");
const own = citing("convention", "C");
const technical = citing("official", "S03");
const guidelines = citing("official", "S08");
const inferred = citing("inferred", "S01", "S02");

const status = (...values: string[]): Expression => both.oneOf("candidate.hongKongStatus", ...values);

/** Routing comes before any test of eligibility: who belongs where, and whether the filing is accepted. */
export const routeRules: readonly Rule[] = [
  {
    id: "route.asmtp",
    group: "route",
    of: scheme.all(
      scheme.holds("candidate.chineseResidentOfMainland"),
      // Someone who may work already needs no permission.
      arrangements.not(arrangements.oneOf("candidate.hongKongStatus", "dependant-of-worker")),
      arrangements.not(arrangements.holds("candidate.stateEmployeePostedToStateBody")),
      // The page does not bar a student; the commissioning text reads stricter.
      unlessJudged(status("student"), own.judgement("route.student-in-hong-kong")),
      // No published bar on changing schemes was found; ask why a permit is needed.
      unlessJudged(
        status("other-scheme", "unconditional-stay", "right-of-abode"),
        inferred.judgement("route.why-a-permit"),
      ),
    ),
  },
  {
    id: "route.gep",
    group: "route",
    of: both.all(
      both.not(both.holds("candidate.chineseResidentOfMainland")),
      both.any(
        both.not(
          both.all(
            both.oneOf("candidate.nationality", "CHN"),
            both.oneOf("candidate.travelDocument.kind", "prc-passport", "eep"),
          ),
        ),
        gep.oneOf("candidate.residence.place", "macao", "taiwan"),
        both.holds("candidate.residence.permanentResidenceOverseas"),
        both.all(
          both.oneOf("candidate.residence.place", "overseas"),
          both.holds(derived("candidate.year-overseas")),
          both.oneOf("application.lodgedFrom", "overseas"),
        ),
      ),
      gep.not(gep.oneOf("candidate.nationality", parameter("route.gep-excluded-nationals"))),
    ),
  },
  {
    id: "route.iang",
    group: "route",
    of: graduates.any(
      graduates.all(
        graduates.holds("candidate.localStudy.nonLocal"),
        graduates.holds("candidate.localStudy.cameOnStudentVisa"),
        graduates.holds("candidate.localStudy.fullTime"),
        graduates.holds("candidate.localStudy.locallyAccredited"),
        graduates.oneOf("candidate.localStudy.level", ...degreeLevels),
      ),
      graduates.all(
        graduates.not(graduates.holds("candidate.localStudy.locallyAccredited")),
        graduates.holds("candidate.localStudy.gbaJointCampus"),
        graduates.holds("candidate.localStudy.fullTime"),
      ),
    ),
  },
  {
    id: "route.official-posting",
    group: "route",
    of: arrangements.holds("candidate.stateEmployeePostedToStateBody"),
  },
  {
    id: "route.technical-professionals",
    group: "route",
    of: technical.all(
      technical.inForce("route.tp-open"),
      technical.not(technical.holds("candidate.degree.held")),
      technical.known("post.technicalTrade"),
      technical.atLeast(derived("candidate.age"), parameter("route.tp-youngest")),
      technical.atMost(derived("candidate.age"), parameter("route.tp-oldest")),
      technical.not(technical.oneOf("candidate.nationality", parameter("route.gep-excluded-nationals"))),
      // Minimum qualification, experience and pay of each trade were not captured.
      technical.judgement("route.technical-trade-conditions"),
    ),
  },
  {
    id: "route.filing",
    group: "route",
    of: arrangements.all(
      arrangements.oneOf("application.lodgedBy", "employer"),
      arrangements.holds("employer.registeredInHongKong"),
    ),
  },
  {
    id: "route.may-work-now",
    group: "route",
    of: arrangements.any(
      arrangements.oneOf(
        "candidate.hongKongStatus",
        "dependant-of-worker",
        "right-of-abode",
        "unconditional-stay",
      ),
      inferred.all(status("other-scheme"), inferred.judgement("route.permission-under-other-scheme")),
    ),
  },
  {
    id: "route.pending-case-extends-visit",
    group: "route",
    of: scheme.all(
      scheme.not(scheme.oneOf("candidate.hongKongStatus", "visitor")),
      // For others the reports speak of leaving on expiry since 2026; one source.
      citing("secondary", "N03").judgement("route.pending-case"),
    ),
  },
  {
    id: "route.return-to-mainland",
    group: "route",
    of: guidelines.all(
      guidelines.holds("candidate.chineseResidentOfMainland"),
      guidelines.oneOf(
        "candidate.hongKongStatus",
        "student",
        "visitor",
        "dependant-of-student",
        "dependant-of-worker",
        "other-scheme",
      ),
    ),
  },
  {
    id: "route.online-only",
    group: "route",
    of: citing("official", "S22", "S06").inForce("route.online-only"),
  },
  {
    id: "route.lodged-on-governing-day",
    group: "route",
    of: own.equals(derived("application.lodged-day"), derived("application.governing-day")),
  },
];

/** Met where the condition does not hold; a reviewer's question where it does. */
function unlessJudged(condition: Expression, judgement: Expression): Expression {
  return both.any(both.not(condition), both.all(condition, judgement));
}
