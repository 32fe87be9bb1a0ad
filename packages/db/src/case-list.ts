import type { ChangeRequestParty } from "@causeway/rules/change-request/schema";
import type { CaseListSort } from "@causeway/rules/sponsorship-case/case-list";
import type { CaseStatus } from "@causeway/rules/sponsorship-case/status";
import type { CandidateState } from "@causeway/rules/vocabulary";
import { Prisma } from "./generated/client.ts";
import { type Question, question } from "./read-as.ts";
import { type Page, pageOf, readCursor } from "./values.ts";

export type CaseListQuery = {
  organisationId: string;
  /** Words in any script; each must be found in number, title or name. */
  search?: string | undefined;
  statuses?: readonly CaseStatus[] | undefined;
  createdBy?: string | undefined;
  archived?: boolean | undefined;
  sort?: CaseListSort | undefined;
  cursor?: string | undefined;
  size: number;
};

export type CaseListRow = {
  id: string;
  reference: string;
  status: CaseStatus;
  title: string;
  candidateName: string;
  createdAt: Date;
  updatedAt: Date;
  submittedAt: Date | null;
  archivedAt: Date | null;
  /** The agency has put the case on hold. */
  held: boolean;
  /** How far the candidate is; null before she is invited. */
  candidateState: CandidateState | null;
  /** Of a case whose changes are asked for: how many requests wait for each party. */
  openRequests: Partial<Record<ChangeRequestParty, number>> | null;
};

/** An organisation's cases by keyset: a deep page costs what the first one does. */
export function listCases(query: CaseListQuery): Question<Page<CaseListRow>> {
  const { organisationId, statuses, createdBy, archived = false, sort = "-updated", size } = query;
  const down = sort.startsWith("-");
  const column = sort.replace("-", "") as SortColumn;
  const { key, read, say } = sorts[column];
  const words = searchWords(query.search);
  const conditions = [
    Prisma.sql`c.organisation_id = ${organisationId}::uuid`,
    archived ? Prisma.sql`c.archived_at is not null` : Prisma.sql`c.archived_at is null`,
    ...(statuses ? [Prisma.sql`c.status = any (${[...statuses]}::text[])`] : []),
    ...(createdBy ? [Prisma.sql`c.created_by = ${createdBy}::uuid`] : []),
    ...words.map((word) => Prisma.sql`c.search_text like (select '%' || app.fold_text(${word}) || '%')`),
    ...after(query.cursor, key, read, down),
  ];
  const order = Prisma.sql`order by ${key} ${direction(down)}, c.id ${direction(down)} limit ${size + 1}`;
  // Whoever searches reads many rows for a few: those few are found in the index first (0084), and then read.
  const from =
    words.length > 0
      ? Prisma.sql`(select c.organisation_id, c.id from sponsorship_case c
        where ${Prisma.join(conditions, " and ")} ${order}) found
      join sponsorship_case c on c.organisation_id = found.organisation_id and c.id = found.id`
      : Prisma.sql`sponsorship_case c where ${Prisma.join(conditions, " and ")}`;
  return question(
    Prisma.sql`
    select c.id, c.reference, c.status, c.title, c.candidate_name as "candidateName", c.created_at as "createdAt",
      c.updated_at as "updatedAt", c.submitted_at as "submittedAt", c.archived_at as "archivedAt",
      exists (select from work_item w where w.organisation_id = c.organisation_id and w.case_id = c.id
        and w.held_at is not null) as held,
      (select k.state from candidate k where k.organisation_id = c.organisation_id and k.case_id = c.id)
        as "candidateState",
      case when c.status = 'changes-requested' then (select jsonb_object_agg(o.party, o.open_count)
        from app.open_change_requests(c.id) o) end as "openRequests"
    from ${from} ${order}`,
    (rows: CaseListRow[]) => pageOf(rows, size, (row) => [say(row), row.id]),
  );
}

/** The words of a search, as typed; the database folds them as it folded the rows. */
export function searchWords(search: string | undefined): string[] {
  return (search ?? "").trim().split(/\s+/u).filter(Boolean).slice(0, 6);
}

type SortColumn = "updated" | "created" | "title" | "candidate";
type Sort = { key: Prisma.Sql; read: (text: string) => Prisma.Sql | null; say: (row: CaseListRow) => string };

const sorts: Record<SortColumn, Sort> = {
  updated: { key: Prisma.sql`c.updated_at`, read: instant, say: (row) => row.updatedAt.toISOString() },
  // Numbers are given out in this order.
  created: { key: Prisma.sql`c.created_at`, read: instant, say: (row) => row.createdAt.toISOString() },
  title: { key: Prisma.sql`lower(c.title)`, read: lowered, say: (row) => row.title },
  candidate: { key: Prisma.sql`lower(c.candidate_name)`, read: lowered, say: (row) => row.candidateName },
};

function instant(text: string): Prisma.Sql | null {
  const at = new Date(text);
  return Number.isNaN(at.getTime()) ? null : Prisma.sql`${at}::timestamptz`;
}

function lowered(text: string): Prisma.Sql {
  return Prisma.sql`lower(${text})`;
}

function after(cursor: string | undefined, key: Prisma.Sql, read: Sort["read"], down: boolean): Prisma.Sql[] {
  const [said, id] = readCursor(cursor, 2) ?? [];
  const from = said === undefined ? null : read(said);
  if (!from || !id || !/^[0-9a-f-]{36}$/.test(id)) return [];
  return [
    down
      ? Prisma.sql`(${key}, c.id) < (${from}, ${id}::uuid)`
      : Prisma.sql`(${key}, c.id) > (${from}, ${id}::uuid)`,
  ];
}

function direction(down: boolean): Prisma.Sql {
  return down ? Prisma.sql`desc` : Prisma.sql`asc`;
}
