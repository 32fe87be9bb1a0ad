import { newId } from "@causeway/db/ids";
import { type TestDatabase, testDatabase } from "@causeway/db/test/database";
import { aMember, anEmployer, anEvidence, aStaffMember } from "@causeway/db/test/factories";
import { withActor } from "@causeway/db/with-actor";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { readEnv } from "../env.ts";
import { deriveKeys } from "../keys.ts";
import { makeLogger } from "../log.ts";
import { deliverEmail } from "../mail/deliver-email.ts";
import { deriveToken } from "../mail/links.ts";
import { mailboxTransport } from "../mail/mailbox-transport.ts";
import { loadReminders } from "./load-reminders.ts";
import { previewReminders } from "./preview-reminders.ts";
import { sendReminders } from "./send-reminders.ts";

const keys = deriveKeys("a secret of this test, of more than 32 characters");
const log = makeLogger("silent");
/** Ten in the morning in Hong Kong. */
const at = (day: string, time = "10:00") => new Date(`${day}T${time}:00+08:00`);
const run = (day: string, time?: string) => sendReminders({ db: db.worker, log, now: () => at(day, time) });

let db: TestDatabase;
// Each test asks about the whole installation, so each has one to itself.
beforeEach(async () => {
  await db?.drop();
  db = await testDatabase();
});
afterAll(() => db.drop());

describe("an invitation that nobody takes up", () => {
  test("is told of in three days' time, with a link that opens it, once an hour's worth of runs", async () => {
    const { candidate, invitationId, employer } = await anInvitation("2026-12-04");
    expect(await run("2026-11-27")).toBe(1);
    for (const time of ["11:00", "12:00", "17:00"]) expect(await run("2026-11-27", time)).toBe(0);
    expect(await run("2026-11-30")).toBe(0);
    expect(await run("2026-12-01")).toBe(1);
    const mails = await mailsTo(candidate.email);
    expect(mails.map(({ template, props }) => [template, props.daysLeft, props.expiresOn])).toEqual([
      ["invitation-expiring", 7, "2026-12-04"],
      ["invitation-expiring", 3, "2026-12-04"],
    ]);
    expect(mails[0].sent_by_person).toBe(employer.preparer.personId);
    const text = await textOf(mails[1]);
    const subject = { kind: "candidate-invitation", version: 1 } as const;
    const token = deriveToken(keys, {
      ...subject,
      organisationId: employer.organisation.id,
      id: invitationId,
    });
    expect(text).toContain(`/invitation/${token}`);
    expect(text).toContain("您的邀请即将到期");
  });

  test.each([
    ["accepted", "update candidate_invitation set accepted_at = now()"],
    ["revoked", "update candidate_invitation set revoked_at = now()"],
    ["of a candidate who began", "update candidate set state = 'in-progress'"],
    ["of a case that is withdrawn", "update sponsorship_case set status = 'withdrawn'"],
    [
      "of an organisation that is suspended",
      "update organisation set state = 'suspended' where kind = 'employer'",
    ],
  ])("%s is told of no more", async (_how, done) => {
    await anInvitation("2026-12-04");
    await db.owner.query(done);
    expect(await run("2026-11-27")).toBe(0);
  });

  test("and is sent anew begins another countdown", async () => {
    await anInvitation("2026-12-04");
    expect(await run("2026-11-27")).toBe(1);
    await db.owner.query("update candidate_invitation set version = 2, expires_at = $1", [at("2026-12-11")]);
    expect(await run("2026-12-01")).toBe(0);
    expect(await run("2026-12-04")).toBe(1);
  });
});

describe("outside working hours nothing goes out", () => {
  test.each([
    ["2026-11-27", "08:59"],
    ["2026-11-27", "18:00"],
    ["2026-11-28", "10:00"],
    ["2026-12-25", "10:00"],
  ])("%s %s", async (day, time) => {
    await anInvitation("2026-11-30");
    expect(await run(day, time)).toBe(0);
  });
});

describe("changes that are asked for", () => {
  test("are reminded of to the party that owes them, until it has answered", async () => {
    const { owner, preparer, viewer, candidate, sponsorshipCase } = await aRound("2026-12-04");
    expect(await run("2026-11-27")).toBe(2);
    expect(await mailsTo(owner.email)).toMatchObject([
      {
        template: "change-request-due",
        props: { to: "employer", count: 2, dueOn: "2026-12-04", daysLeft: 7 },
      },
    ]);
    expect(await mailsTo(preparer.email)).toHaveLength(1);
    expect(await mailsTo(viewer.email)).toHaveLength(0);
    expect(await mailsTo(candidate.email)).toMatchObject([
      { props: { to: "candidate", count: 1, link: { path: `/c/${sponsorshipCase.caseId}` } } },
    ]);
    await db.owner.query("update change_request set state = 'answered' where party = 'employer'");
    expect(await run("2026-12-01")).toBe(1);
    expect(await mailsTo(owner.email)).toHaveLength(1);
    await db.owner.query("update sponsorship_case set status = 'in-review'");
    expect(await run("2026-12-03")).toBe(0);
  });
});

describe("a recommendation that waits", () => {
  test("is reminded of to the approvers but not to the one who made it, or to whoever holds the case", async () => {
    const { reviewer, approver, sponsorshipCase } = await aRecommendation("2026-11-23");
    const free = await aStaffMember(db, ["approver"]);
    await db.owner.query("update staff set roles = '{reviewer,approver}' where person_id = $1", [
      reviewer.personId,
    ]);
    expect(await run("2026-11-24")).toBe(0);
    expect(await run("2026-11-25")).toBe(1);
    expect(await mailsTo(approver.email)).toMatchObject([
      {
        template: "approval-waiting",
        props: { waitingSince: "2026-11-23", daysWaited: 2, link: { app: "admin" } },
      },
    ]);
    expect(await mailsTo(free.email)).toEqual([]);
    await db.owner.query("update case_assignment set ended_at = now() where duty = 'approve'");
    expect(await run("2026-11-30")).toBe(1);
    expect(await mailsTo(free.email)).toHaveLength(1);
    expect(await mailsTo(reviewer.email)).toEqual([]);
    await db.owner.query("update recommendation set state = 'confirmed' where case_id = $1", [
      sponsorshipCase.caseId,
    ]);
    expect(await run("2026-12-07")).toBe(0);
  });
});

describe("a stay that was granted", () => {
  test("is told of to both sides before it ends and when its window opens; an extension ends the countdown", async () => {
    const { owner, candidate, sponsorshipCase } = await aStay("2027-01-15", "2026-01-05");
    expect(await run("2026-09-17")).toBe(2);
    expect(await run("2026-10-15")).toBe(2);
    const templates = (mails: { template: string }[]) => mails.map(({ template }) => template);
    expect(templates(await mailsTo(owner.email))).toEqual(["stay-expiring", "extension-window-open"]);
    const [, open] = await mailsTo(candidate.email);
    expect(open.props).toMatchObject({
      to: "candidate",
      limitOfStay: "2027-01-15",
      window: { opensOn: "2026-10-15", open: true },
    });
    expect(await textOf(open)).toContain("现在可以申请延长逗留");
    await anOutcome(sponsorshipCase, "2029-01-15", "2026-11-02");
    expect(await run("2026-11-16")).toBe(0);
  });
});

describe("a paper with a last day", () => {
  test("on a case is told of to whoever brought it, until a newer one is in its place", async () => {
    const { owner, candidate, sponsorshipCase } = await anEmployer(db).withCandidate();
    const { caseId } = sponsorshipCase;
    const own = await aPaper(sponsorshipCase, owner, "E-BR", "2026-12-31");
    await aPaper(sponsorshipCase, candidate, "A-TD", "2026-12-31");
    expect(await run("2026-11-30")).toBe(0);
    expect(await run("2026-12-01")).toBe(2);
    for (const time of ["11:00", "17:00"]) expect(await run("2026-12-01", time)).toBe(0);
    expect(await mailsTo(owner.email)).toMatchObject([
      {
        template: "document-expiring",
        case_id: caseId,
        props: { to: "employer", document: "Business Registration Certificate", daysLeft: 30 },
      },
    ]);
    const [hers] = await mailsTo(candidate.email);
    expect(hers.props.link).toEqual({ app: "portal", path: `/c/${caseId}/documents` });
    expect(await textOf(hers)).toContain("30 天后到期：有效旅行证件");

    const newer = await aPaper(sponsorshipCase, owner, "E-BR", "2028-12-31");
    await db.owner.query("update evidence set replaced_by = $1 where id = $2", [newer.id, own.id]);
    expect(await run("2026-12-24")).toBe(1);
    expect(await mailsTo(candidate.email)).toHaveLength(2);
    await db.owner.query("update evidence set expires_on = '2029-06-30' where requirement = 'A-TD'");
    expect(await run("2026-12-30")).toBe(0);
  });

  test("of several pages is told of once, and not where a reviewer has refused it or the case is filed", async () => {
    const { owner, candidate, sponsorshipCase } = await anEmployer(db).withCandidate();
    for (const _ of [1, 2, 3]) await aPaper(sponsorshipCase, candidate, "A-TD", "2026-12-31");
    await aPaper(sponsorshipCase, owner, "E-BR", "2026-12-31");
    await db.owner.query("update evidence set review = 'rejected' where requirement = 'E-BR'");
    expect(await run("2026-12-01")).toBe(1);
    await db.owner.query("update sponsorship_case set status = 'filed'");
    expect(await run("2026-12-24")).toBe(0);
  });

  test("of the organisation is told of once for itself, and not again for its copies", async () => {
    const { organisation, owner, viewer, sponsorshipCase } = await anEmployer(db).withCase();
    const kept = newId();
    await db.owner.query(
      `insert into organisation_document (organisation_id, id, requirement, file_name, media_type, bytes, sha256, scan,
          storage_key, expires_on, uploaded_by, created_at)
        values ($1, $2, 'E-FIN', 'accounts.pdf', 'application/pdf', 1, '0', 'not-scanned', $3, '2026-12-31', $4, $5)`,
      [organisation.id, kept, `${organisation.id}/${kept}`, owner.personId, at("2026-10-01")],
    );
    const copy = await aPaper(sponsorshipCase, owner, "E-FIN", "2026-12-31");
    await db.owner.query("update evidence set document_id = $1 where id = $2", [kept, copy.id]);
    const runs = await Promise.all([run("2026-12-01"), run("2026-12-01")]);
    expect(runs.sort()).toEqual([0, 1]);
    const [mail] = await mailsTo(owner.email);
    expect(mail).toMatchObject({
      template: "document-expiring",
      case_id: null,
      props: { caseReference: null, link: { app: "portal", path: `/o/${organisation.id}/documents` } },
    });
    expect(await textOf(mail)).toContain("Proof of financial standing");
    expect(await mailsTo(viewer.email)).toEqual([]);
    expect(await previewReminders(db.worker, "2026-12-24")).toMatchObject([
      { kind: "document-expiring", reference: "E-FIN", step: "7", readers: 2 },
    ]);

    // Taken out, it counts down no more; now it is the copy that needs a newer one.
    await db.owner.query("update organisation_document set removed_at = now()");
    expect(await run("2026-12-24")).toBe(1);
    expect((await mailsTo(owner.email)).at(-1).case_id).toBe(sponsorshipCase.caseId);
  });
});

describe("the record", () => {
  test("names the reminder and nobody, and two workers at once send one", async () => {
    const { sponsorshipCase } = await anInvitation("2026-12-04").then(({ employer }) => employer);
    const runs = await Promise.all([run("2026-11-27"), run("2026-11-27"), run("2026-11-27")]);
    expect(runs.sort()).toEqual([0, 0, 1]);
    const { rows } = await db.owner.query("select * from audit_entry where action = 'reminder.sent'");
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({
      actor_kind: "worker",
      case_id: sponsorshipCase.caseId,
      details: { kind: "invitation-expiring", party: "candidate", step: "7", deadline: "2026-12-04" },
    });
  });

  test("stays empty when the mail cannot be written: row, mail and entry come together", async () => {
    const { employer } = await anInvitation("2026-12-04");
    await db.owner.query(
      "alter table email_message add constraint never check (template <> 'invitation-expiring')",
    );
    await expect(run("2026-11-27")).rejects.toThrow("reminders");
    expect((await db.owner.query("select 1 from reminder_sent")).rowCount).toBe(0);
    const { organisation } = employer;
    const due = await withActor(db.worker, { kind: "worker", organisationId: organisation.id }, (tx) =>
      loadReminders(tx, { organisationId: organisation.id }, "2026-11-27"),
    );
    expect(due).toMatchObject([{ kind: "invitation-expiring", step: "7" }]);
  });

  test("shows a worker elsewhere nothing of it", async () => {
    const { employer } = await anInvitation("2026-12-04");
    await run("2026-11-27");
    const elsewhere = await anEmployer(db).alone();
    await aMember(db, elsewhere.organisation.id, "owner");
    const seen = await withActor(
      db.worker,
      { kind: "worker", organisationId: elsewhere.organisation.id },
      (tx) => loadReminders(tx, { organisationId: employer.organisation.id }, "2026-12-01"),
    );
    expect(seen).toEqual([]);
  });
});

/** A paper in a slot since October, with its last day. */
async function aPaper(
  sponsorshipCase: Parameters<typeof anEvidence>[1],
  by: Parameters<typeof anEvidence>[2],
  requirement: string,
  expiresOn: string,
) {
  const paper = await anEvidence(db, sponsorshipCase, by, requirement);
  await db.owner.query("update evidence set expires_on = $1, created_at = $2 where id = $3", [
    ...[expiresOn, at("2026-10-01"), paper.id],
  ]);
  return paper;
}

async function anInvitation(expiresOn: string) {
  const employer = await anEmployer(db).withCandidate({ candidateState: "invited" });
  const { candidate, preparer, organisation } = employer;
  const invitationId = newId();
  await db.owner.query(
    `insert into candidate_invitation (organisation_id, id, candidate_id, email, code_hash, created_at, expires_at, sent_by)
      values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      ...[organisation.id, invitationId, candidate.candidateId, candidate.email, Buffer.alloc(32)],
      ...[new Date(at(expiresOn).getTime() - 14 * 86_400_000), at(expiresOn), preparer.personId],
    ],
  );
  return { employer, candidate, invitationId };
}

async function aRound(dueOn: string) {
  const full = await anEmployer(db).inReview({ status: "changes-requested" });
  const { organisation, sponsorshipCase, reviewer } = full;
  const roundId = newId();
  await db.owner.query(
    `insert into review_round (organisation_id, id, case_id, number, state, created_by, created_at, sent_at, due_on)
      values ($1, $2, $3, 1, 'sent', $4, $5, $5, $6)`,
    [organisation.id, roundId, sponsorshipCase.caseId, reviewer.personId, at("2026-11-20"), dueOn],
  );
  for (const party of ["employer", "employer", "candidate"]) {
    await db.owner.query(
      `insert into change_request (organisation_id, id, case_id, round_id, party, target, section, field, reason_code,
          state, created_at) values ($1, $2, $3, $4, $5, 'field', 'position', 'title', 'unclear', 'open', now())`,
      [organisation.id, newId(), sponsorshipCase.caseId, roundId, party],
    );
  }
  return full;
}

async function aRecommendation(madeOn: string) {
  const full = await anEmployer(db).inReview({ status: "recommended" });
  await db.owner.query(
    `insert into recommendation (organisation_id, id, case_id, revision, staff_id, outcome, reasons,
        conflict_declared_at, created_at) values ($1, $2, $3, 1, $4, 'approve', 'sound', $5, $5)`,
    [full.organisation.id, newId(), full.sponsorshipCase.caseId, full.reviewer.personId, at(madeOn)],
  );
  return full;
}

async function aStay(limit: string, recordedOn: string) {
  const full = await anEmployer(db).inReview({ status: "granted" });
  await anOutcome(full.sponsorshipCase, limit, recordedOn);
  return full;
}

async function anOutcome(
  sponsorshipCase: { organisationId: string; caseId: string },
  limit: string,
  recordedOn: string,
) {
  const { organisationId, caseId } = sponsorshipCase;
  await db.owner.query(
    `insert into outcome (organisation_id, id, case_id, result, decided_on, limit_of_stay, recorded_by, created_at)
      values ($1, $2, $3, 'granted', $4, $5, $2, $6)`,
    [organisationId, newId(), caseId, recordedOn, limit, at(recordedOn)],
  );
}

async function mailsTo(email: string) {
  const { rows } = await db.owner.query(
    "select * from email_message where recipient_email = $1 order by id",
    [email],
  );
  return rows;
}

/** What the reader finds in her mailbox. */
async function textOf(mail: { organisation_id: string; id: string }): Promise<string> {
  const transport = mailboxTransport(db.worker);
  const key = { organisationId: mail.organisation_id, id: mail.id };
  await deliverEmail({ db: db.worker, env: readEnv({}), keys, transport, log }, key);
  const { rows } = await db.owner.query("select text from mailbox_message where id = $1", [mail.id]);
  return rows[0].text;
}
