import { anEmployer, aPerson, aStaffMember } from "@causeway/db/test/factories";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { mailsTo, portalBrowser } from "../../test/browser.ts";
import { aCandidateDesk, type CandidateDesk, invited, refusal } from "../../test/candidate-desk.ts";
import { daysLater } from "../clock.ts";

let desk: CandidateDesk;
beforeAll(async () => {
  desk = await aCandidateDesk();
});
afterAll(() => desk.db.drop());

const stranger = () => portalBrowser(desk.apps, desk.db);
const open = async (token: string) =>
  (await stranger()).at("/invitation/x", (caller) => caller.candidateInvitation.open({ token }));

async function inTime(days: number, work: () => Promise<void>) {
  const { clock } = desk.apps;
  const before = clock.now;
  clock.now = daysLater(before, days);
  try {
    await work();
  } finally {
    clock.now = before;
  }
}

describe("an employer", () => {
  test("invites the candidate in her language, and the case takes her name", async () => {
    const { email, newest, organisation, caseId } = await invited(desk);
    const mail = await newest();
    expect(mail).toMatchObject({ template: "candidate-invited", locale: "zh-Hans" });
    expect(mail?.props).toMatchObject({
      organisationName: organisation.nameZh,
      jobTitle: "Battery engineer",
    });
    const { rows } = await desk.db.owner.query("select candidate_name from sponsorship_case where id = $1", [
      caseId,
    ]);
    expect(rows[0]).toEqual({ candidate_name: "李静" });
    expect((await mailsTo(desk.apps, desk.db, email)).length).toBe(1);
  });

  test("sees state, mail and a code to hand over, but never her link", async () => {
    const { employer, path, caseId, token, newest } = await invited(desk);
    const shown = await employer.at(path, (caller) => caller.candidateInvitation.show({ caseId }));
    expect(shown.candidate).toMatchObject({
      state: "invited",
      invitation: { state: "open", mail: "queued" },
    });
    expect(shown.candidate?.invitation?.handOver?.code).toBe((await newest())?.code);
    expect(JSON.stringify(shown)).not.toContain(token);
  });

  test("invites one candidate to a case, and another only after revoking", async () => {
    const { employer, path, caseId, token } = await invited(desk);
    const again = () =>
      employer.at(path, (caller) =>
        caller.candidateInvitation.create({ caseId, email: "other@example.test", name: "王", locale: "en" }),
      );
    await expect(again()).rejects.toEqual(refusal("candidate-exists"));
    await employer.at(path, (caller) => caller.candidateInvitation.revoke({ caseId }));
    expect(await open(token)).toMatchObject({ refusal: "invitation-revoked", newer: false });
    await again();
    expect((await mailsTo(desk.apps, desk.db, "other@example.test"))[0]?.template).toBe("candidate-invited");
  });

  test("resends and corrects the address: each time the earlier link dies", async () => {
    const { employer, path, caseId, token, newest } = await invited(desk);
    await employer.at(path, (caller) => caller.candidateInvitation.resend({ caseId }));
    const second = (await newest())?.token ?? "";
    expect(await open(token)).toMatchObject({ refusal: "invitation-revoked", newer: true });
    expect((await open(second)).refusal).toBeNull();
    const right = { caseId, email: "Right.Address@example.test" };
    await employer.at(path, (caller) => caller.candidateInvitation.correctAddress(right));
    expect((await open(second)).refusal).toBe("invitation-revoked");
    const third = (await mailsTo(desk.apps, desk.db, "right.address@example.test"))[0]?.token ?? "";
    expect((await open(third)).refusal).toBeNull();
  });

  test("reminds her with the same link before she comes, with her form afterwards", async () => {
    const { employer, path, caseId, token, newest } = await invited(desk);
    const remind = () => employer.at(path, (caller) => caller.candidateInvitation.remind({ caseId }));
    await remind();
    expect((await newest())?.token).toBe(token);
    await (await stranger()).at("/", (caller) => caller.candidateInvitation.accept({ token }));
    await remind();
    expect(await newest()).toMatchObject({ template: "candidate-reminder", locale: "zh-Hans" });
  });

  test("cannot redirect, resend or revoke what she has taken up", async () => {
    const { employer, path, caseId, token } = await invited(desk);
    await (await stranger()).at("/", (caller) => caller.candidateInvitation.accept({ token }));
    const email = "thief@example.test";
    for (const act of ["resend", "revoke"] as const) {
      await expect(
        employer.at(path, (caller) => caller.candidateInvitation[act]({ caseId })),
      ).rejects.toEqual(refusal("invitation-used"));
    }
    await expect(
      employer.at(path, (caller) => caller.candidateInvitation.correctAddress({ caseId, email })),
    ).rejects.toEqual(refusal("invitation-used"));
    expect(await mailsTo(desk.apps, desk.db, email)).toEqual([]);
  });

  test("must be a preparer of the case's organisation, in a case that is a draft", async () => {
    const { path, caseId, viewer } = await invited(desk);
    const input = { caseId, email: "x@example.test", name: "X", locale: "en" } as const;
    const elsewhere = (await anEmployer(desk.db).withCase()).preparer;
    const [looker, outsider] = [
      await portalBrowser(desk.apps, desk.db, viewer),
      await portalBrowser(desk.apps, desk.db, elsewhere),
    ];
    await expect(looker.at(path, (c) => c.candidateInvitation.create(input))).rejects.toEqual(
      refusal("not-allowed"),
    );
    await expect(outsider.at(path, (c) => c.candidateInvitation.create(input))).rejects.toEqual(
      refusal("not-found"),
    );
    const submitted = await anEmployer(desk.db).withCase({ status: "submitted" });
    const late = await portalBrowser(desk.apps, desk.db, submitted.preparer);
    await expect(
      late.at(`/o/${submitted.organisation.id}/x`, (c) =>
        c.candidateInvitation.create({ ...input, caseId: submitted.sponsorshipCase.id }),
      ),
    ).rejects.toEqual(refusal("case-not-open"));
  });
});

describe("her link", () => {
  test("survives fifty scanners, and lets her in once", async () => {
    const { token, caseId, email } = await invited(desk);
    for (let scan = 0; scan < 50; scan += 1) expect((await open(token)).refusal).toBeNull();
    const her = await stranger();
    expect(await her.at("/", (caller) => caller.candidateInvitation.accept({ token }))).toEqual({ caseId });
    const overview = await her.at(`/c/${caseId}`, (caller) => caller.candidateForm.overview());
    expect(overview.head.consented).toBe(false);
    expect(await open(token)).toMatchObject({ refusal: "invitation-used" });
    const { rows } = await desk.db.owner.query("select name, locale from person where email = $1", [email]);
    expect(rows[0]).toMatchObject({ name: "李静" });
  });

  test("that came to the wrong mailbox is given back: it opens nothing, and whoever sent it is told", async () => {
    const { token, preparer, caseId, email, employer, path } = await invited(desk);
    const wrong = await portalBrowser(desk.apps, desk.db);
    const refuse = (rightEmail: string) =>
      wrong.at("/", (c) => c.candidateInvitation.refuse({ token, rightEmail }));
    await expect(refuse("nobody")).rejects.toEqual(refusal("email-invalid"));
    await refuse("Right@Example.test");
    const [mail] = await mailsTo(desk.apps, desk.db, preparer.email);
    expect(mail).toMatchObject({
      template: "invitation-refused",
      props: { wrongEmail: email, rightEmail: "right@example.test" },
    });
    expect(await mailsTo(desk.apps, desk.db, "right@example.test")).toEqual([]);
    await expect(wrong.at("/", (c) => c.candidateInvitation.accept({ token }))).rejects.toEqual(
      refusal("invitation-revoked"),
    );
    await expect(refuse("")).rejects.toEqual(refusal("invitation-revoked"));
    const again = { caseId, email: "right@example.test", name: "李静", locale: "zh-Hans" } as const;
    await employer.at(path, (c) => c.candidateInvitation.create(again));
    expect(await mailsTo(desk.apps, desk.db, "right@example.test")).toHaveLength(1);
  });

  test("has one winner among twenty racers, and opens one session", async () => {
    const { token, email } = await invited(desk);
    const racers = await Promise.all(Array.from({ length: 20 }, () => stranger()));
    const results = await Promise.allSettled(
      racers.map((racer) => racer.at("/", (caller) => caller.candidateInvitation.accept({ token }))),
    );
    expect(results.filter((result) => result.status === "fulfilled").length).toBe(1);
    for (const result of results)
      if (result.status === "rejected") expect(result.reason).toEqual(refusal("invitation-used"));
    const { rows } = await desk.db.owner.query(
      "select count(*)::int as sessions from session s join person p on p.id = s.person_id where p.email = $1",
      [email],
    );
    expect(rows[0]).toEqual({ sessions: 1 });
  });

  test("says that it is cut short, changed, or of another kind", async () => {
    const { token } = await invited(desk);
    for (const broken of ["", "x", token.slice(0, -1), `${token.slice(0, -1)}_`, token.replace(/^./, "_")])
      expect(await open(broken)).toEqual({ refusal: "invitation-invalid", newer: false, invitation: null });
  });

  test("that expired sends a fresh one to the same address, once per expiry", async () => {
    const { token, newest, caseId } = await invited(desk);
    await inTime(15, async () => {
      expect((await open(token)).refusal).toBe("invitation-expired");
      const her = await stranger();
      await expect(her.at("/", (c) => c.candidateInvitation.accept({ token }))).rejects.toEqual(
        refusal("invitation-expired"),
      );
      expect(await her.at("/", (c) => c.candidateInvitation.askAgain({ token }))).toEqual({ by: "mail" });
      const fresh = (await newest())?.token ?? "";
      expect(fresh).not.toBe(token);
      expect(await her.at("/", (c) => c.candidateInvitation.accept({ token: fresh }))).toEqual({ caseId });
    });
  });

  test("that was used sends a sign-in mail to its own address, on any device", async () => {
    const { token, newest, caseId } = await invited(desk);
    await (await stranger()).at("/", (c) => c.candidateInvitation.accept({ token }));
    const other = await stranger();
    expect(await other.at("/", (c) => c.candidateInvitation.askAgain({ token }))).toEqual({ by: "sign-in" });
    const { code = "" } = (await newest()) ?? {};
    expect(await other.at("/", (c) => c.auth.finishByCode({ code }))).toEqual({ returnTo: `/c/${caseId}` });
    expect((await other.at(`/c/${caseId}`, (c) => c.candidateForm.overview())).head.caseId).toBe(caseId);
  });

  test("that the employer withdrew sends nothing", async () => {
    const { token, employer, path, caseId, newest } = await invited(desk);
    const before = await newest();
    await employer.at(path, (c) => c.candidateInvitation.revoke({ caseId }));
    await expect(
      (await stranger()).at("/", (c) => c.candidateInvitation.askAgain({ token })),
    ).rejects.toEqual(refusal("invitation-revoked"));
    expect(await newest()).toEqual(before);
  });

  test("is for the invited address alone, and for nobody of the agency", async () => {
    const { token } = await invited(desk);
    const other = await portalBrowser(desk.apps, desk.db, await aPerson(desk.db));
    expect((await other.at("/", (c) => c.candidateInvitation.open({ token }))).refusal).toBe(
      "invitation-other-address",
    );
    await expect(other.at("/", (c) => c.candidateInvitation.accept({ token }))).rejects.toEqual(
      refusal("invitation-other-address"),
    );
    const reviewer = await aStaffMember(desk.db, ["reviewer"]);
    const toStaff = await invited(desk, reviewer.email);
    await expect(
      (await stranger()).at("/", (c) => c.candidateInvitation.accept({ token: toStaff.token })),
    ).rejects.toEqual(refusal("not-allowed"));
  });

  test("is accepted in the session of whoever is signed in with that address already", async () => {
    const person = await aPerson(desk.db, { email: "known@example.test" });
    const { token, caseId } = await invited(desk, person.email);
    const her = await portalBrowser(desk.apps, desk.db, person);
    expect(await her.at("/", (c) => c.candidateInvitation.accept({ token }))).toEqual({ caseId });
    expect(await her.at("/c", (c) => c.candidateForm.mine())).toMatchObject([{ caseId }]);
  });
});

describe("her short code", () => {
  test("opens the form only after the mailbox is proved", async () => {
    const { email, newest, caseId } = await invited(desk);
    const { code = "" } = (await newest()) ?? {};
    const her = await stranger();
    const typed = `${code.slice(0, 3)} ${code.slice(3).toLowerCase()}`;
    await expect(her.at("/", (c) => c.candidateInvitation.acceptByCode({ code }))).rejects.toEqual(
      refusal("not-signed-in"),
    );
    await her.at("/", (c) => c.candidateInvitation.startByCode({ email, code: typed }));
    const signIn = (await newest())?.code ?? "";
    const { returnTo } = await her.at("/", (c) => c.auth.finishByCode({ code: signIn }));
    expect(returnTo).toMatch(/^\/invitation\/code\?code=/);
    expect(await her.at("/", (c) => c.candidateInvitation.acceptByCode({ code: typed }))).toEqual({ caseId });
  });

  test("opens nothing for another address, and nothing when it is wrong", async () => {
    const { newest } = await invited(desk);
    const { code = "" } = (await newest()) ?? {};
    const other = await portalBrowser(desk.apps, desk.db, await aPerson(desk.db));
    for (const typed of [code, "000000"])
      await expect(other.at("/", (c) => c.candidateInvitation.acceptByCode({ code: typed }))).rejects.toEqual(
        refusal("invitation-invalid"),
      );
  });
});
