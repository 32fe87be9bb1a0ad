import type { ChecklistItem } from "../assess.ts";
import type { Confidence } from "../engine/expression.ts";
import { type Expiry, worstExpiry } from "./expiry.ts";
import { slotOf } from "./slot.ts";

/** How much a document is wanted. `held-back`: not to be asked for before the offer is accepted. */
export type SlotNeed = "required" | "waivable" | "helpful" | "unknown" | "held-back";
export type SlotState = "missing" | "uploaded" | "accepted" | "rejected";
export type SlotGroup = "employer" | "candidate" | "dependant";

/** A file as far as the checklist is concerned; the employer knows no more of the candidate's. */
export type SlotFile = {
  requirement: string;
  subjectId: string | null;
  review: string;
  expiry?: Expiry;
};

export type ChecklistSlot = {
  requirement: string;
  subjectId: string | null;
  group: SlotGroup;
  need: SlotNeed;
  state: SlotState;
  /** Whether a paper in it has run out, or will soon. */
  expiry: Expiry;
  files: number;
  mostFiles: number;
  /** Other papers whose files count towards the same most, and how many of those there are. */
  sharesLimitWith: readonly string[];
  sharedFiles: number;
  /** The rule that asks for it, how sure it is, and where it is written. */
  rule: string;
  confidence: Confidence;
  citations: readonly { title: string; date: string }[];
};

/**
 * The places to fill, from the rules' checklist and the files that are there. What does not apply is left out
 * unless a file lies there already; what depends on open answers is shown as not known yet.
 */
export function checklistSlots(
  items: readonly ChecklistItem[],
  files: readonly SlotFile[],
  side: "employer" | "candidate",
): ChecklistSlot[] {
  return items.flatMap((item) => {
    const slot = slotOf(item.document);
    const here = files.filter((file) => liesIn(file, item));
    const need = needOf(item);
    if (!slot || (need === null && here.length === 0)) return [];
    return {
      requirement: item.document,
      subjectId: item.dependant,
      group: slot.party === "either" ? side : groupOf(item),
      need: need ?? "helpful",
      state: stateOf(here),
      expiry: worstExpiry(here.map((file) => file.expiry ?? null)),
      files: here.length,
      mostFiles: slot.mostFiles,
      sharesLimitWith: item.sharesLimitWith,
      sharedFiles: files.filter((file) => item.sharesLimitWith.includes(file.requirement)).length,
      rule: item.answer.id,
      confidence: item.answer.confidence,
      citations: item.citations.map(({ title, date }) => ({ title, date })),
    };
  });
}

/** The place for captures of one advert, or for the blanked CV of one local applicant. */
export function rowSlot(
  place: { requirement: string; subjectId: string },
  files: readonly SlotFile[],
): ChecklistSlot {
  const here = files.filter(
    (file) => file.requirement === place.requirement && file.subjectId === place.subjectId,
  );
  return {
    ...place,
    group: "employer",
    need: "required",
    state: stateOf(here),
    expiry: worstExpiry(here.map((file) => file.expiry ?? null)),
    files: here.length,
    mostFiles: slotOf(place.requirement)?.mostFiles ?? 1,
    sharesLimitWith: [],
    sharedFiles: 0,
    rule: "",
    confidence: "secondary",
    citations: [],
  };
}

/** Documents that are in place, out of those that are needed. */
export function checklistProgress(slots: readonly ChecklistSlot[]): { done: number; all: number } {
  const needed = slots.filter((slot) => slot.need === "required");
  const done = needed.filter((slot) => slot.state === "uploaded" || slot.state === "accepted");
  return { done: done.length, all: needed.length };
}

/** Captures and blanked CVs lie with their advert or applicant, and count for Immigration's document. */
function liesIn(file: SlotFile, item: ChecklistItem): boolean {
  if (countsFor[file.requirement] === item.document) return true;
  return file.requirement === item.document && file.subjectId === item.dependant;
}

function needOf(item: ChecklistItem): SlotNeed | null {
  if (madeFromAnswers.includes(item.document)) return item.state === "required" ? "helpful" : null;
  const wanted = item.need === "optional" || item.need === "recommended";
  switch (item.state) {
    case "required":
      return "required";
    case "waivable":
    case "held-back":
      return item.state;
    case "unknown":
    case "reviewer":
      return wanted ? null : "unknown";
    case "not-required":
      return wanted && item.answer.verdict === "met" ? "helpful" : null;
  }
}

/** One rejected file is enough to be heard of; accepted only when nothing waits to be looked at. */
function stateOf(files: readonly SlotFile[]): SlotState {
  if (files.length === 0) return "missing";
  if (files.some((file) => file.review === "rejected")) return "rejected";
  return files.every((file) => file.review === "accepted") ? "accepted" : "uploaded";
}

function groupOf(item: ChecklistItem): SlotGroup {
  if (item.party === "employer") return "employer";
  return item.party === "dependant" || item.party === "sponsor" ? "dependant" : "candidate";
}

const countsFor: Readonly<Record<string, string>> = {
  "ADVERT-CAPTURE": "E-LRD-ADS",
  "APPLICANT-CV": "E-LRD-CV",
};
/** The document of Immigration's list that a file of an advert's or applicant's own page proves. */
export function countsToward(requirement: string): string | undefined {
  return countsFor[requirement];
}

/** The filing pack makes these from what was answered; a signed letter beside them helps. */
const madeFromAnswers = ["E-JUSTIFY", "E-LRD-SUMMARY", "E-LRD-NONE", "E-REM-2M", "E-TL-DECL"];
