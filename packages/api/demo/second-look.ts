import { ensureSecondLookRates } from "@causeway/db/second-look-rate";
import type { Arrangeable } from "@causeway/db/test/factories";
import type { AdminCaller } from "../src/admin-router.ts";

type Owner = Arrangeable["owner"];

/** A demonstration cannot wait for luck: the next decision is drawn for a second look, or none is. */
export async function drawNext(owner: Owner, drawn: boolean): Promise<void> {
  await owner.query("update app_private.second_look_rate set per_ten_thousand = $1", [drawn ? 10_000 : 0]);
}

/** From now on chance decides, at the agency's own rate. */
export async function drawByChance(owner: Owner): Promise<void> {
  await ensureSecondLookRates(owner);
}

/** A colleague who had no part in the case looks again and agrees. */
export async function agree(
  { secondLook }: AdminCaller,
  key: { organisationId: string; caseId: string },
): Promise<void> {
  await secondLook.open(key);
  await secondLook.give({
    ...{ ...key, finding: "agreed", reasons: ["evidence-carries", "reasons-follow"], noConflict: true },
    note: "I read the contract, the advert and the findings; nothing to add.",
  });
}
