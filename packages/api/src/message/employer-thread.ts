import { requireOrganisation } from "@causeway/db/organisation";
import { listAssignedStaff } from "@causeway/db/recipient";
import { requireCase } from "@causeway/db/sponsorship-case";
import { withActor } from "@causeway/db/with-actor";
import { mayWriteMessages } from "@causeway/rules/message/schema";
import { may } from "@causeway/rules/permissions";
import type { MemberContext } from "../context.ts";
import { AppError } from "../errors.ts";
import { organisationNameOf } from "../organisation/organisation-name.ts";
import { caseHead } from "../sponsorship-case/case-head.ts";
import { tellAgency } from "./tell.ts";
import { readThread, type ThreadPlace, writeMessage } from "./thread.ts";

/** What the employer and the agency wrote to each other. The candidate reads nothing of it. */
export async function showEmployerThread(ctx: MemberContext, { caseId }: { caseId: string }) {
  const place = placeOf(ctx, caseId);
  const mayAnswer = may(ctx.actor, "message.write");
  return withActor(ctx.db, ctx.actor, async (tx) => {
    const row = await requireCase(tx, place.key);
    const messages = await readThread(ctx, tx, place, {
      reader: { personId: ctx.actor.personId, party: "employer" },
      // A viewer is nobody's addressee: that he looked does not mean that the employer knows.
      remember: mayAnswer,
    });
    return {
      head: caseHead(row),
      messages,
      mayWrite: mayAnswer && mayWriteMessages(row.status),
      open: mayWriteMessages(row.status),
    };
  });
}

/** Writes to the agency in the employer's name. Throws AppError "case-not-open" while nobody there can read it. */
export async function writeAsEmployer(ctx: MemberContext, input: { caseId: string; body: string }) {
  const place = placeOf(ctx, input.caseId);
  await withActor(ctx.db, ctx.actor, async (tx) => {
    const row = await requireCase(tx, place.key);
    const organisation = await requireOrganisation(tx, ctx.actor.organisationId);
    const staff = await listAssignedStaff(tx, row.id);

    if (!mayWriteMessages(row.status)) throw new AppError("case-not-open");

    const mail = await writeMessage(ctx, tx, place, { party: "employer", body: input.body });
    const name = (locale: Parameters<typeof organisationNameOf>[1]) =>
      organisationNameOf(organisation, locale);
    if (mail) await tellAgency(ctx, tx, { row, staff, from: "employer", name });
  });
}

function placeOf({ actor }: MemberContext, caseId: string): ThreadPlace {
  return { key: { organisationId: actor.organisationId, caseId }, audience: "employer" };
}
