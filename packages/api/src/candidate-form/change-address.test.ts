import { newId } from "@causeway/db/ids";
import { afterAll, beforeAll, expect, test } from "vitest";
import { mailsTo, portalBrowser } from "../../test/browser.ts";
import {
  aCandidateDesk,
  atHerForm,
  type CandidateDesk,
  invited,
  refusal,
} from "../../test/candidate-desk.ts";

let desk: CandidateDesk;
beforeAll(async () => {
  desk = await aCandidateDesk();
});
afterAll(() => desk.db.drop());

const aMailbox = () => `li.jing.${newId()}@example.test`;

test("she moves to another mailbox by the code that was sent there, in all her cases at once", async () => {
  const { apps, db } = desk;
  const her = await atHerForm(desk);
  const other = await atHerForm(desk);
  await db.owner.query("update candidate set person_id = $1, email = $2 where id = $3", [
    ...[her.candidate.personId, her.candidate.email, other.candidate.candidateId],
  ]);
  const { here, candidate, caseId } = her;
  const elsewhere = await portalBrowser(apps, db, candidate);
  const next = aMailbox();
  await here((c) => c.candidateForm.beginAddressChange({ email: ` ${next.toUpperCase()} ` }));
  expect(await here((c) => c.candidateForm.address())).toMatchObject({
    ...{ email: candidate.email, waitingFor: next, mayChange: true },
  });
  const [mail] = await mailsTo(apps, db, next);
  expect(mail).toMatchObject({ template: "address-code" });
  await expect(here((c) => c.candidateForm.confirmAddressChange({ code: "000000" }))).rejects.toEqual(
    refusal("sign-in-code-wrong", { left: 4 }),
  );

  await here((c) => c.candidateForm.confirmAddressChange({ code: mail?.code.toLowerCase() ?? "" }));
  expect(await here((c) => c.candidateForm.address())).toMatchObject({ email: next, waitingFor: null });
  const { rows } = await db.owner.query(
    `select p.email as person, array_agg(distinct c.email) as cases from person p join candidate c on c.person_id = p.id
     where p.id = $1 group by 1`,
    [candidate.personId],
  );
  expect(rows).toEqual([{ person: next, cases: [next] }]);
  await expect(elsewhere.at(`/c/${caseId}`, (c) => c.candidateForm.overview())).rejects.toEqual(
    refusal("not-signed-in"),
  );
  await expect(here((c) => c.candidateForm.confirmAddressChange({ code: mail?.code ?? "" }))).rejects.toEqual(
    refusal("sign-in-code-spent"),
  );

  // The former mailbox, both employers: that it changed, and not where to.
  const told = [candidate.email, her.owner.email, other.owner.email];
  for (const email of told) {
    const [newest] = await mailsTo(apps, db, email);
    expect(newest?.template).toBe("address-changed");
    expect(JSON.stringify(newest)).not.toContain(next);
  }
  for (const { organisation, candidate: one } of [her, other]) {
    const { rows: entries } = await db.owner.query(
      "select actor_kind, subject_id, details from audit_entry where organisation_id = $1 and action = 'candidate.address-changed'",
      [organisation.id],
    );
    expect(entries).toEqual([{ actor_kind: "candidate", subject_id: one.candidateId, details: {} }]);
  }
});

test("her employer sees that she moved and not where to, and her old link leads to the new mailbox", async () => {
  const { apps, db } = desk;
  const { employer, path, caseId, token, newest } = await invited(desk);
  const her = await portalBrowser(apps, db);
  await her.at("/", (c) => c.candidateInvitation.accept({ token }));
  const next = aMailbox();
  await her.at(`/c/${caseId}`, (c) => c.candidateForm.beginAddressChange({ email: next }));
  const [mail] = await mailsTo(apps, db, next);
  await her.at(`/c/${caseId}`, (c) => c.candidateForm.confirmAddressChange({ code: mail?.code ?? "" }));
  const { candidate } = await employer.at(path, (c) => c.candidateInvitation.show({ caseId }));
  expect(candidate).toMatchObject({ email: "l•••@example.test", movedByHer: true });
  expect((await newest())?.template).toBe("address-changed");
  await employer.at(path, (c) => c.candidateInvitation.remind({ caseId }));
  expect((await mailsTo(apps, db, next))[0]?.template).toBe("candidate-reminder");
  const { mails } = await employer.at(path, (c) => c.sponsorshipCase.timeline({ caseId }));
  expect(mails.map((one) => one.recipientEmail)).toContain("l•••@example.test");
  expect(JSON.stringify(mails)).not.toContain(next);

  const phone = await portalBrowser(apps, db);
  await phone.at("/", (c) => c.candidateInvitation.askAgain({ token }));
  expect((await mailsTo(apps, db, next))[0]?.template).toBe("sign-in");
});

test("five wrong codes, a newer code, another's account, and an account that is also a member's stop it", async () => {
  const { apps, db } = desk;
  const { here, candidate } = await atHerForm(desk);
  const taken = await atHerForm(desk);
  const wrong = () => here((c) => c.candidateForm.confirmAddressChange({ code: "0" }));
  await expect(wrong()).rejects.toEqual(refusal("sign-in-code-spent"));
  await expect(here((c) => c.candidateForm.beginAddressChange({ email: candidate.email }))).rejects.toEqual(
    refusal("input-invalid", { field: "email" }),
  );
  await here((c) => c.candidateForm.beginAddressChange({ email: aMailbox() }));
  for (let left = 4; left >= 0; left -= 1)
    await expect(wrong()).rejects.toEqual(refusal("sign-in-code-wrong", { left }));
  await expect(wrong()).rejects.toEqual(refusal("sign-in-code-spent"));

  // That an address is known here is not said before its mailbox was read.
  await here((c) => c.candidateForm.beginAddressChange({ email: taken.candidate.email }));
  const [mail] = await mailsTo(apps, db, taken.candidate.email);
  await expect(here((c) => c.candidateForm.confirmAddressChange({ code: mail?.code ?? "" }))).rejects.toEqual(
    refusal("address-taken"),
  );

  const { preparer, here: asBoth, candidate: both } = await atHerForm(desk);
  await db.owner.query("update membership set person_id = $1 where person_id = $2", [
    ...[both.personId, preparer.personId],
  ]);
  expect(await asBoth((c) => c.candidateForm.address())).toMatchObject({ mayChange: false });
  await expect(asBoth((c) => c.candidateForm.beginAddressChange({ email: aMailbox() }))).rejects.toEqual(
    refusal("not-allowed"),
  );
});
