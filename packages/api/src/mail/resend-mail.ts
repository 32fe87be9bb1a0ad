import { liftSuppression } from "@causeway/db/address-suppression";
import { listEmailEvents } from "@causeway/db/email-event";
import { findLoggedEmail, listResendings, lockLoggedEmail } from "@causeway/db/email-log";
import { createEmailMessages } from "@causeway/db/email-message";
import { newId } from "@causeway/db/ids";
import { withActor } from "@causeway/db/with-actor";
import { type ResendReason, resendReasons } from "@causeway/rules/vocabulary";
import { recordAudit } from "../audit/record-audit.ts";
import type { StaffContext } from "../context.ts";
import { AppError } from "../errors.ts";
import { addressHash } from "./address-hash.ts";
import { resendRefusal } from "./may-resend.ts";

/** One mail on its way: what the row keeps, its way step by step, and who sent it again. Not what it said. Throws AppError "not-found". */
export function showMail(ctx: StaffContext, key: { organisationId: string; id: string }) {
  return withActor(ctx.db, ctx.actor, async (tx) => {
    const mail = await findLoggedEmail(tx, key);
    if (!mail) throw new AppError("not-found");
    const events = await listEmailEvents(tx, key);
    const { props, recipientPerson: _, sentByPerson: __, ...row } = mail;
    const again = (await listResendings(tx, key)).map(({ at, actorLabel, details }) => ({
      ...{ at, by: actorLabel },
      ...readDetails(details),
    }));
    return { ...row, events, again, refusal: resendRefusal({ ...row, props }), nextId: newId() };
  });
}

/**
 * Writes the same mail once more, to the same reader, under the id that the form carried: the form sent twice writes
 * one. What kept the address from getting mail is lifted, because an administrator vouches for it. Throws
 * "status-changed" for a mail that may not be sent again.
 */
export function resendMail(
  ctx: StaffContext,
  {
    organisationId,
    id,
    nextId,
    reason,
  }: { organisationId: string; id: string; nextId: string; reason: ResendReason },
): Promise<void> {
  return withActor(ctx.db, ctx.actor, async (tx) => {
    const mail = await lockLoggedEmail(tx, { organisationId, id });
    if (!mail) throw new AppError("not-found");
    if (await findLoggedEmail(tx, { organisationId, id: nextId })) return;
    if (resendRefusal(mail)) throw new AppError("status-changed");
    const { caseId, template, props, recipientEmail, recipientPerson, locale, sentByPerson } = mail;
    const again = { organisationId, id: nextId, caseId, template, props: Object(props) as object };
    await createEmailMessages(tx, [{ ...again, recipientEmail, recipientPerson, locale, sentByPerson }]);
    const hash = addressHash(ctx.keys, recipientEmail);
    await liftSuppression(tx, { addressHash: hash, because: "resent", at: ctx.now() });
    await recordAudit(ctx, tx, {
      ...{ organisationId, caseId, action: "mail.resent" },
      subject: { kind: "email-message", id },
      details: { reason, mail: nextId },
    });
  });
}

function readDetails(details: unknown): { as: string | null; reason: ResendReason | null } {
  const { mail, reason } = Object(details) as { mail?: unknown; reason?: unknown };
  return {
    as: typeof mail === "string" ? mail : null,
    reason: resendReasons.find((one) => one === reason) ?? null,
  };
}
