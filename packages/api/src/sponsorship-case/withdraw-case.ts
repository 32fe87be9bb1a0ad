import { findCandidateOfCase } from "@causeway/db/candidate";
import { requireOrganisation } from "@causeway/db/organisation";
import { listAssignedStaff } from "@causeway/db/recipient";
import { requireCaseForUpdate, saveCase } from "@causeway/db/sponsorship-case";
import { withActor } from "@causeway/db/with-actor";
import { saveWorkItem } from "@causeway/db/work-item";
import type { Locale } from "@causeway/rules/actor";
import { recordAudit } from "../audit/record-audit.ts";
import type { MemberContext } from "../context.ts";
import { sendEmail } from "../mail/send-email.ts";
import { organisationNameOf } from "../organisation/organisation-name.ts";
import { decideMove } from "./decide-move.ts";

/** Takes the case back before an outcome. The agency's people who hold it and the candidate are told. */
export async function withdrawCase(ctx: MemberContext, input: { caseId: string; reason: string }) {
  const { organisationId, role, personId } = ctx.actor;
  const key = { organisationId, caseId: input.caseId };
  const reason = input.reason.trim();
  const at = ctx.now();
  await withActor(ctx.db, ctx.actor, async (tx) => {
    const row = await requireCaseForUpdate(tx, key);
    const organisation = await requireOrganisation(tx, organisationId);
    const candidate = await findCandidateOfCase(tx, key);
    const staff = await listAssignedStaff(tx, input.caseId);

    const status = decideMove({
      move: "withdraw",
      status: row.status,
      roles: [role],
      fulfilled: reason ? ["reason"] : [],
    });

    await saveCase(tx, key, { status, withdrawnReason: reason, closedAt: at }, at);
    await saveWorkItem(tx, key, { status, holdReason: null, heldAt: null }, at);

    await recordAudit(ctx, tx, {
      organisationId,
      action: "case.withdrawn",
      subject: { kind: "case", id: input.caseId },
      caseId: input.caseId,
    });
    const mail = {
      organisationId,
      caseId: input.caseId,
      sentBy: personId,
      template: "case-withdrawn" as const,
    };
    const props = (locale: Locale) => ({
      caseTitle: row.title,
      caseReference: row.reference,
      organisationName: organisationNameOf(organisation, locale),
      reason,
    });
    for (const to of staff) {
      const link = { app: "admin", path: `/cases/${organisationId}/${input.caseId}` } as const;
      await sendEmail(tx, { ...mail, props: { ...props(to.locale), to: "agency", link }, to });
    }
    if (candidate && candidate.state !== "invited") {
      const to = { email: candidate.email, personId: candidate.personId, locale: candidate.locale };
      const link = { app: "portal", path: `/c/${input.caseId}` } as const;
      // Why is the employer's affair and the agency's.
      await sendEmail(tx, {
        ...mail,
        props: { ...props(to.locale), reason: null, to: "candidate", link },
        to,
      });
    }
  });
}
