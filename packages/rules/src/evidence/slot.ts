import { documents } from "../law/tables/documents.ts";
import { ownRequirements } from "./schema.ts";

/** Who puts files into a slot. `either`: whoever holds the document, such as a translation. */
export type SlotParty = "employer" | "candidate" | "either";
export type Slot = { requirement: string; party: SlotParty; mostFiles: number };

/** Where certified translations lie, whatever they translate. */
export const translationSlot = "T-CERT";

/** The slot of a requirement, or null when nothing is uploaded for it: unknown, filled in on screen, or issued later. */
export function slotOf(requirement: string): Slot | null {
  if (ownRequirements.some((own) => own === requirement))
    return { requirement, party: "employer", mostFiles: usualMost };
  const document = documents.find((row) => row.id === requirement);
  if (!document || answeredOnScreen.includes(requirement) || !stages.includes(document.stage)) return null;
  const party = partyOf(document.provider);
  // Immigration's page states a number for some documents only; the others get a generous one of ours.
  return party && { requirement, party, mostFiles: document.maxFiles ?? usualMost };
}

/** May this side put a file here at all? Whether the case is open for it is `mayChangeEvidence`. */
export function takesFrom(slot: Slot, side: "employer" | "candidate"): boolean {
  return slot.party === side || slot.party === "either";
}

function partyOf(provider: string): SlotParty | null {
  if (provider === "employer") return "employer";
  if (provider.startsWith("whoever")) return "either";
  const hers = ["applicant", "dependant", "sponsor", "guardian"];
  return hers.some((who) => provider.startsWith(who)) ? "candidate" : null;
}

const usualMost = 20;
/** Forms that the portal itself asks for and puts into the filing pack; convictions are declared within hers. */
const answeredOnScreen = ["A-FORM", "E-FORM", "A-CONVICTION"];
/** When a paper is handed in as a file; consents are given in the portal, receipts and visas come afterwards. */
const stages = ["entry", "extension", "change-of-employment", "dependant-later", "any"];
