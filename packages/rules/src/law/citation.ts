import type { Confidence } from "../engine/expression.ts";
import { sources } from "./tables/sources.ts";

/** Where a rule comes from, ready to show. */
export type Citation = {
  readonly source: string;
  readonly title: string;
  readonly date: string;
  readonly address: string;
};

/** Sources named in the notes to the data, and our own conventions, which are cited as what they are. */
const further: Record<string, { title: string; date: string; address: string }> = {
  N03: { title: "Magrath, new policy for visa renewal applications", date: "2026", address: "magrath.sg" },
  N04: {
    title: "Public repository on talent schemes, ASMTP rules of 16 April 2026",
    date: "2026-04-16",
    address: "public repository",
  },
  N09: {
    title: "ImmD press release on the declaration of convictions",
    date: "2023-02-26",
    address: "immd.gov.hk press release 20230226",
  },
  N15: {
    title: "Fakhoury; employmentimmigration.com, on the 2016 recruitment page",
    date: "2016",
    address: "fakhouryglobal.com; employmentimmigration.com",
  },
  S09: {
    title: "ImmD, Entry Arrangements for Mainland, Macao, Taiwan and Overseas Chinese",
    date: "revised 2025-12-15",
    address: "immd.gov.hk/eng/services/visas/overseas-chinese-entry-arrangement.html",
  },
  S28: {
    title: "hongkongvisacentre.com; hongkongvisageeza.com on local recruitment",
    date: "2024-03-19; undated",
    address: "hongkongvisacentre.com",
  },
  S30: {
    title: "LCQ2, Non-local talents to work in HK, P2021022400601",
    date: "2021-02-24",
    address: "info.gov.hk",
  },
  S47: {
    title: "LCQ15, Chinese medicine practitioners, P2023121300261",
    date: "2023-12-13",
    address: "info.gov.hk",
  },
  LD: {
    title:
      "Labour Department guidance on age in employment; sex, family status, race and disability ordinances",
    date: "current",
    address: "labour.gov.hk; Cap. 480, 487, 527, 602",
  },
  C: {
    title: "Our own convention, where the sources are silent or at odds",
    date: "2026-11-22",
    address: "docs/rules.md",
  },
};

/** The citation of a source id. Throws on an id that no table names: a fault in the rules. */
export function citationOf(source: string): Citation {
  const found = sources[source] ?? further[source];
  if (found === undefined) throw new Error(`No source ${source}`);
  return { source, ...found };
}

/** Every citation and how far it carries, for the book of rules. */
export function allCitations(): Citation[] {
  return [...Object.keys(sources), ...Object.keys(further)].sort().map(citationOf);
}

/** Weakest first: what rests on less than official is shown so. */
export const confidences: readonly Confidence[] = [
  "background",
  "inferred",
  "convention",
  "secondary",
  "official",
];
