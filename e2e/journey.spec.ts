import { aStaffMember } from "@causeway/db/test/factories";
import { answerHerRequests, arrive, fillForm, uploadAndSign } from "./acts/candidate.ts";
import {
  answerRequests,
  completeProfile,
  inviteCandidate,
  inviteMember,
  join,
  prepareCase,
  startCase,
  submitCase,
  uploadAll,
} from "./acts/employer.ts";
import {
  approve,
  claim,
  judgeEvidence,
  pinAnswer,
  recommend,
  recordFiling,
  sendRound,
  settle,
} from "./acts/staff.ts";
import { mailsTo } from "./support/mailbox.ts";
import { type Person, saying } from "./support/person.ts";
import { database } from "./support/stack.ts";
import { address, expect, test } from "./support/test.ts";

test("one case goes from the agency's first invitation to its filing", async ({ meet }) => {
  const administrator = await meet({ app: "admin", email: address("administrator") });
  const owner = await meet({ email: address("owner") });
  const preparer = await meet({ email: address("preparer"), locale: "zh-Hant" });
  const candidate = await meet({ email: address("candidate"), locale: "zh-Hans" });
  const reviewer = await meet({ app: "admin", email: address("reviewer") });
  const approver = await meet({ app: "admin", email: address("approver") });
  await aStaffMember(database, ["reviewer"], { email: reviewer.email, name: "Ruth Reviewer" });
  await aStaffMember(database, ["approver"], { email: approver.email, name: "Alan Approver" });
  await aStaffMember(database, ["administrator"], { email: administrator.email, name: "Grace Ho" });

  await test.step("1 the agency invites an employer; its owner completes the profile and invites a preparer", async () => {
    const t = administrator.words("organisation");
    await administrator.signIn("/organisations");
    await administrator.follow(t("admin.invite"), /\/organisations\/new$/);
    await administrator.answer({
      nameEn: "Harbourlight Settlement Systems Limited",
      email: owner.email,
      locale: "en",
    });
    await administrator.follow(t("admin.submit"), /\/organisations\/[0-9a-f-]{36}$/);
  });
  const organisationId = await join(owner, "Ada Example");
  await completeProfile(owner, organisationId);
  await inviteMember(owner, organisationId, preparer.email);
  await join(preparer, "陳小明");

  const casePath =
    await test.step("2 the preparer describes the post, the pay and the recruitment", async () => {
      const path = await startCase(preparer, organisationId);
      await prepareCase(preparer, path);
      return path;
    });

  await test.step("3 he uploads the company's papers", async () => {
    expect(await uploadAll(preparer, `${casePath}/evidence`)).toBeGreaterThan(2);
  });

  const form =
    await test.step("4 the candidate opens her invitation, fills her form, uploads and signs", async () => {
      await inviteCandidate(preparer, casePath, candidate.email);
      const form = await arrive(candidate);
      await fillForm(candidate, form, { unasked: ["holdsLocalLicence"] });
      await uploadAndSign(candidate, form);
      return form;
    });

  const reference = await test.step("5 the owner rehearses and submits", async () => {
    await submitCase(owner, casePath);
    return /CW-\d\d-\d{4}/.exec((await owner.page.locator("main").textContent()) ?? "")?.[0] ?? "";
  });

  await test.step("6 a reviewer asks for two changes, both sides answer, another person approves, she files", async () => {
    await reviewer.signIn("/queue");
    const inside = await claim(reviewer, reference);
    await judgeEvidence(reviewer, inside, /E-BR/);
    await pinAnswer(reviewer, inside, "particulars", "placeOfBirth");
    await sendRound(reviewer, inside);
    await answerRequests(preparer, casePath);
    await answerHerRequests(candidate, form, "placeOfBirth");
    await judgeEvidence(reviewer, inside);
    await settle(reviewer, inside);
    await recommend(reviewer, inside);
    await approver.signIn("/queue");
    await approve(approver, inside, reference);
    await recordFiling(reviewer, inside);
  });

  await test.step("7 everybody has been told, each in her own language", async () => {
    const told = async (person: Person) => (await mailsTo(person.email)).map((mail) => mail.subject);
    await expect
      .poll(() => told(owner))
      .toContainEqual(expect.stringMatching(saying("Filed with Immigration")));
    await expect.poll(() => told(candidate)).toContainEqual(expect.stringMatching(/入境/));
    for (const person of [owner, preparer]) await person.open(`${casePath}/timeline`);
    await candidate.open(form);
    await candidate.sees(candidate.words("candidate")("stage.filed"));
  });
});
