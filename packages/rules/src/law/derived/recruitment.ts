import type { Context, Derived } from "../../engine/evaluate.ts";
import { interval, type Value } from "../../engine/value.ts";
import { dayNumber } from "./day-count.ts";
import { type Advert, factsOf, type LocalApplicant } from "./facts-at-hand.ts";

type Span = readonly [number, number];

/** Days on which an advert is said to have run, and how many of them its captures show. */
export function advertDays(advert: Advert): { claimed: number; proven: number | undefined } | undefined {
  const span = spanOf(advert.publishedFrom, advert.publishedTo);
  if (span === undefined) return undefined;
  const claimed = Math.max(0, span[1] - span[0] + 1);
  if (advert.captures === undefined) return { claimed, proven: undefined };
  return { claimed, proven: countDays(clip(capturesOf(advert), span)) };
}

/** Distinct days over all adverts together; undefined while a date is not known. */
export function allDays(
  adverts: readonly Advert[],
): { claimed: number; proven: number | undefined } | undefined {
  const claimed: Span[] = [];
  const proven: Span[] = [];
  let capturesKnown = true;
  for (const advert of adverts) {
    const span = spanOf(advert.publishedFrom, advert.publishedTo);
    if (span === undefined) return undefined;
    if (span[1] >= span[0]) claimed.push(span);
    if (advert.captures === undefined) capturesKnown = false;
    else proven.push(...clip(capturesOf(advert), span));
  }
  return { claimed: countDays(claimed), proven: capturesKnown ? countDays(proven) : undefined };
}

/** Applications received less the applicants on record; negative when there are more on record. */
export function unaccountedFor(context: Context, advert: Advert): number | undefined {
  const applicants = factsOf(context).recruitment?.localApplicants;
  if (applicants?.length === 0) return advert.applicationsReceived;
  if (advert.applicationsReceived === undefined || advert.id === undefined || applicants === undefined) {
    return undefined;
  }
  if (applicants.some((one) => one.advertId === undefined)) return undefined;
  return advert.applicationsReceived - applicants.filter((one) => one.advertId === advert.id).length;
}

function item<T>(context: Context): T {
  return context.item as T;
}

function daysUnproven(context: Context): Value {
  const days = advertDays(item<Advert>(context));
  if (days?.claimed === 0) return 0;
  return days?.proven === undefined ? undefined : days.claimed - days.proven;
}

function countsDifference(context: Context): Value {
  return unaccountedFor(context, item<Advert>(context));
}

/** Whether the requirement a refusal rests on was printed in the advert that the applicant answered. */
function requirementAdvertised(context: Context): Value {
  const applicant = item<LocalApplicant>(context);
  const requirement = applicant.reason?.requirement;
  const adverts = factsOf(context).recruitment?.adverts;
  const answered = adverts?.find((one) => one.id !== undefined && one.id === applicant.advertId);
  if (answered?.requirements?.length === 0) return false;
  if (requirement === undefined || applicant.advertId === undefined || adverts === undefined)
    return undefined;
  const advert = adverts.find((one) => one.id === applicant.advertId);
  if (advert === undefined) return adverts.some((one) => one.id === undefined) ? undefined : false;
  return advert.requirements?.includes(requirement);
}

function applicantMissing(context: Context): string[] {
  const applicant = item<LocalApplicant>(context);
  const missing: string[] = [];
  if (applicant.reason?.requirement === undefined) missing.push(`${context.at}.reason.requirement`);
  if (applicant.advertId === undefined) missing.push(`${context.at}.advertId`);
  const adverts = factsOf(context).recruitment?.adverts;
  if (adverts === undefined) missing.push("recruitment.adverts");
  const unnamed = adverts?.findIndex((one) => one.id === undefined) ?? -1;
  if (unnamed >= 0) missing.push(`recruitment.adverts[${unnamed}].id`);
  const at = adverts?.findIndex((one) => one.id === applicant.advertId) ?? -1;
  if (at >= 0 && adverts?.[at]?.requirements === undefined)
    missing.push(`recruitment.adverts[${at}].requirements`);
  return missing;
}

function advertMissing(...keys: (keyof Advert)[]) {
  return (context: Context) => {
    const advert = item<Advert>(context);
    return keys.filter((key) => advert[key] === undefined).map((key) => `${context.at}.${key}`);
  };
}

function countsMissing(context: Context): string[] {
  const missing = advertMissing("applicationsReceived", "id")(context);
  const applicants = factsOf(context).recruitment?.localApplicants;
  if (applicants === undefined) return [...missing, "recruitment.localApplicants"];
  const without = applicants.findIndex((one) => one.advertId === undefined);
  return without < 0 ? missing : [...missing, `recruitment.localApplicants[${without}].advertId`];
}

function datesMissing(context: Context): string[] {
  const adverts = factsOf(context).recruitment?.adverts;
  if (adverts === undefined) return ["recruitment.adverts"];
  return adverts.flatMap((advert, at) =>
    (["publishedFrom", "publishedTo"] as const)
      .filter((key) => advert[key] === undefined)
      .map((key) => `recruitment.adverts[${at}].${key}`),
  );
}

function advertCount(context: Context): Value {
  return factsOf(context).recruitment?.adverts?.length;
}

/** At least the days of the adverts whose dates are known. */
function daysClaimed(context: Context): Value {
  const adverts = factsOf(context).recruitment?.adverts;
  if (adverts === undefined) return undefined;
  const dated = adverts.filter((one) => one.publishedFrom !== undefined && one.publishedTo !== undefined);
  const days = allDays(dated)?.claimed ?? 0;
  return interval(days, dated.length === adverts.length ? days : Infinity);
}

export const recruitmentComputations: readonly Derived[] = [
  { id: "recruitment.advert-count", revision: 1, needs: ["recruitment.adverts"], of: advertCount },
  {
    id: "recruitment.days-claimed",
    revision: 1,
    needs: datesMissing,
    of: (context) => (factsOf(context).recruitment?.adverts === undefined ? undefined : daysClaimed(context)),
  },
  {
    id: "advert.days-unproven",
    revision: 1,
    perItem: true,
    needs: advertMissing("publishedFrom", "publishedTo", "captures"),
    of: daysUnproven,
  },
  { id: "advert.unaccounted-for", revision: 1, perItem: true, needs: countsMissing, of: countsDifference },
  {
    id: "applicant.requirement-advertised",
    revision: 1,
    perItem: true,
    needs: applicantMissing,
    of: requirementAdvertised,
  },
];

function spanOf(from: string | undefined, to: string | undefined): Span | undefined {
  return from === undefined || to === undefined ? undefined : [dayNumber(from), dayNumber(to)];
}

function capturesOf(advert: Advert): Span[] {
  return (advert.captures ?? []).map((one) => [dayNumber(one.from), dayNumber(one.to)] as const);
}

function clip(spans: readonly Span[], to: Span): Span[] {
  return spans
    .map(([from, until]) => [Math.max(from, to[0]), Math.min(until, to[1])] as const)
    .filter(([from, until]) => until >= from);
}

function countDays(spans: readonly Span[]): number {
  let days = 0;
  let reached = -Infinity;
  for (const [from, to] of [...spans].sort((a, b) => a[0] - b[0])) {
    days += Math.max(0, to - Math.max(from - 1, reached));
    reached = Math.max(reached, to);
  }
  return days;
}
