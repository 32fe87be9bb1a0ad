import { type CandidateRecord, findCandidateOfCase } from "@causeway/db/candidate";
import { countUnread } from "@causeway/db/case-note";
import { requireOrganisation } from "@causeway/db/organisation";
import { listRecipients } from "@causeway/db/recipient";
import { requireCase } from "@causeway/db/sponsorship-case";
import { type Tx, withActor } from "@causeway/db/with-actor";
import { type MessageAudience, mayWriteMessages } from "@causeway/rules/message/schema";
import type { CaseStaffContext } from "../context.ts";
import { AppError } from "../errors.ts";
import { organisationNameOf } from "../organisation/organisation-name.ts";
import { tellCandidate, tellEmployer } from "./tell.ts";
import { readThread, type ThreadPlace, writeMessage } from "./thread.ts";

/** One thread of the case as staff read it, with whom it is named after, and what waits in the other. */
export async function showAgencyThread(ctx: CaseStaffContext, { audience }: { audience: MessageAudience }) {
  const { actor } = ctx;
  return withActor(ctx.db, actor, async (tx) => {
    const row = await requireCase(tx, actor);
    const organisation = await requireOrganisation(tx, actor.organisationId);
    const candidate = await findCandidateOfCase(tx, actor);
    const place = placeOf(ctx, audience, candidate);
    const reader = { personId: actor.personId, party: "agency" } as const;
    const messages = place ? await readThread(ctx, tx, place, { reader, remember: true }) : [];
    return {
      audience,
      messages,
      names: {
        employer: organisationNameOf(organisation, ctx.locale),
        candidate: candidate?.name ?? "",
      },
      unread: await countUnread(tx, actor, { readerId: actor.personId, party: "agency" }),
      mayWrite: place !== null && mayWriteMessages(row.status),
    };
  });
}

/**
 * Writes to one side in the agency's name. `confirmed` repeats the audience: who reads a message is said twice, once
 * by the page it is written on and once by the writer. Throws AppError "input-invalid" (details: field "confirmed")
 * when the two differ, "candidate-not-invited", "case-not-open".
 */
export async function writeAsAgency(
  ctx: CaseStaffContext,
  input: { audience: MessageAudience; confirmed: MessageAudience | null; body: string },
): Promise<void> {
  const { actor } = ctx;
  if (input.confirmed !== input.audience)
    throw new AppError("input-invalid", { details: { field: "confirmed" } });
  await withActor(ctx.db, actor, async (tx) => {
    const row = await requireCase(tx, actor);
    const candidate = await findCandidateOfCase(tx, actor);
    const place = placeOf(ctx, input.audience, candidate);

    if (!mayWriteMessages(row.status)) throw new AppError("case-not-open");
    if (!place) throw new AppError("candidate-not-invited");

    const mail = await writeMessage(ctx, tx, place, { party: "agency", body: input.body });
    if (mail) await tell(ctx, tx, input.audience, { row, candidate });
  });
}

async function tell(
  ctx: CaseStaffContext,
  tx: Tx,
  audience: MessageAudience,
  { row, candidate }: { row: Awaited<ReturnType<typeof requireCase>>; candidate: CandidateRecord | null },
): Promise<void> {
  const organisation = await requireOrganisation(tx, ctx.actor.organisationId);
  const name = (locale: Parameters<typeof organisationNameOf>[1]) => organisationNameOf(organisation, locale);
  if (audience === "employer") {
    const to = await listRecipients(tx, "employer");
    return tellEmployer(ctx, tx, { row, to, name });
  }
  if (candidate) await tellCandidate(ctx, tx, { row, candidate, name });
}

/** The candidate's thread begins when she has opened her form: before that nobody is there to read it. */
function placeOf(
  { actor }: CaseStaffContext,
  audience: MessageAudience,
  candidate: CandidateRecord | null,
): ThreadPlace | null {
  const key = { organisationId: actor.organisationId, caseId: actor.caseId };
  if (audience === "employer") return { key, audience };
  if (!candidate || candidate.state === "invited") return null;
  return { key, audience, candidateId: candidate.id };
}
