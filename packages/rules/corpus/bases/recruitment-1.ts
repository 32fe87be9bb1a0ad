import { type Base, base, one, pay, search, today } from "./shared.ts";

export const recruitment1Bases: readonly Base[] = [
  {
    name: "A complete search",
    on: today,
    facts: search,
    verdicts: {
      "recruitment.evidence": "met",
      "recruitment.branch": "met",
      "recruitment.test": "met",
      "recruitment.advertised": "met",
      "recruitment.summary-supplied": "met",
      "recruitment.advert-length-policy": "met",
    },
    because: "Every check passes.",
    source: "S26",
  },
  ...["2026-09-27", "2026-09-28", "2026-09-29"].map((to) => ({
    name: `An advert to ${to}`,
    on: today,
    facts: { recruitment: { adverts: [{ publishedFrom: "2026-09-01", publishedTo: to }] } },
    verdicts: {
      "recruitment.advert-length-policy": to === "2026-09-27" ? "not-met" : "met",
      "recruitment.dates-in-order": "met",
    } as const,
    because: "Four weeks by agency policy; both ends count.",
    source: "S27 N15",
  })),
  one(
    "The policy on length before it is known",
    "recruitment.advert-length-policy",
    "reviewer",
    { recruitment: { adverts: [{ publishedFrom: "2015-09-01", publishedTo: "2015-09-02" }] } },
    "Known from 2016.",
    "S27",
    "2015-12-31",
  ),
  one(
    "The policy on length from 2016",
    "recruitment.advert-length-policy",
    "not-met",
    { recruitment: { adverts: [{ publishedFrom: "2015-09-01", publishedTo: "2015-09-02" }] } },
    "Known from 2016.",
    "S27",
    "2016-01-01",
  ),
  one(
    "An advert of one day is in order",
    "recruitment.dates-in-order",
    "met",
    { recruitment: { adverts: [{ publishedFrom: "2026-09-01", publishedTo: "2026-09-01" }] } },
    "Both ends count.",
    "C",
  ),
  one(
    "An advert that ends before it begins",
    "recruitment.dates-in-order",
    "not-met",
    { recruitment: { adverts: [{ publishedFrom: "2026-09-02", publishedTo: "2026-09-01" }] } },
    "Dates reversed.",
    "C",
  ),
  one(
    "One day of the advert is not captured",
    "recruitment.days-captured",
    "not-met",
    {
      recruitment: {
        adverts: [
          {
            publishedFrom: "2026-09-01",
            publishedTo: "2026-09-28",
            captures: [{ from: "2026-09-01", to: "2026-09-27" }],
          },
        ],
      },
    },
    "Every day claimed is shown.",
    "C",
  ),
  one(
    "Two captures that meet cover the advert",
    "recruitment.days-captured",
    "met",
    {
      recruitment: {
        adverts: [
          {
            publishedFrom: "2026-09-01",
            publishedTo: "2026-09-28",
            captures: [
              { from: "2026-09-15", to: "2026-10-05" },
              { from: "2026-08-20", to: "2026-09-14" },
            ],
          },
        ],
      },
    },
    "Both ends count; overlaps do not count twice.",
    "C",
  ),
  one(
    "The advert shows a dollar less than the offer",
    "recruitment.pay-as-offered",
    "not-met",
    {
      ...pay(base(75_000, { per: "month", monthsPaid: 12 })),
      recruitment: { adverts: [{ payShownMonthlyHkd: 74_999 }] },
    },
    "Advert pay equals offer pay.",
    "S28",
  ),
  one(
    "The advert shows a dollar more than the offer",
    "recruitment.pay-as-offered",
    "not-met",
    {
      ...pay(base(75_000, { per: "month", monthsPaid: 12 })),
      recruitment: { adverts: [{ payShownMonthlyHkd: 75_001 }] },
    },
    "Advert pay equals offer pay.",
    "S28",
  ),
  one(
    "The advert asks for more than the form",
    "recruitment.requirements-as-stated",
    "not-met",
    {
      post: { requirements: ["degree"] },
      recruitment: { adverts: [{ requirements: ["degree", "cantonese"] }] },
    },
    "No tailoring after the fact.",
    "S28",
  ),
  one(
    "The advert asks for less than the form",
    "recruitment.requirements-as-stated",
    "not-met",
    {
      post: { requirements: ["degree", "cantonese"] },
      recruitment: { adverts: [{ requirements: ["degree"] }] },
    },
    "No tailoring after the fact.",
    "S28",
  ),
  one(
    "One applicant is not accounted for",
    "recruitment.counts-add-up",
    "not-met",
    {
      recruitment: {
        adverts: [{ id: "a1", applicationsReceived: 2 }],
        localApplicants: [{ advertId: "a1" }],
      },
    },
    "Counts add up.",
    "C",
  ),
  one(
    "One applicant too many",
    "recruitment.counts-add-up",
    "not-met",
    {
      recruitment: {
        adverts: [{ id: "a1", applicationsReceived: 0 }],
        localApplicants: [{ advertId: "a1" }],
      },
    },
    "Counts add up.",
    "C",
  ),
  one(
    "A refusal without a reason",
    "recruitment.reasons-recorded",
    "not-met",
    { recruitment: { localApplicants: [{ outcome: "refused", reason: { recorded: false } }] } },
    "Every refusal needs a reason.",
    "S26",
  ),
  ...[
    "hired",
    "withdrew",
    "withdrawn",
    "declined-offer",
    "offer-declined",
    "no-show",
    "pending",
    "in-progress",
  ].map((outcome) => ({
    name: `Nobody was refused: ${outcome}`,
    on: today,
    facts: {
      recruitment: {
        localApplicants: [
          {
            outcome,
            cvPersonalDataRemoved: false,
            reason: { recorded: false, restsOn: "age", requirement: "x" },
          },
        ],
      },
    },
    verdicts: {
      "recruitment.reasons-recorded": "met",
      "recruitment.grounds-lawful": "met",
      "recruitment.grounds-job-related": "met",
      "recruitment.cvs-blanked": "met",
    } as const,
    because: "Only refusals need a reason.",
    source: "S26",
  })),
  ...["age", "sex", "family-status", "race", "disability", "pregnancy"].map((ground) => ({
    name: `Refused for ${ground}`,
    on: today,
    facts: { recruitment: { localApplicants: [{ outcome: "refused", reason: { restsOn: ground } }] } },
    verdicts: {
      "recruitment.grounds-lawful": "not-met",
      "recruitment.grounds-job-related": "met",
      "recruitment.grounds-advertised": "met",
    } as const,
    because: "No lawful job-related ground; the product stops it.",
    source: "LD",
  })),
  {
    name: "Refused for a reason that is not about the job",
    on: today,
    facts: { recruitment: { localApplicants: [{ outcome: "refused", reason: { restsOn: "other" } }] } },
    verdicts: { "recruitment.grounds-lawful": "met", "recruitment.grounds-job-related": "not-met" },
    because: "A reason rests on a requirement.",
    source: "S26",
  },
  one(
    "Refused for a requirement that was advertised",
    "recruitment.grounds-advertised",
    "met",
    {
      recruitment: {
        adverts: [{ id: "a1", requirements: ["mandarin"] }],
        localApplicants: [
          { advertId: "a1", outcome: "refused", reason: { restsOn: "requirement", requirement: "mandarin" } },
        ],
      },
    },
    "The reason rests on a published requirement.",
    "S26",
  ),
  one(
    "Refused for a requirement never advertised",
    "recruitment.grounds-advertised",
    "not-met",
    {
      recruitment: {
        adverts: [{ id: "a1", requirements: ["degree"] }],
        localApplicants: [
          { advertId: "a1", outcome: "refused", reason: { restsOn: "requirement", requirement: "mandarin" } },
        ],
      },
    },
    "The reason rests on a published requirement.",
    "S26",
  ),
  one(
    "A CV with personal data in it",
    "recruitment.cvs-blanked",
    "not-met",
    { recruitment: { localApplicants: [{ outcome: "refused", cvPersonalDataRemoved: false }] } },
    "CVs without personal data.",
    "S26",
  ),
  {
    name: "No advert at all",
    on: today,
    facts: { recruitment: { adverts: [] } },
    verdicts: {
      "recruitment.advertised": "not-met",
      "recruitment.evidence": "not-met",
      "recruitment.dates-in-order": "met",
    },
    because: "Nothing to show.",
    source: "S26",
  },
  {
    name: "A case on its merits",
    on: today,
    facts: { recruitment: { path: "merits", explanation: { supplied: true } } },
    verdicts: { "recruitment.merits": "met", "recruitment.branch": "met", "recruitment.test": "met" },
    because: "A written explanation stands in place of a search.",
    source: "S26",
  },
  {
    name: "A case on its merits without a word",
    on: today,
    facts: { recruitment: { path: "merits", explanation: { supplied: false } } },
    verdicts: { "recruitment.merits": "not-met", "recruitment.branch": "not-met" },
    because: "The explanation is missing.",
    source: "S26",
  },
  {
    name: "The path says exempt",
    on: today,
    facts: { recruitment: { path: "exempt", explanation: { supplied: true } } },
    verdicts: { "recruitment.branch": "not-met" },
    because: "Neither branch was chosen.",
    source: "C",
  },

  {
    name: "No advert, so nothing to fault in one",
    on: today,
    facts: {
      recruitment: { adverts: [], localApplicants: [] },
      post: { requirements: ["degree"] },
      ...pay(base(900_000)),
    },
    verdicts: {
      "recruitment.days-captured": "met",
      "recruitment.pay-as-offered": "met",
      "recruitment.requirements-as-stated": "met",
      "recruitment.counts-add-up": "met",
    },
    because: "The missing advert is a fault of its own.",
    source: "C",
  },
];
