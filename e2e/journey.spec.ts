import { aStaffMember } from "@causeway/db/test/factories";
import { arrive, fillForm, uploadAndSign } from "./acts/candidate.ts";
import {
  completeProfile,
  inviteCandidate,
  inviteMember,
  join,
  prepareCase,
  startCase,
  uploadAll,
} from "./acts/employer.ts";
import { database } from "./support/stack.ts";
import { address, expect, test } from "./support/test.ts";

test("one case goes from the agency's first invitation to its filing", async ({ meet }) => {
  const administrator = await meet({ app: "admin", email: address("administrator") });
  const owner = await meet({ email: address("owner") });
  const preparer = await meet({ email: address("preparer"), locale: "zh-Hant" });
  const candidate = await meet({ email: address("candidate"), locale: "zh-Hans" });
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

  await test.step("4 the candidate opens her invitation, fills her form, uploads and signs", async () => {
    await inviteCandidate(preparer, casePath, candidate.email);
    const form = await arrive(candidate);
    await fillForm(candidate, form);
    await uploadAndSign(candidate, form);
  });
});
