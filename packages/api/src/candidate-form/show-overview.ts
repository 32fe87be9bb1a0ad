import { listAudit } from "@causeway/db/audit";
import { listSignatures } from "@causeway/db/candidate-form";
import { countUnread } from "@causeway/db/case-note";
import { listAffiliations } from "@causeway/db/person";
import { withActor } from "@causeway/db/with-actor";
import { candidateSteps } from "@causeway/rules/candidate-form/schema";
import { mayMove } from "@causeway/rules/sponsorship-case/status";
import type { CandidateContext, PersonContext } from "../context.ts";
import { organisationNameOf } from "../organisation/organisation-name.ts";
import { doneSteps, headOf, loadForm } from "./load-form.ts";

export type StepState = "todo" | "started" | "complete" | "attention";

/** Her own window: how far she is, where the case stands, what was asked, and who has looked at which document. */
export async function showOverview(ctx: CandidateContext) {
  return withActor(ctx.db, ctx.actor, async (tx) => {
    const form = await loadForm(ctx, tx);
    const done = doneSteps(form);
    const signatures = await listSignatures(tx, form.who);
    const asked = new Set<string>(
      form.requests.map((request) => (request.target === "field" ? (request.section ?? "") : "documents")),
    );
    const started = (step: string) =>
      form.sections.has(step) || (step === "documents" && form.files.length > 0);
    const stateOf = (step: (typeof candidateSteps)[number]): StepState => {
      if (asked.has(step)) return "attention";
      if (done.includes(step)) return "complete";
      return started(step) ? "started" : "todo";
    };
    return {
      head: headOf(form, null),
      email: form.candidate.email,
      status: form.row.status,
      unread: (await countUnread(tx, form.key, { readerId: ctx.actor.personId, party: "candidate" }))
        .candidate,
      children: { all: form.children.length, unconsented: form.unconsented.length },
      mayWithdraw:
        mayMove({ move: "candidate-withdraw", status: form.row.status, roles: ["candidate"] }).refusals
          .length === 0,
      steps: candidateSteps.map((step) => ({ step, state: stateOf(step) })),
      signed: signatures[0]
        ? { at: signatures[0].signedAt.toISOString(), sha256: signatures[0].snapshotSha256 }
        : null,
      access: await listAccess(ctx, tx, form.files),
    };
  });
}

/** Every form of hers, for the page that lets her choose. */
export async function listForms(ctx: PersonContext) {
  const { candidacies } = await withActor(ctx.db, ctx.actor, (tx) => listAffiliations(tx));
  return candidacies.map(({ caseId, title, reference, status, state, ...name }) => ({
    caseId,
    title,
    reference,
    status,
    state,
    organisationName: organisationNameOf(
      { nameEn: name.organisationNameEn, nameZh: name.organisationNameZh },
      ctx.locale,
    ),
  }));
}

const looks = {
  "evidence.viewed": "viewed",
  "evidence.downloaded": "downloaded",
  "candidate-form.revealed": "revealed",
  "candidate-form.viewed": "read",
} as const;
type Look = keyof typeof looks;

async function listAccess(
  ctx: CandidateContext,
  tx: Parameters<typeof listAudit>[0],
  files: readonly { id: string; requirement: string; fileName: string }[],
) {
  const { organisationId, caseId, personId } = ctx.actor;
  const { rows } = await listAudit(tx, { organisationId, caseId, size: 200 });
  return rows
    .filter((row) => row.actorId !== personId && row.action in looks)
    .map((row) => {
      const file = files.find((one) => one.id === row.subjectId);
      return {
        id: String(row.seq),
        at: row.at.toISOString(),
        who: row.actorLabel,
        party: row.actorKind === "staff" ? ("agency" as const) : ("employer" as const),
        action: looks[row.action as Look],
        requirement: file?.requirement ?? null,
        fileName: file?.fileName ?? null,
      };
    });
}
