import type { Actor } from "@causeway/rules/actor";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Database } from "../src/client.ts";
import { inside, withActor } from "../src/with-actor.ts";
import { tenantTables } from "./catalogue.ts";
import { type TestDatabase, testDatabase } from "./database.ts";
import { aPerson, aStaffMember } from "./factories.ts";
import { aFullEmployer } from "./full-employer.ts";

// Every table that belongs to an organisation × every kind of actor. A row of the table below says who meets rows of the
// employer; whoever is not named meets none, and a table that is not named here fails the test.
const members = "viewer preparer owner";
const insiders = `${members} reviewer`;
const readers: Record<string, string> = {
  advert: insiders,
  audit_anchor_leaf: "owner reviewer administrator worker worker-here",
  audit_entry: `${insiders} administrator worker-here`,
  audit_head: "owner reviewer administrator worker worker-here",
  candidate: `${insiders} candidate candidate-person worker-here`,
  candidate_consent: `${insiders} candidate`,
  candidate_form_section: `${insiders} candidate`,
  candidate_invitation: `${insiders} candidate worker-here`,
  candidate_key: "candidate reviewer worker-here",
  candidate_signature: `${insiders} candidate`,
  case_assignment: "reviewer other-reviewer administrator worker-here",
  case_import: "preparer owner",
  case_import_row: "preparer owner",
  case_hold: "reviewer",
  case_note: `${insiders} candidate`,
  case_note_read: `${insiders} candidate`,
  case_presence: "reviewer",
  case_revision: insiders,
  case_section: insiders,
  case_stage: "reviewer other-reviewer administrator",
  change_request: `${insiders} candidate worker-here`,
  decided_case: "reviewer other-reviewer administrator",
  decision: insiders,
  document_reminder_sent: "worker-here",
  download_ticket: "",
  email_event: "administrator",
  email_message: `${insiders} administrator worker worker-here`,
  erasure: "administrator worker worker-here",
  erasure_request: "candidate administrator worker-here",
  evidence: `${insiders} candidate worker-here`,
  evidence_upload: `${members} candidate`,
  filing: `${insiders} candidate worker-here`,
  guardian_consent: "candidate reviewer",
  legal_hold: "reviewer administrator worker-here",
  local_applicant: insiders,
  mailbox_message: "everybody",
  member_invitation: `${insiders} administrator worker-here`,
  membership: `${insiders} administrator worker-here`,
  organisation_key: `${insiders} worker-here`,
  organisation_document: `${members} worker-here`,
  outcome: `${insiders} candidate worker-here`,
  immigration_request: "reviewer",
  raised_fact: "reviewer",
  recommendation: "reviewer worker-here",
  reconsideration: "reviewer worker-here",
  reminder_sent: "worker-here",
  retention_due: "administrator worker-here",
  retention_run: "administrator",
  reversible_action: "reviewer",
  review_finding: "reviewer",
  review_round: `${insiders} candidate worker-here`,
  rule_set_turned: "administrator",
  saved_view: "owner",
  second_look: "reviewer",
  sponsorship_case: `${insiders} candidate worker-here`,
  travel_document_reading: "candidate reviewer worker-here",
  work_item: `${insiders} candidate other-reviewer administrator worker worker-here`,
};

let db: TestDatabase;
let here: Awaited<ReturnType<typeof aFullEmployer>>;
let there: Awaited<ReturnType<typeof aFullEmployer>>;
let actors: Record<string, [Database, Actor]>;
let tables: string[];

beforeAll(async () => {
  db = await testDatabase();
  here = await aFullEmployer(db);
  there = await aFullEmployer(db);
  const { kind: _, ...stranger } = await aPerson(db);
  const { organisation, candidate } = here;
  actors = {
    anonymous: [db.portal, { kind: "anonymous" }],
    "anonymous at admin": [db.admin, { kind: "anonymous" }],
    stranger: [db.portal, { kind: "person", personId: stranger.personId }],
    "candidate-person": [db.portal, { kind: "person", personId: candidate.personId }],
    viewer: [db.portal, here.viewer],
    preparer: [db.portal, here.preparer],
    owner: [db.portal, here.owner],
    "owner elsewhere": [db.portal, there.owner],
    candidate: [db.portal, candidate],
    "candidate elsewhere": [db.portal, there.candidate],
    reviewer: [db.admin, here.reviewer],
    "reviewer elsewhere": [db.admin, there.reviewer],
    "other-reviewer": [db.admin, await aStaffMember(db, ["reviewer", "approver"])],
    administrator: [db.admin, await aStaffMember(db, ["administrator"])],
    worker: [db.worker, { kind: "worker" }],
    "worker-here": [db.worker, { kind: "worker", organisationId: organisation.id }],
    "worker elsewhere": [db.worker, { kind: "worker", organisationId: there.organisation.id }],
  };
  tables = await tenantTables(db.owner);
});
afterAll(() => db.drop());

test("every table of a tenant has its line in the table of readers", () => {
  expect(tables).toEqual(Object.keys(readers).sort());
});

test("the full employer has a row in every table", async () => {
  for (const table of tables) expect(await rowsBehind(table), table).toBeGreaterThan(0);
});

describe("each actor meets the employer's rows exactly where the table says so", () => {
  test.each(Object.entries(readers))("%s", async (table, listed) => {
    const seen: string[] = [];
    for (const [name, [database, actor]] of Object.entries(actors)) {
      const answer = await attempt(
        database,
        actor,
        `select count(*)::int as n from ${table} where organisation_id = $1::uuid`,
      );
      if (typeof answer === "object" && Number(answer[0]?.n) > 0) seen.push(name);
    }
    expect(seen.sort()).toEqual(
      listed === "everybody" ? Object.keys(actors).sort() : expectedOf(table, listed),
    );
  });

  // Staff of another case see assignments and the queue of all cases: that is what the queue is for.
  function expectedOf(table: string, listed: string): string[] {
    const names = listed.split(" ").filter(Boolean);
    if (["case_assignment", "case_stage", "decided_case", "work_item"].includes(table))
      names.push("reviewer elsewhere");
    if (["audit_anchor_leaf", "audit_head", "email_message", "work_item"].includes(table))
      names.push("worker elsewhere");
    return names.sort();
  }
});

describe("nobody from outside changes, removes or adds a row", () => {
  const outsiders = [
    "anonymous",
    "stranger",
    "owner elsewhere",
    "candidate elsewhere",
    "reviewer elsewhere",
    "other-reviewer",
    "worker elsewhere",
  ];
  // Whom the outbox and the mail's own tables belong to in any organisation.
  const everywhere = ["email_event", "email_message", "mailbox_message"].map(
    (table) => `${table} worker elsewhere`,
  );

  test.each(Object.keys(readers))("%s", async (table) => {
    const { rows } = await db.owner.query(
      `select to_jsonb(t) as row from ${table} t where organisation_id = $1 limit 1`,
      [here.organisation.id],
    );
    for (const name of outsiders) {
      if (everywhere.includes(`${table} ${name}`)) continue;
      const [database, actor] = actors[name] ?? [db.portal, { kind: "anonymous" }];
      const changed = await attempt(
        database,
        actor,
        `with x as (update ${table} set organisation_id = organisation_id
        where organisation_id = $1::uuid returning 1) select count(*)::int as n from x`,
      );
      expect([table, name, refusedOr0(changed)]).toEqual([table, name, true]);
      const removed = await attempt(
        database,
        actor,
        `with x as (delete from ${table}
        where organisation_id = $1::uuid returning 1) select count(*)::int as n from x`,
      );
      expect([table, name, refusedOr0(removed)]).toEqual([table, name, true]);
      const copy = JSON.stringify({ ...rows[0].row, ...freshKeys(rows[0].row) });
      const added = await attempt(
        database,
        actor,
        `insert into ${table} select (jsonb_populate_record(null::${table}, $1::jsonb)).* returning 0 as n`,
        copy,
      );
      expect([table, name, added]).toEqual([table, name, expect.stringMatching(/42501|23505|CW00/)]);
    }
    expect(await rowsBehind(table)).toBeGreaterThan(0);
  });
});

function freshKeys(row: Record<string, unknown>): Record<string, unknown> {
  return "id" in row ? { id: crypto.randomUUID() } : {};
}

function refusedOr0(answer: Answer): boolean {
  return typeof answer === "string" ? answer.startsWith("42501") : Number(answer[0]?.n) === 0;
}

async function rowsBehind(table: string): Promise<number> {
  const { rows } = await db.owner.query(
    `select count(*)::int as n from ${table} where organisation_id = $1`,
    [here.organisation.id],
  );
  return rows[0].n;
}

type Answer = string | Record<string, unknown>[];

/** The rows, or the SQLSTATE of the refusal. */
async function attempt(
  database: Database,
  actor: Actor,
  sql: string,
  value: string = here.organisation.id,
): Promise<Answer> {
  try {
    return await withActor(database, actor, (tx) =>
      inside(tx).$queryRawUnsafe<Record<string, unknown>[]>(sql, value),
    );
  } catch (error) {
    const { meta, message } = error as {
      meta?: { driverAdapterError?: { cause?: { originalCode?: string } } };
      message: string;
    };
    return meta?.driverAdapterError?.cause?.originalCode ?? message;
  }
}
