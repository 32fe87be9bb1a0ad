import type { Section } from "../form/section.ts";

export const advertChannels = [
  "job-board",
  "labour-department",
  "newspaper",
  "agency",
  "campus",
  "referral",
  "internal",
  "social",
  "other",
] as const;
export const advertLanguages = ["en", "zh", "en-zh"] as const;

/** One advert. `requirements` holds the row ids of the position's requirements that the advert showed. */
export const advertSection = {
  id: "advert",
  fields: [
    { name: "channel", kind: "choice", required: true, options: advertChannels },
    { name: "channelName", kind: "text", required: true, maxLength: 160 },
    { name: "title", kind: "text", required: true, maxLength: 160 },
    { name: "language", kind: "choice", required: true, options: advertLanguages },
    { name: "text", kind: "long-text", required: true, maxLength: 8000 },
    { name: "link", kind: "url", maxLength: 500 },
    { name: "publishedFrom", kind: "date", required: true },
    { name: "publishedTo", notBefore: "publishedFrom", kind: "date", required: true },
    { name: "payShown", kind: "yes-no", required: true },
    {
      name: "payShownMonthly",
      kind: "money",
      required: true,
      min: 1,
      max: 100_000_000,
      when: { field: "payShown", is: "yes" },
    },
    { name: "requirements", kind: "choices" },
    { name: "extraRequirements", kind: "text", maxLength: 500 },
    { name: "applicationsReceived", kind: "integer", required: true, min: 0, max: 100_000 },
    { name: "capturedFrom", kind: "date" },
    { name: "capturedTo", notBefore: "capturedFrom", kind: "date" },
  ],
} as const satisfies Section<"advert">;
