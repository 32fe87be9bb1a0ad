import { anEmployer } from "@causeway/db/test/factories";
import { candidateSectionIds } from "@causeway/rules/candidate-form/schema";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { portalBrowser } from "../../test/browser.ts";
import { canaries, completeAnswers } from "../../test/candidate-answers.ts";
import {
  aCandidateDesk,
  atHerForm,
  type CandidateDesk,
  declaration,
  fill,
  fillAll,
  refusal,
} from "../../test/candidate-desk.ts";

let desk: CandidateDesk;
beforeAll(async () => {
  desk = await aCandidateDesk();
});
afterAll(() => desk.db.drop());

const row = async (sql: string, values: unknown[]) => (await desk.db.owner.query(sql, values)).rows[0];

describe("consent", () => {
  test("is two, each recorded with its notice and time; one alone opens nothing", async () => {
    const arranged = await anEmployer(desk.db).withCandidate();
    const { caseId, candidateId } = arranged.candidate;
    const browser = await portalBrowser(desk.apps, desk.db, arranged.candidate);
    const give = (kinds: ("sensitive" | "cross-border")[]) =>
      browser.at(`/c/${caseId}`, (c) => c.candidateForm.giveConsents({ kinds }));
    await expect(give(["sensitive"])).rejects.toEqual(refusal("consent-required"));
    await expect(
      browser.at(`/c/${caseId}`, (c) => c.candidateForm.section({ section: "particulars" })),
    ).rejects.toEqual(refusal("consent-required"));
    await give(["sensitive", "cross-border"]);
    await give(["sensitive", "cross-border"]);
    const { rows } = await desk.db.owner.query(
      "select kind, notice_version, withdrawn_at from candidate_consent where candidate_id = $1 order by kind",
      [candidateId],
    );
    expect(rows).toEqual([
      { kind: "cross-border", notice_version: "2026-11", withdrawn_at: null },
      { kind: "sensitive", notice_version: "2026-11", withdrawn_at: null },
    ]);
  });

  test("taken back closes the form to saving and signing until it is given again", async () => {
    const { here } = await atHerForm(desk);
    await fill(here, "history");
    await here((c) => c.candidateForm.withdrawConsent({ kind: "cross-border" }));
    expect((await here((c) => c.candidateForm.consents())).withdrawn).toBe(true);
    const save = () =>
      here((c) =>
        c.candidateForm.saveSection({ section: "history", baseVersion: 1, answers: { refusals: "yes" } }),
      );
    await expect(save()).rejects.toEqual(refusal("consent-required"));
    await expect(here((c) => c.candidateForm.sign(declaration))).rejects.toEqual(refusal("consent-required"));
    await here((c) => c.candidateForm.giveConsents({ kinds: ["sensitive", "cross-border"] }));
    expect((await save()).version).toBe(2);
  });
});

describe("her form", () => {
  test("keeps each section as typed and counts it complete when nothing is missing", async () => {
    const { here } = await atHerForm(desk);
    for (const section of candidateSectionIds) {
      expect(await fill(here, section)).toMatchObject({ version: 1, conflicts: [], complete: true });
      const shown = await here((c) => c.candidateForm.section({ section }));
      expect({ ...shown.answers, ...kept(section) }).toEqual(completeAnswers[section]);
      expect(shown.problems).toEqual([]);
    }
  });

  test("shows identity numbers masked, and leaves them when they are not typed again", async () => {
    const { here, candidate } = await atHerForm(desk);
    await fill(here, "particulars");
    const shown = await here((c) => c.candidateForm.section({ section: "particulars" }));
    expect(shown.masked.mainlandId).toMatch(/^11•+2X$/);
    expect(JSON.stringify(shown)).not.toContain(canaries.mainlandId);
    const untouched = { ...shown.answers, mainlandId: "", hkid: "", alias: "Lili" };
    const saved = await here((c) =>
      c.candidateForm.saveSection({
        section: "particulars",
        baseVersion: shown.version,
        answers: untouched,
      }),
    );
    expect(saved.complete).toBe(true);
    const data = await here((c) => c.candidateForm.exportData());
    expect(data.json).toContain(canaries.mainlandId);
    expect(await audited(candidate.caseId)).toContain("candidate.data-exported");
  });

  test("says what is wrong with a number: check digit, birth date, sex, kind of document", async () => {
    const { here } = await atHerForm(desk);
    const problemOf = async (answers: object) => {
      await fill(here, "particulars", { ...completeAnswers.particulars, ...answers });
      const { problems } = await here((c) => c.candidateForm.section({ section: "particulars" }));
      return problems.find((problem) => problem.field === "mainlandId")?.params?.problem;
    };
    expect(await problemOf({ mainlandId: "110105194912310021" })).toBe("wrong-check-digit");
    expect(await problemOf({ mainlandId: canaries.mainlandId, dateOfBirth: "1950-01-01" })).toBe(
      "birth-date-differs",
    );
    expect(await problemOf({ mainlandId: canaries.mainlandId, sex: "M" })).toBe("sex-differs");
    await fill(here, "travel-document", { ...completeAnswers["travel-document"], tdKind: "prc-passport" });
    const { problems } = await here((c) => c.candidateForm.section({ section: "travel-document" }));
    expect(problems).toMatchObject([{ field: "tdNumber", params: { problem: "wrong-prefix" } }]);
  });

  test("in a second tab with older answers keeps both and loses nothing", async () => {
    const { here } = await atHerForm(desk);
    await fill(here, "residence");
    const save = (city: string, extra: object = {}) =>
      here((c) =>
        c.candidateForm.saveSection({ section: "residence", baseVersion: 1, answers: { city, ...extra } }),
      );
    expect((await save("上海市")).conflicts).toEqual([]);
    const second = await save("广州市", { postcode: "510000" });
    expect(second.conflicts).toEqual([{ field: "city", mine: "广州市", theirs: "上海市" }]);
    const { answers } = await here((c) => c.candidateForm.section({ section: "residence" }));
    expect(answers).toMatchObject({ city: "上海市", postcode: "510000" });
  });

  test("never shows a kept number in a conflict", async () => {
    const { here } = await atHerForm(desk);
    await fill(here, "particulars");
    const other = await here((c) =>
      c.candidateForm.saveSection({
        section: "particulars",
        baseVersion: 0,
        answers: { mainlandId: "440524188001010014" },
      }),
    );
    expect(other.conflicts).toMatchObject([{ mine: "440524188001010014", theirs: "11••••••••••••••2X" }]);
  });

  test("tells the employer's case what it needs and nothing that it does not", async () => {
    const { here, preparer, organisation, caseId } = await atHerForm(desk);
    await fill(here, "education");
    await fill(here, "dependants");
    await fill(here, "history");
    await fill(here, "particulars");
    const employer = await portalBrowser(desk.apps, desk.db, preparer);
    const shown = await employer.at(`/o/${organisation.id}/cases/${caseId}/candidate`, (c) =>
      c.candidateInvitation.show({ caseId }),
    );
    expect(shown.candidate?.shared).toMatchObject({
      candidate: { degree: { held: true, level: "master" }, nationality: "CHN" },
      dependants: [{ relation: "child" }],
    });
    expect(shown.candidate?.sections).toContainEqual({ section: "education", state: "complete" });
    const text = JSON.stringify(shown);
    for (const secret of [...Object.values(canaries), "2015-05-05", "convictions", "A fine"])
      expect(text).not.toContain(secret);
  });

  test("is nobody else's: a colleague of hers, the employer, a stranger find nothing", async () => {
    const { caseId, preparer } = await atHerForm(desk);
    const elsewhere = (await atHerForm(desk)).candidate;
    for (const person of [preparer, elsewhere]) {
      const browser = await portalBrowser(desk.apps, desk.db, person);
      await expect(browser.at(`/c/${caseId}`, (c) => c.candidateForm.overview())).rejects.toEqual(
        refusal("not-found"),
      );
    }
    const stranger = await portalBrowser(desk.apps, desk.db);
    await expect(stranger.at(`/c/${caseId}`, (c) => c.candidateForm.overview())).rejects.toEqual(
      refusal("not-signed-in"),
    );
  });
});

describe("identity numbers", () => {
  test("are ciphertext in every table, log entry and mail of the database", async () => {
    const her = await atHerForm(desk);
    await fillAll(desk, her);
    await her.here((c) => c.candidateForm.sign(declaration));
    const { rows: tables } = await desk.db.owner.query<{ name: string }>(
      "select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('public', 'pgboss')",
    );
    const found: string[] = [];
    for (const { name } of tables) {
      const { rows } = await desk.db.owner.query<{ line: string }>(`select t::text as line from ${name} t`);
      const hidden = ["110105194912310", "C12345678", "A123456", "朝阳区样例路", "A fine in 2009"];
      // Bytes print as hexadecimal: a number that lay there in clear would show as its own digits in hex.
      const spelt = [...hidden, ...hidden.map((text) => Buffer.from(text).toString("hex"))];
      if (rows.some((one) => spelt.some((text) => one.line.includes(text)))) found.push(name);
    }
    expect(found).toEqual([]);
    expect(tables.length).toBeGreaterThan(30);
  });

  test("do not open under another candidate's key, nor in another place", async () => {
    const [her, other] = [await atHerForm(desk), await atHerForm(desk)];
    await fill(her.here, "particulars");
    await fill(other.here, "particulars");
    await desk.db.owner.query(
      `update candidate_form_section set ciphertext = (select ciphertext from candidate_form_section where candidate_id = $1)
       where candidate_id = $2`,
      [her.candidate.candidateId, other.candidate.candidateId],
    );
    await expect(other.here((c) => c.candidateForm.section({ section: "particulars" }))).rejects.toEqual(
      refusal("internal"),
    );
  });
});

describe("signing", () => {
  test("waits for every section and paper, and for her own name under the declaration", async () => {
    const her = await atHerForm(desk);
    await expect(her.here((c) => c.candidateForm.sign(declaration))).rejects.toEqual(
      refusal("form-incomplete"),
    );
    await fillAll(desk, her);
    const sign = (typed: object) => her.here((c) => c.candidateForm.sign({ ...declaration, ...typed }));
    await expect(sign({ agreed: false })).rejects.toEqual(refusal("input-invalid", { field: "agreed" }));
    await expect(sign({ name: "王静" })).rejects.toEqual(refusal("input-invalid", { field: "name" }));
    expect((await sign({ name: "jing Li" })).sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  test("is done by hand as well: the drawing is part of what is signed, and too little of one signs nothing", async () => {
    const her = await atHerForm(desk);
    await fillAll(desk, her);
    const sign = (drawn: string) => her.here((c) => c.candidateForm.sign({ agreed: true, name: "", drawn }));
    await expect(sign("5,5")).rejects.toEqual(refusal("input-invalid", { field: "drawn" }));
    await expect(sign("")).rejects.toEqual(refusal("input-invalid", { field: "name" }));
    const drawn = "10,90 60,80 110,85 160,70 210,90 260,60 310,95 360,90;400,40 420,120";
    const { sha256 } = await sign(drawn);
    const { signed } = await her.here((c) => c.candidateForm.signing());
    expect(signed).toEqual({ name: "李静", drawn });
    const kept = await row(
      "select snapshot_sha256, name_typed from candidate_signature where candidate_id = $1",
      [her.candidate.candidateId],
    );
    expect(kept.snapshot_sha256).toBe(sha256);
  });

  test("freezes a snapshot under its digest, locks the form and tells the employer", async () => {
    const her = await atHerForm(desk);
    await fillAll(desk, her);
    const { sha256 } = await her.here((c) => c.candidateForm.sign(declaration));
    const { candidateId, caseId } = her.candidate;
    expect(await row("select state, signed_at from candidate where id = $1", [candidateId])).toMatchObject({
      state: "signed",
    });
    expect(
      await row("select revision, snapshot_sha256 from candidate_signature where candidate_id = $1", [
        candidateId,
      ]),
    ).toEqual({ revision: 1, snapshot_sha256: sha256 });
    const { rows: mails } = await desk.db.owner.query(
      "select recipient_email from email_message where case_id = $1 and template = 'candidate-finished' order by 1",
      [caseId],
    );
    expect(mails.map((mail) => mail.recipient_email).sort()).toEqual(
      [her.owner.email, her.preparer.email].sort(),
    );
    await expect(fill(her.here, "residence", { city: "上海市" })).rejects.toEqual(refusal("form-locked"));
    await expect(her.here((c) => c.candidateForm.sign(declaration))).rejects.toEqual(refusal("form-locked"));
    const overview = await her.here((c) => c.candidateForm.overview());
    expect(overview.signed?.sha256).toBe(sha256);
    expect(overview.steps.every((step) => step.state === "complete")).toBe(true);
    expect(await audited(caseId)).toContain("candidate-form.signed");
  });
});

async function audited(caseId: string): Promise<string[]> {
  const { rows } = await desk.db.owner.query<{ action: string }>(
    "select action from audit_entry where case_id = $1 order by seq",
    [caseId],
  );
  return rows.map((one) => one.action);
}

/** The numbers that the page is not sent. */
function kept(section: string): object {
  if (section === "particulars") return { mainlandId: canaries.mainlandId, hkid: canaries.hkid };
  return section === "travel-document" ? { tdNumber: canaries.tdNumber } : {};
}
