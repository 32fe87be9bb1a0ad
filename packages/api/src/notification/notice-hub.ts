import type { Database } from "@causeway/db/client";
import { listenForNotices, type NoticeListener } from "@causeway/db/notice";

/** Wakes the open pages of a person. */
export type NoticeHub = {
  /** Calls `wake` whenever something may have changed for that person, until the returned function is called. */
  watch(personId: string, wake: () => void): () => void;
};

/** One listening connection a process, opened with the first open page and closed with the last. */
export function noticeHub(db: Database): NoticeHub {
  const known = hubs.get(db);
  if (known) return known;
  const hub = makeHub(db);
  hubs.set(db, hub);
  return hub;
}

const hubs = new WeakMap<Database, NoticeHub>();

function makeHub(db: Database): NoticeHub {
  const watchers = new Map<string, Set<() => void>>();
  let listener: Promise<NoticeListener | null> | null = null;

  // Without a listener (pgbouncer passes no notifications on) pages still look by themselves every so often.
  function listen() {
    listener ??= listenForNotices(db, (personId) => wakeAll(watchers.get(personId) ?? []), lost).then(
      (open) => {
        // What was committed before the listening began is found by looking once more.
        for (const wakes of watchers.values()) wakeAll(wakes);
        return open;
      },
      () => null,
    );
  }

  function lost() {
    listener = null;
    for (const wakes of watchers.values()) wakeAll(wakes);
  }

  return {
    watch(personId, wake) {
      const wakes = watchers.get(personId) ?? new Set();
      watchers.set(personId, wakes.add(wake));
      listen();
      return () => {
        wakes.delete(wake);
        if (wakes.size === 0) watchers.delete(personId);
        if (watchers.size > 0) return;
        const last = listener;
        listener = null;
        last?.then((open) => open?.stop()).catch(() => {});
      };
    },
  };
}

function wakeAll(wakes: Iterable<() => void>): void {
  for (const wake of wakes) wake();
}
