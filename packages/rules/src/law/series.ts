import { addDays } from "../calendar/day.ts";
import type { DatedValue, Series } from "../engine/dated.ts";
import type { Cites, Confidence } from "../engine/expression.ts";
import { parameters } from "./tables/parameters.ts";
import { talentList } from "./tables/professions.ts";
import { sources } from "./tables/sources.ts";

/** The day on which the facts were compiled, and so recorded here. */
export const recordedAt = "2026-11-22";

type Amendment = {
  from?: string;
  knownFrom?: string;
  confidence?: Confidence;
  cites?: Cites;
  value?: unknown;
};

/**
 * Every dated value that decides something, by the name the rules use. A series gathers the rows of the
 * parameter file that follow one another; what the notes to the file correct is amended here, by hand.
 */
export const series: Readonly<Record<string, Series>> = {
  "scheme.launch": of("ASMTP_LAUNCH"),
  "talent-list.version": talentList.versions.map((version) => ({
    id: `TALENT_LIST_${version.id}`,
    value: version.id,
    from: version.from,
    to: version.to === null ? null : addDays(version.to, 1),
    knownFrom: null,
    recordedAt,
    confidence: "official" as const,
    cites: version.cites as unknown as Cites,
  })),
  "exemption.talent-list": of("LRD_EXEMPT_TALENT_LIST"),
  "exemption.pay-line": of("LRD_EXEMPT_PAY_THRESHOLD"),
  "exemption.intra-company-transfer": of("FACIL_INTRA_COMPANY"),
  "exemption.top-university": of("FACIL_TOP_UNIVERSITY"),
  "exemption.well-established-pay": of("WELL_ESTABLISHED_PAY"),
  // A hint from two firms in 2016: agency policy, never law; an agency may change it.
  "recruitment.advert-days-policy": of([
    "ADVERT_HINT_DAYS",
    { knownFrom: "2016-01-01", cites: ["S27", "N15"] },
  ]),
  // How long the agency gives itself to review a submitted case, in working days. Its own policy, no rule of the scheme:
  // Immigration's four weeks start only when it has everything.
  "agency.review-working-days": [
    {
      id: "AGENCY_REVIEW_DAYS",
      value: 10,
      from: null,
      to: null,
      knownFrom: "2003-07-15",
      recordedAt,
      confidence: "convention",
      cites: ["C"],
    },
  ],
  "criteria.conviction-declaration": of([
    "CONVICTION_DECLARATION",
    { confidence: "official", cites: ["N09", "S43"] },
  ]),
  // From when the pattern before May 2015 applied is not known; the launch sources only the first year of it.
  "stay.pattern": of(
    "STAY_GENERAL_2003",
    ["STAY_GENERAL_PRE2015", { knownFrom: "2003-07-16" }],
    "STAY_GENERAL_2015",
    "STAY_GENERAL_2022",
  ),
  "stay.top-tier-pattern": of("STAY_TOP_TIER_2015", "STAY_TOP_TIER_2022"),
  "stay.top-tier-years": of("TOP_TIER_MIN_YEARS"),
  "stay.top-tier-income": of("TOP_TIER_INCOME"),
  "stay.top-tier-grant": of("TOP_TIER_GRANT"),
  "stay.extension-window": of(
    ["EXT_WINDOW", { value: { count: 4, unit: "weeks" } }],
    ["EXT_WINDOW_2026", { value: { count: 3, unit: "months" } }],
  ),
  "stay.file-before-weeks": of(["EXT_FILE_AT_LEAST", { cites: ["N03", "N04"] }]),
  "right-of-abode.years": of("ROA_YEARS"),
  "route.overseas-years": of("OVERSEAS_CHINESE_RESIDENCE"),
  "route.gep-excluded-nationals": of("GEP_EXCLUDED_NATIONALS"),
  "route.online-only": of("ONLINE_ONLY"),
  "route.tp-open": of("TP_OPEN"),
  "route.tp-youngest": of(["TP_AGE", { value: 18 }]),
  "route.tp-oldest": of(["TP_AGE", { value: 40 }]),
  "dependants.excluded-nationals": of("DEP_EXCLUDED_NATIONALS"),
  "dependants.child-age": of("DEP_CHILD_MAX_AGE"),
  // The press release says what applied up to the change; that it began in September 2018 is background.
  "fees.application": of(["FEE_APPLICATION_OLD", { from: "2018-09-01" }], "FEE_APPLICATION"),
  "fees.issuance-short": of(["FEE_ISSUANCE_OLD", { from: "2018-09-01" }], "FEE_ISSUANCE_SHORT"),
  "fees.issuance-long": of(["FEE_ISSUANCE_OLD", { from: "2018-09-01" }], "FEE_ISSUANCE_LONG"),
  // No start and no source in the file; the law itself is of 1 November 2021.
  "consent.guardian-age": of(["PIPL_CHILD_AGE", { cites: ["C"] }]),
  "clock.entry-weeks": of("PROC_ENTRY"),
  "clock.extension-weeks": of("PROC_EXT"),
};

/** A row of the parameter file as a dated value, for values that no date decides. */
export function plain(id: string): DatedValue {
  const [found] = of(id);
  if (found === undefined) throw new Error(`No parameter ${id}`);
  return found;
}

function of(...rows: (string | readonly [string, Amendment])[]): Series {
  return rows.map((row) => {
    const [id, amend] = typeof row === "string" ? [row, {}] : row;
    const found = parameters.find((one) => one.id === id);
    if (found === undefined) throw new Error(`No parameter ${id}`);
    const cites = amend.cites ?? (found.cites as unknown as Cites);
    const from = amend.from ?? wholeDay(found.from);
    return {
      id,
      value: amend.value ?? found.value,
      from,
      to: found.to === null || found.to.includes("T") ? found.to : addDays(wholeDay(found.to) ?? found.to, 1),
      knownFrom: from === null ? (amend.knownFrom ?? found.asOf ?? firstShown(cites)) : null,
      recordedAt,
      confidence: amend.confidence ?? found.confidence,
      cites,
    };
  });
}

/** A month without a day counts from its first. */
function wholeDay(day: string | null): string | null {
  return day !== null && day.length === 7 ? `${day}-01` : day;
}

/** The first day on which one of the sources shows a value whose start is not known. */
function firstShown(cites: readonly string[]): string {
  const days = cites.flatMap((id) => /\d{4}-\d{2}-\d{2}/.exec(sources[id]?.date ?? "")?.[0] ?? []);
  return days.sort()[0] ?? recordedAt;
}
