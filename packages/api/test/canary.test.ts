import { Writable } from "node:stream";
import { anEvidence, aStaffMember } from "@causeway/db/test/factories";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Services } from "../src/context.ts";
import { makeLogger } from "../src/log.ts";
import { composeEmail } from "../src/mail/compose-email.ts";
import { adminBrowser, portalBrowser } from "./browser.ts";
import { canaries } from "./candidate-answers.ts";
import { aCandidateDesk, atHerForm, declaration, fillAll } from "./candidate-desk.ts";
import { completePay, completePosition, completeProfile, meritsRecruitment } from "./case-answers.ts";

// Marked numbers go through every flow that touches her form; afterwards every store is searched for them.
const desk = await aCandidateDesk();
const { db, apps } = desk;
let logged = "";
const log = makeLogger(
  "trace",
  new Writable({
    write(chunk, _encoding, done) {
      logged += chunk;
      done();
    },
  }),
);
const services: Services[] = [apps.portal, apps.admin];
for (const one of services) one.log = log;

/** Every spelling in which a store could hold a number. */
const spellings = everySpelling([
  ...Object.values(canaries),
  ...Object.values(canaries).map((number) => number.replace(/[()]/g, "")),
  "Aged canary conviction",
]);

beforeAll(async () => {
  const her = await atHerForm(desk);
  await fillAll(desk, her);
  const { caseId, here, organisation, owner } = her;
  await here((caller) =>
    caller.candidateForm.saveSection({
      section: "history",
      baseVersion: 99,
      answers: { convictions: "yes", convictionsDetails: "Aged canary conviction" },
    }),
  );
  // Refused and broken calls carry the number too; what they leave behind is searched as well.
  const wrong = {
    section: "particulars",
    baseVersion: -1,
    answers: { mainlandId: canaries.mainlandId },
  } as const;
  await expect(here((caller) => caller.candidateForm.saveSection(wrong))).rejects.toThrow();
  const elsewhere = await portalBrowser(apps, db, owner);
  const saved = elsewhere.at(`/o/${organisation.id}`, (caller) =>
    caller.candidateForm.saveSection({ ...wrong, baseVersion: 0 }),
  );
  await expect(saved).rejects.toThrow();
  await here((caller) => caller.candidateForm.sign(declaration));

  const employer = await portalBrowser(apps, db, owner);
  const at = <Result>(call: Parameters<typeof employer.at<Result>>[1]) =>
    employer.at(`/o/${organisation.id}`, call);
  const sections = { position: completePosition, remuneration: completePay, recruitment: meritsRecruitment };
  for (const [name, answers] of Object.entries(sections)) {
    const section = name as keyof typeof sections;
    await at((caller) =>
      caller.sponsorshipCase.saveSection({ caseId, section, baseVersion: 0, answers: typed(answers) }),
    );
  }
  await at((caller) => caller.organisation.saveProfile({ baseVersion: 0, answers: typed(completeProfile) }));
  for (const { requirement } of (await at((caller) => caller.evidence.checklist({ caseId }))).slots.filter(
    (slot) => slot.own && slot.need === "required",
  )) {
    await anEvidence(db, her.sponsorshipCase, owner, requirement);
  }
  await at((caller) => caller.sponsorshipCase.submit({ caseId, confirmed: true }));
  const reviewer = await aStaffMember(db, ["reviewer"]);
  const desktop = await adminBrowser(apps, db, reviewer);
  const key = { organisationId: organisation.id, caseId };
  const does = <Result>(call: Parameters<typeof desktop.at<Result>>[1]) => desktop.at("/", call);
  await does((caller) => caller.review.claim(key));
  await does((caller) => caller.review.candidate(key));
  for (const field of ["mainlandId", "hkid"]) {
    const shown = await does((caller) =>
      caller.review.reveal({ ...key, section: "particulars", field, reason: "To compare with the card." }),
    );
    expect(JSON.stringify(shown)).toContain(field === "hkid" ? canaries.hkid : canaries.mainlandId);
  }
  const pin = { target: "field", section: "particulars", field: "mainlandId", subjectId: null } as const;
  await does((caller) =>
    caller.changeRequest.draft({ ...key, pin, reasonCode: "unclear", note: "Compare it with the card." }),
  );
  await does((caller) => caller.changeRequest.send({ ...key, dueOn: "2099-01-04" }));
  await here((caller) =>
    caller.candidateForm.saveSection({
      section: "particulars",
      baseVersion: 99,
      answers: { mainlandId: canaries.mainlandId },
    }),
  );
  const { requests } = await here((caller) => caller.candidateForm.requests());
  const notes = Object.fromEntries(requests.map((request) => [request.id, "It is right as it stands."]));
  await here((caller) => caller.candidateForm.sendAnswers({ ...declaration, notes }));
  // Asked not to, people write numbers into messages all the same.
  const told = `My card says ${canaries.mainlandId}, my passport ${canaries.tdNumber}.`;
  await here((caller) => caller.candidateMessage.write({ body: told }));
  const thread = await does((caller) => caller.message.thread({ ...key, audience: "candidate" }));
  expect(JSON.stringify(thread)).toContain(canaries.mainlandId);
  const answer = { audience: "candidate", confirmed: "candidate", body: told } as const;
  await does((caller) => caller.message.write({ ...key, ...answer }));
  expect(JSON.stringify(await here((caller) => caller.candidateForm.ownData()))).toContain(told);
  const exported = await here((caller) => caller.candidateForm.exportData());
  expect(exported.json).toContain(canaries.mainlandId);
  await at((caller) => caller.candidateInvitation.show({ caseId }));
  await here((caller) => caller.candidateForm.withdraw({ confirmed: true }));
}, 60_000);
afterAll(() => db.drop());

const envelope = { agencyNameEn: "Agency", agencyNameZh: "代理", phrase: null };

test("no table holds an identity number in clear, in any column of any kind", async () => {
  const { rows: tables } = await db.owner.query<{ place: string }>(
    `select format('%I.%I', table_schema, table_name) as place from information_schema.tables
     where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`,
  );
  expect(tables.length).toBeGreaterThan(40);
  const found: string[] = [];
  let rowsRead = 0;
  for (const { place } of tables) {
    const { rows } = await db.owner.query<{ row: string }>(`select t::text as row from ${place} t`);
    rowsRead += rows.length;
    for (const { row } of rows) found.push(...seenIn(row).map((text) => `${place}: ${text}`));
  }
  expect(rowsRead).toBeGreaterThan(60);
  expect(found).toEqual([]);
});

test("no line of the log holds one, not even of an error that carries it", () => {
  log.error({ error: new Error(`duplicate key (${canaries.mainlandId})`) }, "procedure failed");
  expect(logged).toContain("procedure failed");
  expect(seenIn(logged)).toEqual([]);
});

test("no line of the log holds a mail address, a candidate's name or what people wrote to each other", async () => {
  const { rows } = await db.owner.query<{ word: string }>(
    `select email as word from person union select recipient_email from email_message
     union select name from candidate where length(name) > 1`,
  );
  const words = [...rows.map(({ word }) => word), "13800138000", "138 0013 8000", "Compare it with the card"];
  expect(rows.length).toBeGreaterThan(4);
  expect(words.filter((word) => logged.includes(word))).toEqual([]);
});

test("her audit entries hold a mark in place of her network address, the same for all from one place", async () => {
  const { rows } = await db.owner.query(
    "select distinct ip, actor_id from audit_entry where actor_kind = 'candidate'",
  );
  expect(rows).toMatchObject([{ ip: expect.stringMatching(/^mark:[\w-]{22}$/) }]);
  const { rows: staff } = await db.owner.query(
    "select distinct ip from audit_entry where actor_kind = 'staff'",
  );
  expect(staff).not.toContainEqual({ ip: expect.stringContaining("mark:") });
});

test("no mail to anybody holds one", async () => {
  const { rows } = await db.owner.query<Parameters<typeof composeEmail>[1]>(
    `select template, props, locale, recipient_person as "recipientPerson" from email_message`,
  );
  expect(rows.length).toBeGreaterThan(4);
  for (const row of rows) {
    const mail = await composeEmail(apps.portal, row, envelope);
    expect(seenIn(JSON.stringify(mail)), row.template).toEqual([]);
  }
});

test("the search finds a number that is there", () => {
  expect(seenIn(`{"note": "${canaries.mainlandId}"}`)).toHaveLength(1);
  expect(seenIn(`\\x${Buffer.from(canaries.tdNumber).toString("hex")}`)).toHaveLength(1);
});

function typed(answers: object): Record<string, string> {
  return answers as Record<string, string>;
}

function everySpelling(texts: string[]): string[] {
  const inCodes = texts.flatMap((text) => [text, Buffer.from(text).toString("hex"), base64Core(text)]);
  return [...new Set(inCodes)];
}

function seenIn(text: string): string[] {
  return spellings.filter((spelling) => text.includes(spelling));
}

/** The middle of a text's base64, the same wherever it stands in a whole number of threes. */
function base64Core(text: string): string {
  return Buffer.from(text)
    .toString("base64")
    .slice(0, Math.floor(text.length / 3) * 4);
}
