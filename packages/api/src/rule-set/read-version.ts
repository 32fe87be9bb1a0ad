import { listEditions, type RuleSetVersionRow, requireVersion } from "@causeway/db/rule-set";
import type { Tx } from "@causeway/db/with-actor";
import { changesOf } from "@causeway/rules/rule-set/changes";
import type { Overlay } from "@causeway/rules/rule-set/payload";
import { makeRuleSet } from "@causeway/rules/rule-set/rule-set";
import { hongKongDay } from "../clock.ts";
import { lawInForce, overlaysOf, payloadOf } from "./in-force.ts";

/** A version with what it changes: against the law of today while it is a draft, against the law it met once published. */
export async function readVersion(tx: Tx, id: string, now: Date) {
  const version = await requireVersion(tx, id);
  const payload = payloadOf(version.payload);
  const inForce = await lawInForce(tx);
  const before = await lawBefore(tx, version);
  const own: Overlay = { id, recordedOn: hongKongDay(now), payload };
  return {
    version,
    payload,
    inForce,
    before,
    after: makeRuleSet(before.edition + 1, [...before.overlays, own]),
    changes: changesOf(before, payload),
  };
}

async function lawBefore(tx: Tx, { id, publishedAt }: RuleSetVersionRow) {
  if (publishedAt === null) return lawInForce(tx);
  const own = (await listEditions(tx)).findLast((edition) => edition.causedBy === id);
  const overlays = await overlaysOf(tx, (own?.number ?? 1) - 1);
  return { ...makeRuleSet((own?.number ?? 1) - 1, overlays), overlays };
}
