import { findAgencyName } from "@causeway/db/candidate";
import { type EmailForCopy, findEmailForCopy } from "@causeway/db/case-email";
import { type Tx, withActor } from "@causeway/db/with-actor";
import { audienceOf } from "@causeway/rules/notification/kinds";
import type { CaseStaffContext, MemberContext } from "../context.ts";
import { AppError } from "../errors.ts";
import { composeCopy } from "./compose-email.ts";

export type EmailState = EmailForCopy["state"];
export type MailCopy = Omit<EmailForCopy, "props"> & { subject: string; html: string; text: string };

/**
 * A copy of a mail of the case to the organisation's own people. Of a mail to the candidate the employer learns that it
 * was sent, not what it said; of staff's mails nothing. Throws AppError "not-found".
 */
export async function showCopyToMember(ctx: MemberContext, input: { caseId: string; id: string }) {
  const key = { organisationId: ctx.actor.organisationId, id: input.id };
  return withActor(ctx.db, ctx.actor, async (tx) => {
    const row = await findEmailForCopy(tx, key);
    if (!row || row.caseId !== input.caseId) throw new AppError("not-found");
    if (audienceOf(row.template, row.props) !== "employer") throw new AppError("not-found");
    return copyOf(ctx, tx, row);
  });
}

/** A copy of any mail of the case that staff have entered. Throws AppError "not-found". */
export async function showCopyToReviewer(ctx: CaseStaffContext, input: { id: string }) {
  const { organisationId, caseId } = ctx.actor;
  return withActor(ctx.db, ctx.actor, async (tx) => {
    const row = await findEmailForCopy(tx, { organisationId, id: input.id });
    if (!row || row.caseId !== caseId) throw new AppError("not-found");
    return copyOf(ctx, tx, row);
  });
}

async function copyOf(
  ctx: Pick<MemberContext, "env">,
  tx: Tx,
  { props, ...row }: EmailForCopy,
): Promise<MailCopy> {
  const { nameEn, nameZh } = await findAgencyName(tx);
  const agency = { agencyNameEn: nameEn, agencyNameZh: nameZh };
  const { subject, html, text } = await composeCopy(ctx.env, { ...row, props }, agency);
  return { ...row, subject, html, text };
}
