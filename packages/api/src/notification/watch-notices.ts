import { countUnreadNotices } from "@causeway/db/notice";
import { listSessions } from "@causeway/db/session";
import { withActor } from "@causeway/db/with-actor";
import type { PersonContext } from "../context.ts";
import { noticeHub } from "./notice-hub.ts";

/** An open page looks by itself this often, should nobody have woken it. */
const lookEveryMs = 60_000;

/**
 * The number of unread notices, now and whenever it changes, for as long as the page is open and its session lives.
 * Looking does not count as using the session: an open page alone must not keep anybody signed in.
 */
export async function* watchNotices(
  ctx: PersonContext,
  signal: AbortSignal | undefined,
  everyMs = lookEveryMs,
): AsyncGenerator<{ unread: number }> {
  const { personId } = ctx.actor;
  const bell = makeBell();
  const leave = noticeHub(ctx.db).watch(personId, bell.ring);
  signal?.addEventListener("abort", bell.ring);
  let shown = -1;
  try {
    while (!signal?.aborted) {
      const seen = bell.heard();
      const unread = await unreadWhileSignedIn(ctx);
      if (unread === null) return;
      if (unread !== shown) yield { unread };
      shown = unread;
      if (signal?.aborted) return;
      await bell.next(seen, everyMs);
    }
  } finally {
    signal?.removeEventListener("abort", bell.ring);
    leave();
  }
}

async function unreadWhileSignedIn(ctx: PersonContext): Promise<number | null> {
  const { personId } = ctx.actor;
  return withActor(ctx.db, ctx.actor, async (tx) => {
    const sessions = await listSessions(tx, { personId, now: ctx.now() });
    if (!sessions.some(({ id }) => id === ctx.session?.sessionId)) return null;
    return countUnreadNotices(tx, personId);
  });
}

/** Counts rings, so that one that comes while somebody looks is not missed. */
function makeBell() {
  let rings = 0;
  let wake = () => {};
  return {
    ring: () => {
      rings += 1;
      wake();
    },
    heard: () => rings,
    next: (seen: number, mostMs: number) =>
      new Promise<void>((resolve) => {
        if (rings !== seen) return resolve();
        const timer = setTimeout(resolve, mostMs);
        timer.unref();
        wake = () => {
          clearTimeout(timer);
          resolve();
        };
      }),
  };
}
