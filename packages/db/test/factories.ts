import { createHash, randomBytes } from "node:crypto";
import type {
  CandidateActor,
  Locale,
  MemberActor,
  MemberRole,
  StaffActor,
  StaffRole,
} from "@causeway/rules/actor";
import type { CaseStatus } from "@causeway/rules/sponsorship-case/status";
import type { App, AssignmentDuty, CandidateState, SecondFactor } from "@causeway/rules/vocabulary";
import type pg from "pg";
import { newId } from "../src/ids.ts";

// Arranged by direct SQL under the superuser: fast, and independent of what is being tested.

/** Anything with a superuser's pool, `TestDatabase` among them. */
export type Arrangeable = { owner: pg.Pool };
export type Named = { email: string; name: string; locale: Locale };
export type TestMember = MemberActor & Named;
export type TestStaff = StaffActor & Named;
export type TestCandidate = CandidateActor & Named;
export type TestOrganisation = { id: string; nameEn: string; nameZh: string };
export type TestCase = {
  organisationId: string;
  id: string;
  caseId: string;
  reference: string;
  status: CaseStatus;
  title: string;
};

export type EmployerOptions = {
  nameEn?: string;
  nameZh?: string;
  state?: "invited" | "active" | "suspended";
};
export type CaseOptions = { status?: CaseStatus; title?: string; candidateName?: string };
export type CandidateOptions = CaseOptions & { candidateState?: CandidateState };

/** An organisation with an owner, a preparer and a viewer: `const { owner } = await anEmployer(db).alone()`. */
export function anEmployer(db: Arrangeable, options: EmployerOptions = {}) {
  return {
    alone: () => employer(db, options),
    /** … and a case. */
    async withCase(caseOptions: CaseOptions = {}) {
      const people = await employer(db, options);
      return { ...people, sponsorshipCase: await aCase(db, people.preparer, caseOptions) };
    },
    /** … and a case whose candidate has taken up her invitation. */
    async withCandidate(caseOptions: CandidateOptions = {}) {
      const people = await employer(db, options);
      const sponsorshipCase = await aCase(db, people.preparer, caseOptions);
      const candidate = await aCandidate(db, sponsorshipCase, caseOptions.candidateState);
      return { ...people, sponsorshipCase, candidate };
    },
    /** … and a case in review, with a reviewer and an approver assigned to it, both already inside. */
    async inReview(caseOptions: CandidateOptions = {}) {
      const people = await employer(db, options);
      const sponsorshipCase = await aCase(db, people.preparer, { status: "in-review", ...caseOptions });
      const candidate = await aCandidate(db, sponsorshipCase, caseOptions.candidateState ?? "signed");
      const reviewer = await assigned(db, await aStaffMember(db, ["reviewer"]), sponsorshipCase, "review");
      const approver = await assigned(db, await aStaffMember(db, ["approver"]), sponsorshipCase, "approve");
      await aWorkItem(db, sponsorshipCase, people.organisation, { reviewerId: reviewer.personId });
      return { ...people, sponsorshipCase, candidate, reviewer, approver };
    },
  };
}

/** Somebody with an address and nothing else. */
export async function aPerson(
  db: Arrangeable,
  named: Partial<Named> = {},
): Promise<Named & { kind: "person"; personId: string }> {
  const personId = newId();
  const name = named.name ?? `Person ${personId.slice(-6)}`;
  const email = named.email ?? `${personId}@example.test`;
  const locale = named.locale ?? "en";
  await db.owner.query(
    "insert into person (id, email, name, locale, created_at) values ($1, $2, $3, $4, now())",
    [personId, email, name, locale],
  );
  return { kind: "person", personId, email, name, locale };
}

/** A member of an existing organisation. */
export async function aMember(
  db: Arrangeable,
  organisationId: string,
  role: MemberRole,
  named: Partial<Named> = {},
): Promise<TestMember> {
  const person = await aPerson(db, named);
  await db.owner.query(
    "insert into membership (organisation_id, id, person_id, role, created_at) values ($1, $2, $3, $4, now())",
    [organisationId, newId(), person.personId, role],
  );
  return { ...person, kind: "member", organisationId, role };
}

/** Staff of the agency: `aStaffMember(db, ["reviewer"])`. */
export async function aStaffMember(
  db: Arrangeable,
  roles: readonly StaffRole[],
  named: Partial<Named> = {},
): Promise<TestStaff> {
  const person = await aPerson(db, named);
  await db.owner.query("insert into staff (person_id, roles, created_at) values ($1, $2, now())", [
    person.personId,
    roles,
  ]);
  return { ...person, kind: "staff", roles };
}

/** The same staff after claiming a case: assigned, and inside it. */
export async function assigned(
  db: Arrangeable,
  staff: TestStaff,
  sponsorshipCase: { organisationId: string; caseId: string },
  duty: AssignmentDuty,
): Promise<TestStaff & { organisationId: string; caseId: string }> {
  const { organisationId, caseId } = sponsorshipCase;
  await db.owner.query(
    `insert into case_assignment (organisation_id, id, case_id, staff_id, duty, started_at) values ($1, $2, $3, $4, $5, now())`,
    [organisationId, newId(), caseId, staff.personId, duty],
  );
  return { ...staff, organisationId, caseId };
}

export async function aCase(
  db: Arrangeable,
  by: { organisationId: string; personId: string },
  options: CaseOptions = {},
): Promise<TestCase> {
  const { organisationId } = by;
  const id = newId();
  const { status = "draft", title = "Battery engineer", candidateName = "陳小明 CHAN Siu Ming" } = options;
  const { rows } = await db.owner.query<{ reference: string }>(
    `insert into sponsorship_case (organisation_id, id, reference, status, title, candidate_name, created_by, created_at,
        updated_at, submitted_at, current_revision)
      values ($1, $2, app.next_case_reference(26), $3::text, $4, $5, $6, now(), now(),
        case when $3::text <> 'draft' then now() end, case when $3::text <> 'draft' then 1 else 0 end)
      returning reference`,
    [organisationId, id, status, title, candidateName, by.personId],
  );
  return { organisationId, id, caseId: id, reference: rows[0]?.reference ?? "", status, title };
}

export async function aCandidate(
  db: Arrangeable,
  sponsorshipCase: { organisationId: string; caseId: string },
  state: CandidateState = "accepted",
): Promise<TestCandidate> {
  const person = await aPerson(db, { name: "陳小明", locale: "zh-Hans" });
  const candidateId = newId();
  const { organisationId, caseId } = sponsorshipCase;
  await db.owner.query(
    `insert into candidate (organisation_id, id, case_id, person_id, email, name, locale, state, created_at, signed_at)
      values ($1, $2, $3, $4, $5, $6, $7, $8::text, now(), case when $8::text = 'signed' then now() end)`,
    [organisationId, candidateId, caseId, person.personId, person.email, person.name, person.locale, state],
  );
  return { ...person, kind: "candidate", organisationId, caseId, candidateId };
}

/** The case's entry in the agency's queue. */
export async function aWorkItem(
  db: Arrangeable,
  sponsorshipCase: TestCase,
  organisation: TestOrganisation,
  staff: { reviewerId?: string; approverId?: string } = {},
): Promise<void> {
  const { organisationId, caseId, reference, title, status } = sponsorshipCase;
  await db.owner.query(
    `insert into work_item (organisation_id, case_id, reference, organisation_name, title, status, submitted_at, reviewer_id,
        approver_id, updated_at) values ($1, $2, $3, $4, $5, $6, now(), $7, $8, now())`,
    [
      organisationId,
      caseId,
      reference,
      organisation.nameEn,
      title,
      status,
      staff.reviewerId,
      staff.approverId,
    ],
  );
}

/**
 * A live session, with the token that its cookie would carry. At the admin app its second factor has just been passed,
 * unless `factor` is null: then only the mail has been read.
 */
export async function aSession(
  db: Arrangeable,
  person: { personId: string },
  app: App = "portal",
  now: Date = new Date(),
  factor: SecondFactor | null = app === "admin" ? "passkey" : null,
): Promise<{ id: string; token: string }> {
  const id = newId();
  const token = randomBytes(32).toString("base64url");
  const expiresAt = new Date(now.getTime() + 12 * 3_600_000);
  await db.owner.query(
    `insert into session (id, token_hash, person_id, app, created_at, last_seen_at, verified_at, expires_at, idle_minutes,
        second_factor, second_factor_at)
      values ($1, $2, $3, $4, $5, $5, $5, $6, 60, $7::text, case when $7::text is not null then $5::timestamptz end)`,
    [id, createHash("sha256").update(token).digest(), person.personId, app, now, expiresAt, factor],
  );
  return { id, token };
}

/** An employer's file in a slot, already checked; with a candidate it is hers. */
export async function anEvidence(
  db: Arrangeable,
  sponsorshipCase: { organisationId: string; caseId: string },
  by: { personId: string; candidateId?: string },
  requirement = "ER-02",
): Promise<{ id: string }> {
  const id = newId();
  const { organisationId, caseId } = sponsorshipCase;
  await db.owner.query(
    `insert into evidence (organisation_id, id, case_id, candidate_id, requirement, file_name, media_type, bytes, sha256,
        state, storage_key, uploaded_by, created_at)
      values ($1, $2, $3, $4, $5, 'document.pdf', 'application/pdf', 1024, repeat('0', 64), 'clean', $6, $7, now())`,
    [organisationId, id, caseId, by.candidateId ?? null, requirement, `${organisationId}/${id}`, by.personId],
  );
  return { id };
}

async function employer(db: Arrangeable, options: EmployerOptions) {
  const organisation: TestOrganisation = {
    id: newId(),
    nameEn: options.nameEn ?? "Harbour Batteries Ltd",
    nameZh: options.nameZh ?? "海港電池有限公司",
  };
  await db.owner.query(
    `insert into organisation (id, kind, state, name_en, name_zh, created_at, updated_at)
      values ($1, 'employer', $2, $3, $4, now(), now())`,
    [organisation.id, options.state ?? "active", organisation.nameEn, organisation.nameZh],
  );
  const owner = await aMember(db, organisation.id, "owner");
  const preparer = await aMember(db, organisation.id, "preparer");
  const viewer = await aMember(db, organisation.id, "viewer");
  return { organisation, owner, preparer, viewer };
}
