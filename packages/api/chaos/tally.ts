/** What came of processes that were killed at one kind of work. */
export type Tally = {
  kills: number;
  acknowledged: number;
  lost: number;
  duplicated: number;
  half: number;
  recoveryMs: number;
};

export function noKills(): Tally {
  return { kills: 0, acknowledged: 0, lost: 0, duplicated: 0, half: 0, recoveryMs: 0 };
}

/** One more kill: everything acknowledged must be among what is kept, and nothing kept twice. */
export function count(tally: Tally, acknowledged: readonly string[], kept: readonly string[]): void {
  tally.kills += 1;
  tally.acknowledged += acknowledged.length;
  tally.lost += acknowledged.filter((id) => !kept.includes(id)).length;
  tally.duplicated += kept.length - new Set(kept).size;
}

/** How long it took from the kill until all was as it should be. */
export function recovered(tally: Tally, since: number): void {
  tally.recoveryMs = Math.max(tally.recoveryMs, performance.now() - since);
}
