import { findMailboxMessage, listMailbox } from "@causeway/db/mailbox";
import { withActor } from "@causeway/db/with-actor";
import type { Context } from "../context.ts";
import { AppError } from "../errors.ts";

/** The built-in mailbox as a page shows it, newest first. Not-found wherever real people get real mail. */
export async function listDevMailbox(ctx: Pick<Context, "db" | "env">, to: string | null) {
  assertOpen(ctx);
  return withActor(ctx.db, { kind: "anonymous" }, (tx) =>
    listMailbox(tx, { to: to?.trim().toLowerCase() || null, limit: 200 }),
  );
}

/** One message with both its parts. */
export async function getDevMailboxMessage(ctx: Pick<Context, "db" | "env">, id: string) {
  assertOpen(ctx);
  const known = uuid.test(id);
  const message =
    known && (await withActor(ctx.db, { kind: "anonymous" }, (tx) => findMailboxMessage(tx, id)));
  if (!message) throw new AppError("not-found");
  return message;
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

// The database has a lock of its own on this (app.mailbox_open); this one gives the kinder answer.
function assertOpen({ env }: Pick<Context, "env">): void {
  if (env.CAUSEWAY_ENV === "production" || env.MAIL_TRANSPORT !== "mailbox") throw new AppError("not-found");
}
