import { findCandidateOfCase } from "@causeway/db/candidate";
import { listChangeRequests } from "@causeway/db/change-request";
import { requireProfile } from "@causeway/db/organisation";
import type { Tx } from "@causeway/db/with-actor";
import { type Citation, citationKey } from "@causeway/rules/decision/citation";
import { assessUnder } from "@causeway/rules/law/assess";
import { factsOf } from "@causeway/rules/sponsorship-case/facts";
import { hongKongDay } from "../clock.ts";
import type { CaseStaffContext } from "../context.ts";
import { AppError } from "../errors.ts";
import { lawInForce } from "../rule-set/in-force.ts";
import { loadCaseAnswers } from "../sponsorship-case/load-case-answers.ts";

/**
 * What a reason may cite, because the employer could read it: the requests he was sent, and what the rules tell him of
 * his own answers. The candidate's answers, private notes and messages to her are never among it.
 */
export async function listDisclosed(ctx: CaseStaffContext, tx: Tx) {
  const sent = (await listChangeRequests(tx, ctx.actor)).map((request, at) => ({ request, number: at + 1 }));
  const requests = sent.filter(
    ({ request }) =>
      request.party === "employer" && request.state !== "draft" && request.state !== "cancelled",
  );
  const { answers: organisation } = await requireProfile(tx, ctx.actor.organisationId);
  const candidate = (await findCandidateOfCase(tx, ctx.actor))?.shared ?? {};
  const facts = factsOf({ ...(await loadCaseAnswers(tx, ctx.actor)), organisation, candidate });
  const { law } = await lawInForce(tx);
  const assessment = assessUnder(law, facts, hongKongDay(ctx.now()));
  return {
    requests: requests.map(({ request, number }) => ({
      ...{ id: request.id, number, reasonCode: request.reasonCode, note: request.note },
    })),
    findings: assessment.findings
      .filter((finding) => finding.weight !== "note")
      .map(({ code, about, params }) => ({ code, about, params })),
  };
}

/** The citations, when every one of them was disclosed. Throws "not-disclosed" otherwise. */
export async function requireDisclosed(
  ctx: CaseStaffContext,
  tx: Tx,
  cited: readonly Citation[],
): Promise<Citation[]> {
  if (cited.length === 0) return [];
  const { requests, findings } = await listDisclosed(ctx, tx);
  const open = new Set([
    ...requests.map(({ id }) => citationKey({ kind: "request", id })),
    ...findings.map(({ code, about }) => citationKey({ kind: "finding", code, about })),
  ]);
  if (!cited.every((one) => open.has(citationKey(one)))) throw new AppError("not-disclosed");
  return [...cited];
}
