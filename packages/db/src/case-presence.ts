import type { CasePage } from "@causeway/rules/review/presence";
import type { CaseKey } from "./sponsorship-case.ts";
import { inside, type Tx } from "./with-actor.ts";

export type Present = { personId: string; page: CasePage; seenAt: Date };

/** Notes that somebody has a page of a case open; written at most once a minute, or when she turns the page. */
export async function notePresence(
  tx: Tx,
  { organisationId, caseId }: CaseKey,
  { personId, page, seenAt }: Present,
): Promise<void> {
  await inside(tx).$executeRaw`
    insert into case_presence as p (organisation_id, case_id, person_id, page, seen_at)
    values (${organisationId}::uuid, ${caseId}::uuid, ${personId}::uuid, ${page}, ${seenAt})
    on conflict (organisation_id, case_id, person_id) do update set page = excluded.page, seen_at = excluded.seen_at
      where p.page <> excluded.page or p.seen_at <= excluded.seen_at - interval '1 minute'`;
}

/** Who else has the case open since a moment, whoever came last first. */
export async function listPresent(
  tx: Tx,
  { organisationId, caseId }: CaseKey,
  { besides, since }: { besides: string; since: Date },
): Promise<Present[]> {
  const rows = await inside(tx).casePresence.findMany({
    where: { organisationId, caseId, personId: { not: besides }, seenAt: { gte: since } },
    orderBy: [{ seenAt: "desc" }, { personId: "asc" }],
    select: { personId: true, page: true, seenAt: true },
  });
  return rows as Present[];
}
