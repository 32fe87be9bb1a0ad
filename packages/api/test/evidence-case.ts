import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Database } from "@causeway/db/client";
import { newId } from "@causeway/db/ids";
import type { MemberRole } from "@causeway/rules/actor";
import { consentKinds, noticeVersion } from "@causeway/rules/candidate-form/schema";
import type { CaseStatus } from "@causeway/rules/sponsorship-case/status";
import type { CandidateContext, CaseStaffContext, MemberContext, Services } from "../src/context.ts";
import { readEnv } from "../src/env.ts";
import { deriveKeys } from "../src/keys.ts";
import { makeLogger } from "../src/log.ts";
import { diskStorage } from "../src/storage/storage.ts";

type Sql = { query(text: string, values: unknown[]): Promise<{ rows: Record<string, unknown>[] }> };
type Databases = { portal: Database; admin: Database; owner: Sql };

/** A storage directory and the services over it; `clock.now` can be set. */
export async function evidenceServices(databases: Databases) {
  const directory = await mkdtemp(join(tmpdir(), "causeway-evidence-"));
  const clock = { now: new Date("2026-11-22T02:00:00Z") };
  const env = readEnv({});
  const services = {
    env,
    keys: deriveKeys(env.CAUSEWAY_SECRET),
    storage: await diskStorage(directory),
    log: makeLogger("silent"),
    now: () => clock.now,
  };
  return {
    clock,
    directory,
    portal: { ...services, app: "portal" as const, db: databases.portal },
    admin: { ...services, app: "admin" as const, db: databases.admin },
    // A process that was told to end may write for a moment longer.
    remove: () => rm(directory, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 }),
  };
}

/** One employer with a draft case, its candidate, and staff assigned to it; every call makes strangers to the others. */
export async function anEvidenceCase(
  databases: Databases,
  services: Awaited<ReturnType<typeof evidenceServices>>,
  status: CaseStatus = "draft",
) {
  const { owner: sql } = databases;
  const organisationId = newId();
  const caseId = newId();
  const candidateId = newId();
  const now = services.clock.now;
  await insert(sql, "organisation", {
    id: organisationId,
    state: "active",
    created_at: now,
    updated_at: now,
  });
  const member = await aMember("preparer");
  const candidatePerson = await aPerson();
  const reviewer = await aPerson();
  await insert(sql, "sponsorship_case", {
    ...{ organisation_id: organisationId, id: caseId, reference: `T-${caseId}`, status, title: "Engineer" },
    ...{ candidate_name: "Chen Mei", created_by: member.actor.personId, created_at: now, updated_at: now },
  });
  await insert(sql, "candidate", {
    ...{ organisation_id: organisationId, id: candidateId, case_id: caseId, person_id: candidatePerson },
    ...{ email: `${candidateId}@example.cn`, name: "Chen Mei", state: "in-progress", created_at: now },
  });
  for (const kind of consentKinds)
    await insert(sql, "candidate_consent", {
      ...{ organisation_id: organisationId, id: newId(), candidate_id: candidateId, kind },
      ...{ notice_version: noticeVersion, given_at: now },
    });
  await insert(sql, "staff", { person_id: reviewer, roles: ["reviewer"], created_at: now });
  await insert(sql, "case_assignment", {
    ...{ organisation_id: organisationId, id: newId(), case_id: caseId, staff_id: reviewer },
    ...{ duty: "review", started_at: now },
  });

  return {
    ...{ organisationId, caseId, candidateId, member, aMember },
    candidate: {
      ...request(services.portal),
      actor: { kind: "candidate", personId: candidatePerson, organisationId, caseId, candidateId },
    } as CandidateContext,
    reviewer: {
      ...request(services.admin),
      actor: { kind: "staff", personId: reviewer, roles: ["reviewer"], organisationId, caseId },
      stepUp: "identity-documents",
    } as CaseStaffContext & { stepUp: "identity-documents" },
    setStatus: (next: CaseStatus) =>
      sql.query("update sponsorship_case set status = $1 where id = $2", [next, caseId]),
    async audit() {
      const { rows } = await sql.query(
        "select action, subject_kind from audit_entry where organisation_id = $1 order by seq",
        [organisationId],
      );
      return rows.map((row) => row.action);
    },
    async pin(party: "employer" | "candidate", requirement: string) {
      const round = newId();
      await insert(sql, "review_round", {
        ...{ organisation_id: organisationId, id: round, case_id: caseId, number: 1, state: "sent" },
        ...{ created_by: reviewer, created_at: now },
      });
      await insert(sql, "change_request", {
        ...{ organisation_id: organisationId, id: newId(), case_id: caseId, round_id: round, party },
        ...{ target: "requirement", requirement, reason_code: "missing", state: "open" },
        created_at: now,
      });
    },
  };

  async function aMember(role: MemberRole): Promise<MemberContext> {
    const personId = await aPerson();
    const membership = {
      organisation_id: organisationId,
      id: newId(),
      person_id: personId,
      role,
      created_at: now,
    };
    await insert(sql, "membership", membership);
    const actor = { kind: "member" as const, personId, organisationId, role };
    return { ...request(services.portal), actor };
  }

  async function aPerson(): Promise<string> {
    const id = newId();
    await insert(sql, "person", { id, email: `${id}@example.hk`, name: "Somebody", created_at: now });
    return id;
  }
}

function request<S extends Services>(services: S) {
  const cookies = { get: () => undefined, set: () => undefined, take: () => [] };
  const origin = {
    session: null,
    locale: "en" as const,
    requestId: "TEST-00001",
    ip: "127.0.0.1",
    userAgent: "",
  };
  return { ...services, ...origin, cookies: cookies as unknown as MemberContext["cookies"] };
}

/** Table and columns are literals of this file; the values are parameters. */
async function insert(sql: Sql, table: string, row: Record<string, unknown>): Promise<void> {
  const names = Object.keys(row);
  const places = names.map((_, index) => `$${index + 1}`);
  await sql.query(
    `insert into ${table} (${names.join(", ")}) values (${places.join(", ")})`,
    Object.values(row),
  );
}
