import type { Context } from "../../engine/evaluate.ts";
import type { Facts } from "../../sponsorship-facts/schema.ts";
import type { Answer, ChecklistItem, ChecklistState } from "../assessment.ts";
import { citationOf } from "../citation.ts";
import { factsOf } from "../derived/facts-at-hand.ts";
import type { Law } from "../law.ts";
import { documentRuleId } from "../rules/documents.ts";
import { limitSharedWith } from "../shared-limit.ts";
import { documents } from "../tables/documents.ts";

/** Papers that must not be asked of a candidate before the offer is accepted. */
const heldBackUntilAccepted = new Set(["A-HKID", "A-CNID"]);

const rows = documents.map((row) => ({
  row,
  rule: documentRuleId(row.id),
  perDependant: row.provider === "dependant" && row.stage !== "dependant-later",
  party: partyOf(row.provider),
  citations: row.cites.map(citationOf),
  sharesLimitWith: limitSharedWith(row.id),
  // Marked "@" by the Department: waivable under the facilitation measures.
  marked: row.waivableBy.some((by) => by.startsWith("facilitation")),
  heldBack: heldBackUntilAccepted.has(row.id),
  // The list only recommends it.
  advised: row.requirement === "optional" || row.requirement === "recommended",
}));
type Entry = (typeof rows)[number];

/** Every paper of the list with its state; papers of dependants once for each of them. */
export function checklist(law: Law, context: Context): ChecklistItem[] {
  const facts = factsOf(context);
  const uploaded = uploads(context);
  const items: ChecklistItem[] = [];
  const nobody = context.inside({}, "dependants[]");
  const inside = (facts.dependants ?? []).map((one, at) => context.inside(one, `dependants[${at}]`));
  for (const entry of rows) {
    if (!entry.perDependant) {
      items.push(item(entry, law.answer(entry.rule, context), null));
      continue;
    }
    if (facts.dependants === undefined) {
      // Who comes along is not known yet: the paper may or may not be asked for.
      items.push(item(entry, law.answerFor(entry.rule, nobody), null));
      continue;
    }
    for (const [at, dependant] of facts.dependants.entries()) {
      items.push(item(entry, law.answerFor(entry.rule, inside[at] ?? nobody), dependant.ref ?? String(at)));
    }
  }
  return items;

  function item(entry: Entry, answer: Answer, dependant: string | null): ChecklistItem {
    const { row } = entry;
    const files = uploaded === null ? null : (uploaded.files.get(row.id) ?? null);
    let together = files ?? 0;
    if (uploaded !== null)
      for (const other of entry.sharesLimitWith) together += uploaded.files.get(other) ?? 0;
    const state = stateOf(entry, answer, facts);
    return {
      document: row.id,
      party: entry.party,
      stage: row.stage,
      need: row.requirement,
      dependant,
      state: entry.perDependant && facts.dependants === undefined && state === "required" ? "unknown" : state,
      answer,
      waivableBy: row.waivableBy,
      acceptedAs: row.acceptedAs,
      maxFiles: row.maxFiles,
      sharesLimitWith: entry.sharesLimitWith,
      files,
      overLimit: row.maxFiles !== null && together > row.maxFiles,
      translationNeeded: files === null ? null : (uploaded?.foreign.get(row.id) ?? null),
      citations: entry.citations,
    };
  }
}

function stateOf(entry: Entry, { verdict }: Answer, facts: Facts): ChecklistState {
  if (verdict === "not-met") return "not-required";
  if (verdict !== "met") return verdict;
  if (entry.advised) return "not-required";
  if (entry.heldBack && facts.offer?.acceptedByCandidate !== true) return "held-back";
  return entry.marked && facts.facilitationMeasures?.claimed === true ? "waivable" : "required";
}

function uploads(context: Context) {
  if ((factsOf(context).documents ?? []).length === 0) return null;
  const files = new Map<string, number>();
  const foreign = new Map<string, boolean | null>();
  for (const document of factsOf(context).documents ?? []) {
    if (document.id === undefined) continue;
    files.set(document.id, (files.get(document.id) ?? 0) + (document.files ?? 0));
    const language = document.language?.toLowerCase();
    const needed = language === undefined ? null : !/^(en|zh|yue|cmn)(-|$)/.test(language);
    const before = foreign.get(document.id);
    foreign.set(document.id, before === true || needed === true ? true : before === null ? null : needed);
  }
  return { files, foreign };
}

function partyOf(provider: string): ChecklistItem["party"] {
  if (provider.startsWith("applicant")) return "applicant";
  return provider === "employer" || provider === "dependant" || provider === "sponsor" ? provider : "other";
}
