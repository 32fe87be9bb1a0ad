import { listAudit } from "@causeway/db/audit";
import { listCaseEmails } from "@causeway/db/case-email";
import { requireCase } from "@causeway/db/sponsorship-case";
import { withActor } from "@causeway/db/with-actor";
import { audienceOf } from "@causeway/rules/notification/kinds";
import { maskedAddress } from "../candidate-invitation/open-invitation.ts";
import type { MemberContext } from "../context.ts";
import { caseHead } from "./case-head.ts";

/** Every step of the case with who took it, and every mail with what became of it, newest first. */
export async function showTimeline(
  ctx: MemberContext,
  input: { caseId: string; cursor?: string | undefined },
) {
  const { organisationId } = ctx.actor;
  const key = { organisationId, caseId: input.caseId };
  return withActor(ctx.db, ctx.actor, async (tx) => {
    const head = caseHead(await requireCase(tx, key));
    const { rows, next } = await listAudit(tx, { ...key, cursor: input.cursor ?? null });
    // That she and the agency write to each other is not the employer's affair.
    const own = rows.filter((row) => row.subjectKind !== "candidate-message");
    const steps = own.map((row) => ({
      id: `${row.seq}`,
      at: row.at,
      action: row.action,
      actorKind: row.actorKind,
      // Staff are named to each other; to the employer the agency speaks as one.
      // Entries do not name the candidate; the case does, for as long as she is known.
      who:
        row.actorKind === "staff"
          ? null
          : row.actorKind === "candidate"
            ? head.candidateName
            : row.actorLabel,
    }));
    return { head, steps, mails: ownMails(await listCaseEmails(tx, key)), next };
  });
}

/**
 * What was mailed to either side: staff's mails among themselves are not the employer's. He knows the address that he
 * invited; where she has moved to since is hers to tell.
 */
function ownMails(mails: Awaited<ReturnType<typeof listCaseEmails>>) {
  return mails.flatMap(({ props, ...mail }) => {
    const audience = audienceOf(mail.template, props);
    if (audience === "agency") return [];
    const hers = audience === "candidate" && !toInvited.includes(mail.template);
    return [
      { ...mail, audience, recipientEmail: hers ? maskedAddress(mail.recipientEmail) : mail.recipientEmail },
    ];
  });
}

const toInvited = ["candidate-invited", "invitation-expiring"];
