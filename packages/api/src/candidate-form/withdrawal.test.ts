import { anEvidence, aStaffMember, assigned, aWorkItem } from "@causeway/db/test/factories";
import type { Answers } from "@causeway/rules/form/section";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { mailsTo, portalBrowser } from "../../test/browser.ts";
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

const statusOf = async (caseId: string) =>
  (await desk.db.owner.query("select status, closed_at from sponsorship_case where id = $1", [caseId]))
    .rows[0];
const newest = async (email: string) => (await mailsTo(desk.apps, desk.db, email))[0];

describe("withdrawing from the case", () => {
  test("ends it once she has said so, closes her form, and tells the employer, the agency and herself", async () => {
    const her = await atHerForm(desk, { status: "in-review" });
    const { here, caseId, organisation, candidate, owner, sponsorshipCase } = her;
    await aWorkItem(desk.db, sponsorshipCase, organisation);
    const reviewer = await aStaffMember(desk.db, ["reviewer"]);
    await assigned(desk.db, reviewer, sponsorshipCase, "review");
    expect(await here((c) => c.candidateForm.withdrawal())).toMatchObject({
      mayWithdraw: true,
      filed: false,
    });
    await expect(here((c) => c.candidateForm.withdraw({ confirmed: false }))).rejects.toEqual(
      refusal("input-invalid", { field: "confirmed" }),
    );
    expect((await statusOf(caseId)).status).toBe("in-review");

    await here((c) => c.candidateForm.withdraw({ confirmed: true }));
    expect(await statusOf(caseId)).toEqual({ status: "withdrawn", closed_at: expect.any(Date) });
    const { rows } = await desk.db.owner.query("select status from work_item where case_id = $1", [caseId]);
    expect(rows).toEqual([{ status: "withdrawn" }]);
    for (const [email, to] of [
      [owner.email, "employer"],
      [reviewer.email, "agency"],
      [candidate.email, "candidate"],
    ] as const)
      expect(await newest(email)).toMatchObject({
        template: "candidate-withdrew",
        props: { to, what: "case" },
      });

    await expect(fill(here, "history")).rejects.toEqual(refusal("form-locked"));
    await expect(here((c) => c.candidateForm.withdraw({ confirmed: true }))).rejects.toEqual(
      refusal("status-changed"),
    );
    expect(JSON.parse((await here((c) => c.candidateForm.exportData())).json).case.status).toBe("withdrawn");
  });

  test("is no longer hers to do once the case has ended", async () => {
    for (const status of ["granted", "refused", "withdrawn"] as const) {
      const { here } = await atHerForm(desk, { status });
      expect((await here((c) => c.candidateForm.withdrawal())).mayWithdraw).toBe(false);
      await expect(here((c) => c.candidateForm.withdraw({ confirmed: true }))).rejects.toEqual(
        refusal("status-changed"),
      );
    }
  });
});

test("a consent taken back is told to both sides, with a receipt to her; taken back twice it is told once", async () => {
  const { here, owner, candidate } = await atHerForm(desk);
  await here((c) => c.candidateForm.withdrawConsent({ kind: "sensitive" }));
  await here((c) => c.candidateForm.withdrawConsent({ kind: "sensitive" }));
  for (const email of [owner.email, candidate.email]) {
    const mails = await mailsTo(desk.apps, desk.db, email);
    expect(mails.filter((mail) => mail.template === "candidate-withdrew")).toMatchObject([
      { props: { what: "consent" } },
    ]);
  }
});

describe("a child under fourteen on the form", () => {
  const young = (dateOfBirth: string): Answers => ({
    hasDependants: "yes",
    dependants: [
      {
        ...{ id: "son", relation: "child", nameZh: "李小明", surnameEn: "LI", givenNamesEn: "Xiaoming" },
        ...{ sex: "M", dateOfBirth, nationality: "中国", married: "no" },
      },
    ],
  });
  const year = new Date().getUTCFullYear();
  const given = { childId: "son", capacity: "parent", name: "李静", agreed: true } as const;

  async function withChild() {
    const her = await atHerForm(desk);
    await fillAll(desk, her);
    await fill(her.here, "dependants", young(`${year - 6}-01-15`));
    const { owed } = await her.here((c) => c.candidateForm.signing());
    return { ...her, owed };
  }

  test("needs a parent's or guardian's consent before anything is signed", async () => {
    const { here, candidate } = await withChild();
    const signing = await here((c) => c.candidateForm.signing());
    expect(signing.children).toEqual([{ id: "son", name: "李小明" }]);
    for (const [field, wrong] of [
      ["capacity", { ...given, capacity: null }],
      ["name", { ...given, name: "  " }],
      ["agreed", { ...given, agreed: false }],
    ] as const)
      await expect(here((c) => c.candidateForm.giveGuardianConsent(wrong))).rejects.toEqual(
        refusal("input-invalid", { field }),
      );
    await expect(
      here((c) => c.candidateForm.giveGuardianConsent({ ...given, childId: "somebody" })),
    ).rejects.toEqual(refusal("not-found"));

    await here((c) => c.candidateForm.giveGuardianConsent(given));
    await here((c) => c.candidateForm.giveGuardianConsent({ ...given, name: "Somebody else" }));
    const { children } = await here((c) => c.candidateForm.guardians());
    expect(children).toMatchObject([
      { id: "son", age: 6, consent: { capacity: "parent", name: "李静", notice: "2026-11" } },
    ]);
    const { rows } = await desk.db.owner.query(
      "select guardian_name as name, locale from guardian_consent where candidate_id = $1 and dependant_id = 'son'",
      [candidate.candidateId],
    );
    expect(rows).toMatchObject([{ locale: expect.any(String) }]);
    expect(rows[0].name.includes(Buffer.from("李静"))).toBe(false);
  });

  test("stands in what is signed, and without consent nothing is signed", async () => {
    const her = await withChild();
    // Papers of the child are another rule's affair.
    for (const requirement of her.owed) {
      await anEvidence(desk.db, her.sponsorshipCase, her.candidate, requirement);
    }
    await desk.db.owner.query(
      "update evidence set subject_id = 'son' where case_id = $1 and requirement like 'D-%'",
      [her.caseId],
    );
    const { owed } = await her.here((c) => c.candidateForm.signing());
    expect(owed).toEqual([]);
    await expect(her.here((c) => c.candidateForm.sign(declaration))).rejects.toEqual(
      refusal("guardian-consent-required"),
    );
    await her.here((c) => c.candidateForm.giveGuardianConsent(given));
    await her.here((c) => c.candidateForm.withdrawGuardianConsent({ childId: "son" }));
    await expect(her.here((c) => c.candidateForm.sign(declaration))).rejects.toEqual(
      refusal("guardian-consent-required"),
    );
    await her.here((c) => c.candidateForm.giveGuardianConsent(given));
    await her.here((c) => c.candidateForm.sign(declaration));
    const data = JSON.parse((await her.here((c) => c.candidateForm.exportData())).json);
    const ofSon = data.guardianConsents.filter((one: { child: string }) => one.child === "son");
    expect(ofSon).toMatchObject([
      { child: "son", name: "李静", withdrawnAt: null },
      { child: "son", withdrawnAt: expect.any(String) },
    ]);
  });

  test("nobody of the employer reads a guardian's consent", async () => {
    const her = await withChild();
    await her.here((c) => c.candidateForm.giveGuardianConsent(given));
    const employer = await portalBrowser(desk.apps, desk.db, her.preparer);
    const shown = await employer.at(`/o/${her.organisation.id}/cases/${her.caseId}/candidate`, (c) =>
      c.candidateInvitation.show({ caseId: her.caseId }),
    );
    expect(JSON.stringify(shown)).not.toContain("李小明");
  });
});
