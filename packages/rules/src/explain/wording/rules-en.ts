import type { Wording } from "./wording.ts";

export const enRules: Pick<Wording, "rule" | "question" | "finding"> = {
  rule: {
    "route.asmtp": {
      title: "ASMTP is open",
      met: "ASMTP is open to this candidate.",
      notMet: "ASMTP is not the way for this candidate.",
    },
    "route.gep": {
      title: "GEP is open",
      met: "GEP is open to this candidate.",
      notMet: "GEP is not open to this candidate.",
    },
    "route.iang": {
      title: "IANG fits better",
      met: "As a non-local graduate the candidate may prefer IANG: no employer is needed and the stay carries a time limit only.",
    },
    "route.official-posting": { title: "Posting by the Mainland state" },
    "route.technical-professionals": { title: "Technical Professionals Stream" },
    "route.filing": {
      title: "The filing is accepted",
      met: "The filing is as it should be: the employer files, and is registered in Hong Kong.",
      notMet: "The filing would not be accepted: it must come from an employer registered in Hong Kong.",
    },
    "route.may-work-now": {
      title: "May work without permission",
      met: "The candidate may work in Hong Kong already.",
      notMet: "The candidate may not start work before the permission is granted.",
    },
    "route.pending-case-extends-visit": {
      title: "A pending case extends the visit",
      notMet: "A pending application does not extend a visit.",
    },
    "route.return-to-mainland": {
      title: "Must return to the Mainland first",
      met: "After approval the candidate has to go back to the Mainland for the exit-entry permit before starting work.",
    },
    "route.online-only": { title: "Online filing only" },
    "route.lodged-on-governing-day": { title: "Lodged on the governing day" },
    "exemption.talent-list": {
      title: "Exempt by the Talent List",
      met: "The post falls, on the employer's declaration, under a profession on the Talent List in force. A reviewer confirms it.",
      notMet: "The post is not exempt by the Talent List.",
    },
    "exemption.pay": {
      title: "Exempt by pay",
      met: "The pay fixed in the contract reaches the line, so no proof of local recruitment is needed.",
      notMet: "The pay does not reach the line.",
    },
    "exemption.intra-company-transfer": {
      title: "Exempt as an intra-company transfer",
      notMet: "This is not an intra-company transfer of the kind reported.",
    },
    "exemption.top-university": {
      title: "Exempt by a top-university degree",
      notMet: "No degree of a listed university is claimed.",
    },
    "exemption.well-established-company": {
      title: "Exempt at a well-established company",
      notMet: "The ground of a well-established company does not apply.",
    },
    "exemption.official": {
      title: "Exempt on an official ground",
      met: "An official ground frees the employer from proof of local recruitment.",
      notMet: "No official ground frees the employer from proof of local recruitment.",
    },
    "exemption.any": {
      title: "Exempt on any ground",
      met: "No proof of local recruitment is needed. Vacancy, fit and market pay still have to be shown.",
      notMet: "No ground frees the employer from proof of local recruitment.",
    },
    "recruitment.proof-needed": { title: "Proof of recruitment is needed" },
    "recruitment.advertised": { title: "The post was advertised" },
    "recruitment.dates-in-order": { title: "The dates of each advert are in order" },
    "recruitment.days-captured": { title: "Screenshots cover every day claimed" },
    "recruitment.pay-as-offered": { title: "Each advert shows the pay offered" },
    "recruitment.requirements-as-stated": { title: "Each advert asks what the application asks" },
    "recruitment.counts-add-up": { title: "Every applicant is accounted for" },
    "recruitment.reasons-recorded": { title: "A reason is recorded for each refusal" },
    "recruitment.grounds-lawful": { title: "No refusal rests on a forbidden ground" },
    "recruitment.grounds-job-related": { title: "Each refusal is about the job" },
    "recruitment.grounds-advertised": { title: "Each refusal rests on an advertised requirement" },
    "recruitment.cvs-blanked": { title: "CVs carry no personal data" },
    "recruitment.summary-supplied": { title: "The summary of results is there" },
    "recruitment.advert-length-policy": { title: "Advert length by agency policy" },
    "recruitment.evidence": {
      title: "The evidence of recruitment is complete",
      met: "The evidence of local recruitment is complete and consistent. How strong it is, a reviewer judges.",
      notMet: "The evidence of local recruitment does not hold yet.",
    },
    "recruitment.merits": {
      title: "The case on its merits is argued",
      met: "A reasoned explanation stands in place of a recruitment exercise.",
      notMet: "No explanation has been given why nobody local was sought.",
    },
    "recruitment.branch": { title: "The branch chosen is complete" },
    "recruitment.test": {
      title: "The recruitment test",
      met: "The recruitment test is answered: by an exemption, by evidence, or by an explanation.",
      notMet: "The recruitment test is not answered yet.",
    },
    "criteria.character": {
      title: "Character",
      met: "No conviction is declared and no security objection is known.",
      notMet: "A security objection is known.",
    },
    "criteria.conviction-declaration-due": { title: "Declaration of convictions is due" },
    "criteria.degree": { title: "A relevant first degree" },
    "criteria.special-circumstances": { title: "Special circumstances" },
    "criteria.education": {
      title: "Education",
      met: "A first degree or higher in a relevant field is held.",
      notMet: "There is neither a relevant first degree nor a documented case of special circumstances.",
    },
    "criteria.vacancy": {
      title: "Genuine vacancy",
      met: "A reviewer has found the vacancy genuine.",
      notMet: "A reviewer has not found the vacancy genuine.",
    },
    "criteria.offer": {
      title: "Confirmed and related offer, not readily filled locally",
      met: "The offer is confirmed, relates to the candidate, and a reviewer accepts that nobody local could readily take it.",
      notMet:
        "The offer is not confirmed, does not relate to the candidate, or the recruitment test is not answered.",
    },
    "criteria.market-pay": {
      title: "Pay at market level",
      met: "The fixed pay reaches the market range given.",
      notMet: "The whole pay stays below the market range given.",
    },
    "criteria.local-licence": {
      title: "Local licence",
      met: "No local licence is needed, or it is held.",
      notMet: "The post needs a local licence, and the candidate does not hold it.",
    },
    "stay.window-open": { title: "The window for extending is open" },
    "stay.six-weeks-left": { title: "Six weeks or more are left" },
    "stay.top-tier-years": { title: "Two years of work under the scheme" },
    "stay.top-tier-income": { title: "Assessable income of HK$2 million" },
    "stay.top-tier": { title: "Top-tier stream" },
    "stay.pattern-settled": { title: "Which stay pattern applies is settled" },
    "right-of-abode.reached": { title: "Seven years are reached" },
    "right-of-abode.ordinary-residence": { title: "Residence was ordinary" },
    "dependant.eligible": { title: "May come as a dependant" },
  },
  question: {
    "route.student-in-hong-kong":
      "the candidate is a student in Hong Kong; IANG may fit better, and the sources differ on ASMTP.",
    "route.why-a-permit": "the candidate holds a status that may already allow work. Why is a permit needed?",
    "route.technical-trade-conditions":
      "the conditions of each trade of the Technical Professionals Stream have to be looked up.",
    "route.permission-under-other-scheme": "whether the permission under the other scheme allows this work.",
    "route.pending-case":
      "whether the person may stay while the case is pending. One report of 2026 says no.",
    "exemption.talent-list-entry":
      "whether the profession is on the list. Our copy of the list does not settle it.",
    "exemption.pay-not-fixed":
      "whether pay that is discretionary, in equity, not fixed, or in another currency may count.",
    "exemption.intra-company-transfer-confirmed":
      "intra-company transfer is known from firms only; please confirm on the Department's page.",
    "exemption.top-university-confirmed":
      "the top-university ground is known from firms only; please confirm the list and the degree.",
    "exemption.well-established-company-confirmed":
      "no definition of a well-established company was found; please confirm.",
    "criteria.gravity-of-conviction": "how grave the declared conviction is, and whether it matters here.",
    "criteria.special-circumstances-made-out": "whether the documents make out special circumstances.",
    "criteria.vacancy-genuine": "whether the business needs the post.",
    "criteria.relation-of-post-and-person":
      "whether the work relates to the candidate's qualifications or experience.",
    "criteria.strength-of-recruitment-case":
      "how strong the case is that nobody local can readily take the post.",
    "criteria.market-pay-in-line":
      "whether pay beyond what the contract fixes brings the whole package to the market level.",
    "stay.old-pattern-extended":
      "a stay that began under the old pattern is extended under the new one; the sources do not say how long.",
    "right-of-abode.residence-ordinary": "whether residence was ordinary and continuous, absences included.",
    "documents.sls-declaration-in-asmtp":
      "whether the ASMTP form asks about labour importation, as the GEP form does.",
  },
  finding: {
    "no-advert": "No advert is on record. Add the adverts, or argue the case on its merits.",
    "dates-reversed": "Advert {advert} ends on {to}, before it begins on {from}. Correct the dates.",
    "days-not-captured":
      "Advert {advert} claims {claimed} days; screenshots show {proven}. Add the missing screenshots, or claim only the days shown.",
    "pay-differs":
      "Advert {advert} shows {hkd:shown} a month; the offer is {hkd:offered}. Explain the difference, or advertise the pay offered.",
    "requirements-differ":
      "Advert {advert} does not ask for the same as the application. An officer will compare the two.",
    "counts-do-not-add-up":
      "Advert {advert}: {unaccounted} applications are not accounted for (a minus means more applicants than applications).",
    "no-reason":
      "No reason is recorded for refusing {applicant}. Record one that rests on an advertised requirement.",
    "forbidden-ground":
      "The refusal of {applicant} rests on {ground}. That is no ground for refusing anybody, and this product does not file it. Sex, family status, race and disability are covered by ordinance; age by the Labour Department's guidance.",
    "reason-not-job-related": "The refusal of {applicant} does not rest on a requirement of the post.",
    "reason-never-advertised":
      "The refusal of {applicant} rests on a requirement that the advert did not show ({requirement}).",
    "cv-not-blanked": "The CV of {applicant} still carries personal data. Remove it before it is filed.",
    "no-explanation": "The case is argued on its merits, but the explanation is missing.",
    "shorter-than-agency-policy":
      "The adverts ran for {days} days; agency policy is {policy}. This is policy, not law.",
    "before-the-scheme": "{on} is before the scheme began.",
    "candidate-may-not-file-alone":
      "The employer has to file; an application by the candidate alone is not accepted.",
    "employer-not-registered": "The employer has to be registered in Hong Kong.",
    "iang-suggested":
      "The candidate can use IANG instead: no employer is needed, and the stay carries a time limit only.",
    "visit-not-extended-by-pending-case": "A visitor cannot stay longer because a case is pending.",
    "may-not-work-without-permission": "A dependant of a student may not work without permission.",
    "return-to-mainland-for-permit":
      "After approval the candidate goes back to the Mainland for the exit-entry permit before starting work.",
    "lodged-on-another-day": "The time of lodging is on another day than {on}.",
    "talent-list-to-confirm": "The Talent List ground rests on your declaration; a reviewer confirms it.",
    "talent-list-entry-unsure":
      "The profession cannot be confirmed: {missing} names of the {version} list are not known to us. That does not mean that it is not listed.",
    "degree-proof-missing": "The proof of the degree is still missing.",
    "conviction-declaration-due": "The candidate has to answer the declaration of convictions.",
    "group-service-under-a-year":
      "The transferee has served the group for {months} months; an audit report of 2016 speaks of a year.",
    "window-not-open": "It is too early to extend: the window opens on {opens}.",
    "limit-of-stay-passed": "The limit of stay, {limit}, has passed.",
    "less-than-six-weeks-left":
      "Less than six weeks are left; the advice is to file by {fileBy}. File at once.",
    "proof-at-extension-unsettled":
      "Whether proof of local recruitment is asked for again at an extension is not in the sources; a reviewer decides.",
    "short-grant-step-unsettled":
      "The last grant was {months} months where the pattern gives {pattern}. Whether it used up a step is not in the sources; a reviewer decides.",
    "old-pattern-extended": "The stay began under an older pattern. How it goes on is for a reviewer.",
    "over-the-file-limit": "Too many files for {document}: the limit is {limit}.",
    "translation-needed": "{document} is in neither Chinese nor English and needs a certified translation.",
    "held-back-paper-uploaded": "{document} was uploaded before the offer was accepted. Remove it.",
    "parent-only-of-resident-sponsor":
      "Parents may follow only a sponsor who is a permanent resident or free of a limit of stay.",
    "relation-excluded": "Cohabitants and fiancés are not dependants under the scheme.",
    "child-married": "A married child is not a dependant under the scheme.",
    "child-not-under-18": "A child has to be under 18.",
    "nationality-excluded": "The dependant arrangement is closed to this nationality.",
    "relation-not-named": "This relation is not named in the arrangement.",
    "turns-18-while-pending": "{dependant} turns 18 while the case may be pending. File early.",
    "macao-papers-and-seven-years":
      "{dependant} lives in Macao: Macao papers are needed, and former Mainland residents need seven years of Macao identity.",
    "taiwan-papers": "{dependant} lives in Taiwan: Taiwan papers are needed.",
    "identifier-refused": "{identifier}: the number is not right ({problem}, {part}).",
  },
};
