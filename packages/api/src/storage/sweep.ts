import type { StorageDriver, StorageKey } from "./driver.ts";

export type SweepResult = { unfinished: number; orphaned: number };
export type SweepOptions = {
  /** An upload under way has no row yet either: what is younger stays. */
  olderThan: Date;
  /** Which of these places of one organisation a row still refers to. */
  kept(organisationId: string, places: readonly StorageKey[]): Promise<readonly string[]>;
};

/** Clears what a crash left behind: uploads that never finished, and files whose row was never committed. */
export async function sweep(driver: StorageDriver, { olderThan, kept }: SweepOptions): Promise<SweepResult> {
  const result = { unfinished: 0, orphaned: 0 };
  for await (const { name, modifiedAt } of driver.listQuarantined()) {
    if (modifiedAt >= olderThan) continue;
    await driver.discard(name);
    result.unfinished++;
  }
  for await (const { organisationId, places } of oldPlaces(driver, olderThan)) {
    const wanted = new Set(await kept(organisationId, places));
    for (const place of places) {
      if (wanted.has(place)) continue;
      await driver.remove(place);
      result.orphaned++;
    }
  }
  return result;
}

/** Files old enough, a few hundred of one organisation at a time: one question to the database for each batch. */
async function* oldPlaces(driver: StorageDriver, olderThan: Date) {
  let batch: { organisationId: string; places: StorageKey[] } = { organisationId: "", places: [] };
  for await (const { key, modifiedAt } of driver.list()) {
    if (modifiedAt >= olderThan) continue;
    const [organisationId = ""] = key.split("/");
    if (batch.organisationId !== organisationId || batch.places.length === 500) {
      if (batch.places.length > 0) yield batch;
      batch = { organisationId, places: [] };
    }
    batch.places.push(key);
  }
  if (batch.places.length > 0) yield batch;
}
