import type { KeptDraft } from "@causeway/db/advert";
import { newId } from "@causeway/db/ids";
import { type CaseKey, requireCase, requireCaseForUpdate, touchCase } from "@causeway/db/sponsorship-case";
import { type Tx, withActor } from "@causeway/db/with-actor";
import { openFields } from "@causeway/rules/change-request/open-fields";
import { type Draft, type DraftChange, type MergedDraft, mergeDraft } from "@causeway/rules/form/draft";
import type { Section } from "@causeway/rules/form/section";
import { may } from "@causeway/rules/permissions";
import { recordAudit } from "../audit/record-audit.ts";
import { hongKongDay } from "../clock.ts";
import type { MemberContext } from "../context.ts";
import { AppError } from "../errors.ts";
import { caseHead } from "./case-head.ts";
import { loadCaseAnswers } from "./load-case-answers.ts";
import { onlyOpen } from "./only-open.ts";
import { openPins, pinsOf } from "./show-section.ts";

export type RowInput = { caseId: string; id: string };

/** A repeating part of a case that has rows of its own: adverts, local applicants. */
export type RowKind = {
  /** In audit entries: "advert.added". */
  name: string;
  section: Section;
  require(tx: Tx, key: CaseKey, id: string): Promise<KeptDraft>;
  create(tx: Tx, key: CaseKey, id: string, draft: Draft, at: Date): Promise<void>;
  save(tx: Tx, key: CaseKey, id: string, change: DraftChange, at: Date): Promise<MergedDraft>;
  remove(tx: Tx, key: CaseKey, id: string, at: Date): Promise<void>;
};

/** What a member may do with the rows of one kind. */
export function caseRows(kind: RowKind) {
  return {
    /** One row as typed, with the rest of the case that its choices and verdicts need. */
    async show(ctx: MemberContext, { caseId, id }: RowInput) {
      const key = keyOf(ctx, caseId);
      return withActor(ctx.db, ctx.actor, async (tx) => {
        const row = await requireCase(tx, key);
        const pins = await openPins(tx, key);
        const draft = await kind.require(tx, key, id);
        return {
          head: caseHead(row),
          id,
          answers: draft.answers,
          version: draft.version,
          openFields: openFields(row.status, pins, kind.section.id, id),
          pins: pinsOf(pins, kind.section.id, id),
          mayEdit: may(ctx.actor, "case.edit"),
          caseAnswers: await loadCaseAnswers(tx, key),
          today: hongKongDay(ctx.now()),
        };
      });
    },
    /** Adds a row with what has been typed so far. */
    async add(
      ctx: MemberContext,
      input: { caseId: string; answers: DraftChange["answers"] },
    ): Promise<string> {
      const key = keyOf(ctx, input.caseId);
      const id = newId();
      await withActor(ctx.db, ctx.actor, async (tx) => {
        await requireDraft(tx, key);
        const empty = { answers: {}, fieldVersions: {}, version: 0 };
        const { draft } = mergeDraft(kind.section, empty, { baseVersion: 0, answers: input.answers });
        await kind.create(tx, key, id, draft, ctx.now());
        await tell(ctx, tx, key, { id, what: "added" });
      });
      return id;
    },
    /** Keeps what was typed; see `saveSection`. */
    async save(ctx: MemberContext, { caseId, id, ...change }: RowInput & DraftChange) {
      const key = keyOf(ctx, caseId);
      const at = ctx.now();
      return withActor(ctx.db, ctx.actor, async (tx) => {
        const row = await requireCaseForUpdate(tx, key);
        const open = openFields(row.status, await openPins(tx, key), kind.section.id, id);
        const merged = await kind.save(tx, key, id, onlyOpen(open, change), at);
        if (merged.changed.length > 0)
          await tell(ctx, tx, key, { id, what: "saved", fields: merged.changed });
        const { version, answers } = merged.draft;
        return { version, answers, conflicts: merged.conflicts, savedAt: at.toISOString() };
      });
    },
    /** Takes the row off the case; it stays for the record. */
    async remove(ctx: MemberContext, { caseId, id }: RowInput): Promise<void> {
      const key = keyOf(ctx, caseId);
      await withActor(ctx.db, ctx.actor, async (tx) => {
        await requireDraft(tx, key);
        await kind.remove(tx, key, id, ctx.now());
        await tell(ctx, tx, key, { id, what: "removed" });
      });
    },
  };

  async function tell(
    ctx: MemberContext,
    tx: Tx,
    key: CaseKey,
    told: { id: string; what: string; fields?: string[] },
  ) {
    await touchCase(tx, key, ctx.now());
    await recordAudit(ctx, tx, {
      ...key,
      action: `${kind.name}.${told.what}`,
      subject: { kind: kind.name, id: told.id },
      details: { fields: told.fields ?? [] },
    });
  }
}

function keyOf(ctx: MemberContext, caseId: string): CaseKey {
  return { organisationId: ctx.actor.organisationId, caseId };
}

async function requireDraft(tx: Tx, key: CaseKey): Promise<void> {
  const { status } = await requireCaseForUpdate(tx, key);
  if (status !== "draft") throw new AppError("case-not-open");
}
