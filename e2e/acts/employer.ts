import { advert, pay, position, profile, recruitment, requirement } from "../support/answers.ts";
import { aPdf } from "../support/files.ts";
import { linkIn, nextMail } from "../support/mailbox.ts";
import { type Person, saying } from "../support/person.ts";
import { expect } from "../support/test.ts";

/** Follows a member's invitation from the mail to the first page inside. */
export async function join(person: Person, name: string): Promise<string> {
  const invitation = linkIn(await nextMail(person.email));
  await person.open(invitation);
  await person.follow(person.words("member")("join.sendCode"), /\/sign-in\/code/);
  await person.open(linkIn(await nextMail(person.email, saying(person.words("email")("sign-in.subject")))));
  await person.follow(person.words("auth")("link.finish"), /\/join\//);
  await person.answer({ personName: name });
  await person.follow(person.words("member")("join.accept"), /\/o\/[^/]+\//);
  return person.path.split("/")[2] ?? "";
}

export async function completeProfile(owner: Person, organisationId: string): Promise<void> {
  await owner.open(`/o/${organisationId}/profile`);
  await owner.answer(profile);
  await owner.follow(owner.words("form")("saveAndContinue"), /\/cases$/);
}

export async function inviteMember(owner: Person, organisationId: string, email: string): Promise<void> {
  const t = owner.words("member");
  await owner.open(`/o/${organisationId}/members`);
  await owner.answer({ email, role: "preparer", locale: "zh-Hant" });
  await owner.press(t("invite.submit"), t("invite.sent", { email }));
}

/** Starts a case and gives its address. */
export async function startCase(preparer: Person, organisationId: string): Promise<string> {
  const t = preparer.words("case-list");
  await preparer.open(`/o/${organisationId}/cases`);
  await preparer.follow(t("newCase"), /\/cases\/new$/);
  await preparer.answer({ title: "Data engineer, settlement team", candidateName: "李静 LI Jing" });
  await preparer.follow(t("newCase"), /\/cases\/[0-9a-f-]{36}$/);
  return preparer.path;
}

/** Position, pay and the path with its adverts, each until the section counts as complete. */
export async function prepareCase(
  preparer: Person,
  casePath: string,
  { typing = true }: { typing?: boolean } = {},
): Promise<void> {
  const form = preparer.words("form");
  await preparer.open(`${casePath}/position`);
  await preparer.addRow("requirements", requirement);
  await preparer.answer(position);
  await preparer.follow(form("saveAndContinue"), /\/remuneration$/);
  await preparer.answer(pay);
  // The sum follows the keys where a script runs, and the save where none does.
  if (typing) await expect(preparer.page.locator("main")).toContainText("1,490,000");
  await preparer.follow(form("saveAndContinue"), /\/recruitment$/);
  await preparer.answer(recruitment);
  if (!typing) {
    // The adverts belong to one path; without a script the page learns which when it is saved.
    await preparer.follow(form("saveAndContinue"), /\/evidence$/);
    await preparer.open(`${casePath}/recruitment`);
  }
  await preparer.follow(preparer.words("recruitment-justification")("addAdvert"), /\/adverts\//);
  await preparer.answer(advert);
  await preparer.follow(form("saveAndContinue"), /\/recruitment$/);
  await preparer.follow(form("saveAndContinue"), /\/evidence$/);
}

/** Puts a paper into every slot of the page that is needed and empty. */
export async function uploadAll(person: Person, path: string): Promise<number> {
  const t = person.words("evidence");
  await person.open(path);
  const needed = person.page
    .locator('li[id^="slot-"]', { hasText: t("slotState.missing") })
    .filter({ hasText: t("need.required") })
    .filter({ has: person.page.locator("input[type=file]") });
  const ids = await needed.evaluateAll((items) => items.map((item) => item.id));
  for (const id of ids) {
    const slot = person.page.locator(`[id="${id}"]`);
    const taken = slot.getByText(t("slotState.uploaded"), { exact: true });
    await slot.locator("input[type=file]").setInputFiles(aPdf(`${id}.pdf`));
    if (await slot.getByRole("button", { name: t("upload.send") }).isVisible()) {
      await slot.getByRole("button", { name: t("upload.send") }).click();
    }
    await expect(taken).toBeVisible();
  }
  await person.settle();
  return ids.length;
}

export async function inviteCandidate(preparer: Person, casePath: string, email: string): Promise<void> {
  const t = preparer.words("sponsorship-case");
  await preparer.open(`${casePath}/candidate`);
  await preparer.answer({ name: "李静", email, locale: "zh-Hans" });
  await preparer.press(t("candidate.send"), t("candidate.sent", { email }));
}

/** Rehearses, confirms, and freezes a revision. */
export async function submitCase(owner: Person, casePath: string): Promise<void> {
  const t = owner.words("sponsorship-case");
  await owner.open(`${casePath}/rehearsal`);
  await owner.follow(t("submit.title"), /\/submit$/);
  await owner.answer({ confirmed: "on" });
  await owner.follow(t("submit.button"), new RegExp(`${casePath}$`));
  await owner.sees(t("submit.done", { number: "1" }));
}

/** Puts a better paper in the place of the one that was not accepted, and sends the answers. */
export async function answerRequests(person: Person, casePath: string): Promise<void> {
  const t = person.words("sponsorship-case");
  const evidence = person.words("evidence");
  await person.open(`${casePath}/requests`);
  await person.follow(t("answerRequests.open"), /\/evidence/);
  const slot = person.page.locator('li[id^="slot-"]', { hasText: evidence("slotState.rejected") }).first();
  const id = (await slot.getAttribute("id")) ?? "";
  await slot
    .locator("details input[type=file]")
    .first()
    .setInputFiles(aPdf(`better-${id}.pdf`));
  await expect(person.page.locator(`[id="${id}"]`)).toContainText(`better-${id}.pdf`);
  await expect(person.page.locator(`[id="${id}"]`)).toContainText(evidence("slotState.uploaded"));
  await person.open(`${casePath}/requests`);
  await person.follow(t("answerRequests.send"), new RegExp(`${casePath}$`));
}
