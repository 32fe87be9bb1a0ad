import { findEdition, nameOfLaw } from "@causeway/db/rule-set";
import type { Tx } from "@causeway/db/with-actor";
import { numberOn } from "@causeway/rules/rule-set/law-of";
import type { Overlay, RuleSetPayload } from "@causeway/rules/rule-set/payload";
import { makeRuleSet, type RuleSet } from "@causeway/rules/rule-set/rule-set";
import { reviewDaysSeries } from "@causeway/rules/sponsorship-case/clock";
import { hongKongDay } from "../clock.ts";
import { AppError } from "../errors.ts";

/** Editions that this process has met, by number and content. They never change; a handful is in use at a time. */
const editions = new Map<string, RuleSet & { overlays: readonly Overlay[] }>();
const most = 16;

/**
 * The law in force as this transaction began. Which edition that is comes with the transaction's opening, so a
 * publication is law for the next request of every process; only an edition that is new to this process is read.
 */
export async function lawInForce(tx: Tx): Promise<RuleSet & { overlays: readonly Overlay[] }> {
  const name = nameOfLaw(tx);
  if (name === "") return { ...makeRuleSet(0, []), overlays: [] };
  const kept = editions.get(name);
  if (kept) return kept;
  const number = Number(name.split(":")[0]);
  const overlays = await overlaysOf(tx, number);
  const made = { ...makeRuleSet(number, overlays), overlays };
  if (editions.size >= most) editions.delete(editions.keys().next().value ?? "");
  editions.set(name, made);
  return made;
}

/** What lies over the law of the software in an edition, the oldest first; nothing in edition 0. */
export async function overlaysOf(tx: Tx, number: number): Promise<Overlay[]> {
  if (number === 0) return [];
  const versions = await findEdition(tx, number);
  if (!versions) throw new AppError("not-found");
  return versions.map(({ id, payload, publishedAt }) => ({
    id,
    recordedOn: hongKongDay(publishedAt),
    payload: payloadOf(payload),
  }));
}

/** What the browser lays over its own copy of the law to say the same as the server. Empty until something is published. */
export type Published = { edition: number; overlays: readonly Overlay[] };

export async function publishedSoFar(tx: Tx): Promise<Published> {
  const { edition, overlays } = await lawInForce(tx);
  return { edition, overlays };
}

/** The law that a stored assessment names, to replay it under. Throws "not-found" for one that this database never had. */
export async function lawNamed(tx: Tx, ruleSet: string): Promise<RuleSet> {
  const number = Number(ruleSet.split("+")[1] ?? 0);
  const named = makeRuleSet(number, await overlaysOf(tx, Number.isInteger(number) ? number : -1));
  if (named.law.id !== ruleSet) throw new AppError("not-found");
  return named;
}

/** How many working days the agency gives itself for a review, by its policy of that day. */
export async function reviewDays(tx: Tx, on: string): Promise<number> {
  return numberOn((await lawInForce(tx)).law, reviewDaysSeries, on);
}

/** Kept as it was read and checked when it was imported. */
export function payloadOf(text: string): RuleSetPayload {
  return JSON.parse(text);
}
