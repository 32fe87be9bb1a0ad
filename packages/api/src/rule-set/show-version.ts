import { listPeople } from "@causeway/db/person";
import { findPreview } from "@causeway/db/rule-set-preview";
import { withActor } from "@causeway/db/with-actor";
import { lineageOf } from "@causeway/rules/rule-set/lineage";
import type { Overlay } from "@causeway/rules/rule-set/payload";
import { hongKongDay } from "../clock.ts";
import type { StaffContext } from "../context.ts";
import { standingOf } from "./list-versions.ts";
import { readVersion } from "./read-version.ts";

/** One version: where it comes from, everything it changes, what it does to the open cases, and who may do what with it. */
export async function showVersion(ctx: StaffContext, input: { versionId: string }) {
  const now = ctx.now();
  return withActor(ctx.db, ctx.actor, async (tx) => {
    const { version, payload, inForce, changes } = await readVersion(tx, input.versionId, now);
    const preview = await findPreview(tx, version.id);
    const ids = [
      version.createdBy,
      version.proposedBy,
      version.publishedBy,
      version.withdrawalBy,
      version.withdrawnBy,
    ];
    const people = await listPeople(tx, [...new Set(ids.filter((id) => id !== null))]);
    const nameOf = (id: string | null) => {
      const person = people.find((one) => one.id === id);
      return person ? person.name || person.email : "";
    };
    const me = ctx.actor.personId;
    const others = version.createdBy !== me && version.proposedBy !== me;
    const fresh = preview?.state === "done" && preview.edition === inForce.edition;
    const lineage = lineageOf(inForce.overlays, version.id);
    const open = version.state === "draft" || version.state === "proposed";
    return {
      ...{ id: version.id, kind: version.kind, title: version.title, effectiveFrom: version.effectiveFrom },
      ...{ state: version.state, sha256: version.sha256, sources: payload.sources },
      standing: standingOf(version, inForce, hongKongDay(now)),
      list: payload.list && { id: payload.list.id, professions: payload.list.professions.length },
      changes,
      lineage: {
        follows: lineage.follows.map(inLine),
        followedBy: lineage.followedBy.map(inLine),
      },
      history: [
        { step: "drafted" as const, at: version.createdAt, by: nameOf(version.createdBy) },
        { step: "proposed" as const, at: version.proposedAt, by: nameOf(version.proposedBy) },
        { step: "published" as const, at: version.publishedAt, by: nameOf(version.publishedBy) },
        { step: "withdrawal-asked" as const, at: version.withdrawalAt, by: nameOf(version.withdrawalBy) },
        { step: "withdrawn" as const, at: version.withdrawnAt, by: nameOf(version.withdrawnBy) },
      ].flatMap(({ at, ...step }) => (at ? [{ ...step, at }] : [])),
      withdrawalReason: version.withdrawalReason,
      preview,
      /** Worked out on another law than that of today: to be worked out anew before it is published. */
      stale: preview?.state === "done" && open && !fresh,
      may: {
        preview: open && preview?.state !== "waiting" && preview?.state !== "running",
        propose: version.state === "draft" && fresh,
        discard: open,
        publish: version.state === "proposed" && others && fresh,
        askWithdrawal: version.state === "published" && version.withdrawalBy === null,
        withdraw:
          version.state === "published" && version.withdrawalBy !== null && version.withdrawalBy !== me,
      },
      /** She has to leave the next step to somebody else. */
      own:
        (version.state === "proposed" && !others) ||
        (version.state === "published" && version.withdrawalBy === me),
    };
  });
}

function inLine({ id, payload }: Overlay) {
  return { id, title: payload.title, from: payload.from };
}

export type ShownVersion = Awaited<ReturnType<typeof showVersion>>;
