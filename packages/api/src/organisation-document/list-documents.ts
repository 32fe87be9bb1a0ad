import { listOrganisationDocuments, type OrganisationDocumentRow } from "@causeway/db/organisation-document";
import { dayOf } from "@causeway/db/values";
import { withActor } from "@causeway/db/with-actor";
import type { Day } from "@causeway/rules/calendar/day";
import { expiryOf } from "@causeway/rules/evidence/expiry";
import { slotOf } from "@causeway/rules/evidence/slot";
import { organisationDocuments } from "@causeway/rules/organisation/documents";
import { may } from "@causeway/rules/permissions";
import { hongKongDay } from "../clock.ts";
import type { MemberContext } from "../context.ts";

export type OrganisationDocument = ReturnType<typeof documentOf>;
export type DocumentShelf = Awaited<ReturnType<typeof listDocuments>>["shelves"][number];

/** The organisation's papers by kind, with what was there before, and whether this member may change them. */
export async function listDocuments(ctx: MemberContext) {
  const today = hongKongDay(ctx.now());
  const rows = await withActor(ctx.db, ctx.actor, (tx) =>
    listOrganisationDocuments(tx, ctx.actor.organisationId),
  );
  return {
    mayChange: may(ctx.actor, "evidence.upload"),
    shelves: organisationDocuments.map((requirement) => {
      const here = rows.filter((row) => row.requirement === requirement).map((row) => documentOf(row, today));
      const current = here.filter((one) => one.current);
      return {
        ...{ requirement, current, earlier: here.filter((one) => !one.current) },
        full: current.length >= (slotOf(requirement)?.mostFiles ?? 0),
      };
    }),
  };
}

/** What a page needs of a paper; where it is kept and under which hash stays on the server. */
export function documentOf(row: OrganisationDocumentRow, today: Day) {
  const { id, requirement, fileName, mediaType, scan, createdAt, replacedBy, removedAt } = row;
  const expiresOn = dayOf(row.expiresOn);
  return {
    ...{ id, requirement, fileName, mediaType, scan, createdAt, expiresOn },
    bytes: Number(row.bytes),
    expiry: expiryOf(expiresOn, today),
    current: replacedBy === null && removedAt === null,
    removed: removedAt !== null,
  };
}
