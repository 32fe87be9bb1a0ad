import { type Base, one, search } from "./shared.ts";

export const recruitment2Bases: readonly Base[] = [
  ...[
    "hired",
    "withdrew",
    "withdrawn",
    "declined-offer",
    "offer-declined",
    "no-show",
    "pending",
    "in-progress",
  ].map((outcome) =>
    one(
      `Nobody was refused for what was not advertised: ${outcome}`,
      "recruitment.grounds-advertised",
      "met",
      {
        recruitment: {
          adverts: [{ id: "a1", requirements: ["degree"] }],
          localApplicants: [
            { advertId: "a1", outcome, reason: { restsOn: "requirement", requirement: "mandarin" } },
          ],
        },
      },
      "Only refusals need a reason.",
      "S26",
    ),
  ),
  one(
    "A search whose advert ends before it begins",
    "recruitment.evidence",
    "not-met",
    {
      ...search,
      recruitment: {
        ...search.recruitment,
        adverts: search.recruitment.adverts.map((advert) => ({
          ...advert,
          publishedFrom: "2026-09-28",
          publishedTo: "2026-09-01",
        })),
      },
    },
    "Dates reversed.",
    "C",
  ),
  one(
    "A search with a refusal that is not about the job",
    "recruitment.evidence",
    "not-met",
    {
      ...search,
      recruitment: {
        ...search.recruitment,
        localApplicants: [
          {
            advertId: "a1",
            outcome: "refused",
            cvPersonalDataRemoved: true,
            reason: { recorded: true, restsOn: "other" },
          },
          { advertId: "a1", outcome: "withdrew" },
        ],
      },
    },
    "A reason rests on a requirement.",
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
  ].map((outcome) =>
    one(
      `Nobody was refused for another reason: ${outcome}`,
      "recruitment.grounds-job-related",
      "met",
      { recruitment: { localApplicants: [{ outcome, reason: { restsOn: "other" } }] } },
      "Only refusals need a reason.",
      "S26",
    ),
  ),
];
