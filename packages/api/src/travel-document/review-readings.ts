import { findCandidateOfCase } from "@causeway/db/candidate";
import { listCurrentConsents } from "@causeway/db/candidate-consent";
import { listReadings } from "@causeway/db/travel-document-reading";
import type { Tx } from "@causeway/db/with-actor";
import { consentKinds } from "@causeway/rules/candidate-form/schema";
import type { ReadField } from "@causeway/rules/travel-document/reading";
import { answersOf, openForm } from "../candidate-form/sealed-form.ts";
import type { CaseStaffContext } from "../context.ts";
import { compareDocuments } from "./sealed-reading.ts";

/**
 * Which of her travel documents were read, and in which fields they say otherwise than her form: the names of the
 * fields and nothing of what stands in them. Documents that could not be read are left out.
 */
export async function reviewedReadings(
  ctx: CaseStaffContext,
  tx: Tx,
): Promise<ReadonlyMap<string, ReadField[]>> {
  const candidate = await findCandidateOfCase(tx, ctx.actor);
  if (!candidate || (await listReadings(tx, candidate.id)).length === 0) return new Map();
  const who = { organisationId: ctx.actor.organisationId, candidateId: candidate.id };
  const consents = await listCurrentConsents(tx, who);
  if (!consentKinds.every((kind) => consents.some((one) => one.kind === kind))) return new Map();
  const documents = await compareDocuments(ctx, tx, who, answersOf(await openForm(ctx, tx, who)));
  return new Map(
    documents
      .filter((one) => one.state === "read")
      .map(({ evidenceId, compared }) => [
        evidenceId,
        compared.filter((one) => one.verdict === "differs").map((one) => one.field),
      ]),
  );
}
