import type { StorageDriver, StorageKey } from "./driver.ts";

export type SweepResult = { unfinished: number; orphaned: number };

/**
 * Clears what a crash left behind: uploads that never finished, and files whose row was never committed.
 * Only what is older than `olderThan` is touched, since an upload under way has no row yet either.
 */
export async function sweep(
  driver: StorageDriver,
  { olderThan, isKept }: { olderThan: Date; isKept(place: StorageKey): Promise<boolean> },
): Promise<SweepResult> {
  const result = { unfinished: 0, orphaned: 0 };
  for await (const { name, modifiedAt } of driver.listQuarantined()) {
    if (modifiedAt >= olderThan) continue;
    await driver.discard(name);
    result.unfinished++;
  }
  for await (const { key, modifiedAt } of driver.list()) {
    if (modifiedAt >= olderThan || (await isKept(key))) continue;
    await driver.remove(key);
    result.orphaned++;
  }
  return result;
}
