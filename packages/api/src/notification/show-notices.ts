import { listNewestOfCases, listNotices } from "@causeway/db/notice";
import { withActor } from "@causeway/db/with-actor";
import type { PersonContext } from "../context.ts";
import { letterOfRow } from "./letter-of-row.ts";
import { rowReader } from "./row-reader.ts";

/**
 * One's own notices, newest first, in the language of the page. Whose move it is stands at the newest of each case: what
 * an older one said about it no longer holds.
 */
export async function showNotices(
  ctx: PersonContext,
  input: { cursor?: string | undefined; unreadOnly?: boolean | undefined },
) {
  const { personId } = ctx.actor;
  return withActor(ctx.db, ctx.actor, async (tx) => {
    const reader = await rowReader(tx, ctx.locale);
    const { rows, next } = await listNotices(tx, {
      ...{ personId, cursor: input.cursor, unreadOnly: input.unreadOnly ?? false },
    });
    const caseIds = [...new Set(rows.flatMap((row) => row.caseId ?? []))];
    const newest = await listNewestOfCases(tx, { personId, caseIds });
    const notices = rows.flatMap((row) => {
      const letter = letterOfRow(row, reader);
      if (!letter) return [];
      const { title, action, link, caseTitle, caseReference } = letter;
      // A link into the other app would ask for another sign-in there.
      const path = link?.app === ctx.app ? link.path : null;
      const { id, createdAt: at, readAt } = row;
      const move = row.caseId && !newest.has(id) ? null : { turn: letter.turn, text: letter.turnText };
      return { id, at, unread: readAt === null, title, move, action, path, caseTitle, caseReference };
    });
    return { notices, next, asOf: ctx.now() };
  });
}
