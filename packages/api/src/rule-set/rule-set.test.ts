import { publishVersion } from "@causeway/db/rule-set";
import { type TestDatabase, testDatabase } from "@causeway/db/test/database";
import { anEmployer, aStaffMember } from "@causeway/db/test/factories";
import { withActor } from "@causeway/db/with-actor";
import type { Assessment } from "@causeway/rules/assess";
import { replay } from "@causeway/rules/law/replay";
import { valuesFormat } from "@causeway/rules/rule-set/read-file";
import { factsOf } from "@causeway/rules/sponsorship-case/facts";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { adminBrowser, mailsTo, portalBrowser, type TestApps, testApps } from "../../test/browser.ts";
import { completePosition } from "../../test/case-answers.ts";
import { aReadyCase } from "../../test/ready-case.ts";
import { lawNamed } from "./in-force.ts";
import { runPreview } from "./run-preview.ts";

let db: TestDatabase;
let apps: TestApps;
let first: Awaited<ReturnType<typeof administrator>>;
let second: Awaited<ReturnType<typeof administrator>>;
let employer: Awaited<ReturnType<typeof anAccountantsCase>>;

beforeAll(async () => {
  db = await testDatabase();
  apps = await testApps(db);
  first = await administrator();
  second = await administrator();
  employer = await anAccountantsCase();
});
afterAll(() => db.drop());

const refusal = (reason: string) => expect.objectContaining({ reason });

async function administrator() {
  const person = await aStaffMember(db, ["administrator"]);
  const browser = await adminBrowser(apps, db, person);
  const at = <Result>(ask: Parameters<typeof browser.at<Result>>[1]) => browser.at("/rule-set", ask);
  return { person, at };
}

/** Ready to be handed in; the employer claims the exemption of the Talent List for an accountant. */
async function anAccountantsCase() {
  const people = await anEmployer(db).alone();
  const { caseId } = await aReadyCase(db, { owner: people.owner, preparer: people.owner });
  const claim = {
    ...completePosition,
    ...{
      talentListClaimed: "yes",
      talentListProfession: "Accountants",
      talentListProfessionId: "fin-accountants",
    },
  };
  await db.owner.query("update case_section set answers = $2 where case_id = $1 and section = 'position'", [
    caseId,
    claim,
  ]);
  const browser = await portalBrowser(apps, db, people.owner);
  const home = `/o/${people.organisation.id}/cases`;
  return { ...people, caseId, at: <R>(ask: Parameters<typeof browser.at<R>>[1]) => browser.at(home, ask) };
}

const today = () => new Date(apps.clock.now.getTime() + 8 * 3_600_000).toISOString().slice(0, 10);
const work = () => runPreview({ db: db.worker, log: apps.admin.log, now: () => apps.clock.now });

/** The list in force as the first administrator gets it, without the accountants, from today. */
async function withoutAccountants(versionId: string): Promise<string> {
  const { text } = await first.at((caller) => caller.ruleSet.downloadList());
  const file = JSON.parse(text);
  file.professions = file.professions.filter(({ id }: { id: string }) => id !== "fin-accountants");
  for (const scheme of file.schemes) scheme.from = today();
  const changed = { title: "Demo notice", versionId, effectiveFrom: today() };
  return JSON.stringify({ ...file, ...changed, publishedProfessionCount: file.publishedProfessionCount - 1 });
}

async function aDraft(text: string): Promise<string> {
  const made = await first.at((caller) => caller.ruleSet.import({ text }));
  if (!made.ok) throw new Error(JSON.stringify(made.problems));
  await work();
  return made.id;
}

/** Drafted and proposed by one, published by the other. */
async function publish(text: string): Promise<string> {
  const versionId = await aDraft(text);
  await first.at((caller) => caller.ruleSet.propose({ versionId }));
  await second.at((caller) => caller.ruleSet.publish({ versionId }));
  return versionId;
}

const policy = (series: string, value: number) =>
  JSON.stringify({
    ...{ format: valuesFormat, title: "Demo policy", effectiveFrom: today() },
    sources: [{ id: "N", title: "Demo notice", address: "https://example.invalid/n", date: today() }],
    values: [{ series, value, confidence: "convention" }],
  });

async function liveVerdict(): Promise<string> {
  const { published } = await employer.at((caller) =>
    caller.sponsorshipCase.rehearse({ caseId: employer.caseId }),
  );
  const { findings } = await employer.at((caller) =>
    caller.sponsorshipCase.rehearse({ caseId: employer.caseId }),
  );
  return `${published.edition} ${findings.map((one) => one.code).join()}`;
}

describe("a changed Talent List", () => {
  test("names the verdicts it would turn, becomes law by two people, and leaves what was stored as it was", async () => {
    const before = await liveVerdict();
    const submitted = await employer.at((caller) =>
      caller.sponsorshipCase.submit({ caseId: employer.caseId, confirmed: true }),
    );
    expect(submitted.revision).toBe(1);
    const versionId = await aDraft(await withoutAccountants("demo-1"));
    const shown = await first.at((caller) => caller.ruleSet.show({ versionId }));
    expect(shown).toMatchObject({ state: "draft", preview: { state: "done", casesTurned: 1 }, stale: false });
    expect(shown.changes.map((one) => one.id)).toContain("removed:fin-accountants");
    const { rows, next } = await first.at((caller) =>
      caller.ruleSet.turned({ versionId, rule: "exemption.talent-list" }),
    );
    expect(next).toBeNull();
    expect(rows).toMatchObject([
      {
        ...{
          caseId: employer.caseId,
          before: "met",
          after: "not-met",
          organisationName: employer.organisation.nameEn,
        },
        because: { changes: [{ kind: "removed", profession: { id: "fin-accountants" } }] },
      },
    ]);
    expect(await liveVerdict()).toBe(before);

    await expect(second.at((caller) => caller.ruleSet.publish({ versionId }))).rejects.toEqual(
      refusal("status-changed"),
    );
    await first.at((caller) => caller.ruleSet.propose({ versionId }));
    await expect(first.at((caller) => caller.ruleSet.publish({ versionId }))).rejects.toEqual(
      refusal("four-eyes"),
    );
    expect(await mailsTo(apps, db, second.person.email)).toMatchObject([{ template: "rule-set-changed" }]);
    await second.at((caller) => caller.ruleSet.publish({ versionId }));

    const { published } = await employer.at((caller) =>
      caller.sponsorshipCase.rehearse({ caseId: employer.caseId }),
    );
    expect(published).toMatchObject({ edition: 1, overlays: [{ id: versionId }] });
    const { rows: stored } = await db.owner.query<{ snapshot: { answers: object }; assessment: Assessment }>(
      "select snapshot, assessment from case_revision where case_id = $1",
      [employer.caseId],
    );
    for (const { snapshot, assessment } of stored) {
      const law = await withActor(db.worker, { kind: "worker" }, (tx) => lawNamed(tx, assessment.ruleSet));
      const facts = factsOf(snapshot.answers);
      expect(replay({ facts, on: assessment.on, assessment }, law.law)).toEqual({ same: true, diff: [] });
      const now = await withActor(db.worker, { kind: "worker" }, (tx) =>
        lawNamed(tx, `${assessment.ruleSet}+1`),
      );
      expect(replay({ facts, on: assessment.on, assessment }, now.law).same).toBe(false);
    }
  });

  test("is withdrawn by two people as well, with a reason, and never edited", async () => {
    const { versions } = await first.at((caller) => caller.ruleSet.list());
    const versionId = versions.find((one) => one.standing === "published")?.id ?? "";
    const ask = (reason: string) =>
      second.at((caller) => caller.ruleSet.askWithdrawal({ versionId, reason }));
    await expect(ask(" ")).rejects.toEqual(refusal("reason-required"));
    await expect(first.at((caller) => caller.ruleSet.withdraw({ versionId }))).rejects.toEqual(
      refusal("status-changed"),
    );
    await ask("The notice was misread.");
    await expect(second.at((caller) => caller.ruleSet.withdraw({ versionId }))).rejects.toEqual(
      refusal("four-eyes"),
    );
    await first.at((caller) => caller.ruleSet.withdraw({ versionId }));
    const { published } = await employer.at((caller) =>
      caller.sponsorshipCase.rehearse({ caseId: employer.caseId }),
    );
    expect(published).toEqual({ edition: 2, overlays: [] });
    await expect(first.at((caller) => caller.ruleSet.discard({ versionId }))).rejects.toEqual(
      refusal("status-changed"),
    );
  });
});

describe("the database itself", () => {
  test("refuses the same person, whatever the application thinks", async () => {
    const versionId = await aDraft(policy("recruitment.advert-days-policy", 35));
    await first.at((caller) => caller.ruleSet.propose({ versionId }));
    const actor = { kind: "staff", personId: first.person.personId, roles: ["administrator"] } as const;
    const alone = withActor(db.admin, actor, (tx) => publishVersion(tx, { id: versionId, at: new Date() }));
    await expect(alone).rejects.toThrow(/two_people/);
    await first.at((caller) => caller.ruleSet.discard({ versionId }));
  });

  test("refuses a publication whose impact nobody has seen on the law in force", async () => {
    const stale = await aDraft(policy("recruitment.advert-days-policy", 42));
    await first.at((caller) => caller.ruleSet.propose({ versionId: stale }));
    await publish(policy("stay.file-before-weeks", 5));
    await expect(second.at((caller) => caller.ruleSet.publish({ versionId: stale }))).rejects.toEqual(
      refusal("preview-needed"),
    );
    const actor = { kind: "staff", personId: second.person.personId, roles: ["administrator"] } as const;
    const forced = await withActor(db.admin, actor, (tx) =>
      publishVersion(tx, { id: stale, at: new Date() }),
    );
    expect(forced).toBeNull();
    await first.at((caller) => caller.ruleSet.preview({ versionId: stale }));
    await work();
    await second.at((caller) => caller.ruleSet.publish({ versionId: stale }));
  });

  test("never lets what was published be changed, by the application or by its owner's hand alone", async () => {
    await expect(
      db.owner.query("update rule_set_version set payload = payload || ' ' where state = 'published'"),
    ).rejects.toThrow(/named/);
    await expect(
      db.owner.query("update rule_set_version set published_by = proposed_by where state = 'published'"),
    ).rejects.toThrow(/two_people/);
  });
});

test("the agency's own clock follows its policy from the next submission on", async () => {
  await publish(policy("agency.review-working-days", 4));
  const other = await anAccountantsCase();
  await other.at((caller) => caller.sponsorshipCase.submit({ caseId: other.caseId, confirmed: true }));
  const shown = await other.at((caller) => caller.sponsorshipCase.show({ caseId: other.caseId }));
  expect(shown.clock).toMatchObject({ of: 4, day: 0 });
});

test("a file that says nothing new makes no draft, and one with faults names their lines", async () => {
  const { text } = await first.at((caller) => caller.ruleSet.downloadList());
  const again = await first.at((caller) => caller.ruleSet.import({ text }));
  expect(again).toEqual({ ok: false, problems: [] });
  const faulty = await first.at((caller) =>
    caller.ruleSet.import({ text: text.replace("fin-actuaries", "Fin Actuaries") }),
  );
  expect(faulty).toMatchObject({ ok: false, problems: [{ code: "bad-id", line: expect.any(Number) }] });
});

describe("a Talent List from a spreadsheet", () => {
  const head = (said: object = {}) => ({
    ...{ title: "Demo list", effectiveFrom: today(), publishedProfessionCount: "59", ...said },
    source: { title: "Demo notice", address: "https://example.invalid/n", date: today() },
  });
  const listOf = async (change: (rows: string[][]) => string[][]) => {
    const { rows } = await first.at((caller) => caller.ruleSet.listAsTable());
    return change(rows.map((row) => [...row]));
  };
  /** As a spreadsheet writes it: with the mark of UTF-8, everything quoted, by semicolons in some countries. */
  const csv = (rows: string[][], comma: string) =>
    new TextEncoder().encode(
      `\uFEFF${rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(comma)).join("\r\n")}\r\n`,
    );

  test.each([",", ";", "\t"])(
    "becomes a draft that names what it changes, with %j between cells",
    async (comma) => {
      const rows = await listOf((all) => all.filter(([id]) => id !== "fin-actuaries"));
      const made = await first.at((caller) =>
        caller.ruleSet.import({ list: csv(rows, comma), head: head() }),
      );
      if (!made.ok) throw new Error(JSON.stringify(made.problems));
      const shown = await first.at((caller) => caller.ruleSet.show({ versionId: made.id }));
      expect(shown).toMatchObject({ title: "Demo list", kind: "talent-list", effectiveFrom: today() });
      expect(shown.sources[0]).toMatchObject({ title: "Demo notice", date: today() });
      expect(shown.changes.flatMap(({ id }) => (id.startsWith("list:") ? [] : id))).toEqual([
        "removed:fin-actuaries",
      ]);
      await first.at((caller) => caller.ruleSet.discard({ versionId: made.id }));
    },
  );

  test("names the row of a fault, and is not read in letters that cannot be told", async () => {
    const rows = await listOf((all) => all.map((row, at) => (at === 7 ? ["Bad Id", ...row.slice(1)] : row)));
    const faulty = await first.at((caller) =>
      caller.ruleSet.import({ list: csv(rows, ","), head: head({ publishedProfessionCount: "" }) }),
    );
    expect(faulty).toMatchObject({
      ok: false,
      problems: [
        { line: 0, path: "publishedProfessionCount" },
        { line: 8, path: "professions[6].id", code: "bad-id" },
      ],
    });
    const big5 = new Uint8Array([0xa4, 0xa4, 0xa4, 0xe5, 0x2c, 0xff]);
    await expect(first.at((caller) => caller.ruleSet.import({ list: big5, head: head() }))).rejects.toEqual(
      refusal("import-encoding"),
    );
  });
});
