import type { Person } from "../support/person.ts";
import { expect } from "../support/test.ts";

/** Takes a case from the queue; gives the address of its pages. */
export async function claim(reviewer: Person, reference: string): Promise<string> {
  const t = reviewer.words("review");
  await reviewer.open("/queue");
  await reviewer.follow(t("queue.claimOf", { reference }), /\/cases\/.+\/answers$/);
  return reviewer.path.replace(/\/answers$/, "");
}

/** Judges every file: the one whose name says so is refused with a reason, the others are accepted. */
export async function judgeEvidence(reviewer: Person, casePath: string, refuse?: RegExp): Promise<void> {
  const t = reviewer.words("review");
  await reviewer.open(`${casePath}/evidence`);
  const files = reviewer.page.locator("main article", { hasText: t("evidence.state.uploaded") });
  const names = await files.locator("h3").allInnerTexts();
  for (const name of names) {
    if (refuse?.test(name)) {
      const file = reviewer.page.locator("main article", { hasText: name });
      await file.locator("summary", { hasText: t("evidence.rejectOpen") }).click();
      await file.locator("select[name=reason]").selectOption("cut-off");
      await file.locator("textarea[name=note]").fill("Send the page with the stamp again.");
      await reviewer.press(t("evidence.rejectOf", { name }), t("evidence.rejected", { name }));
    } else {
      await reviewer.control(t("evidence.acceptOf", { name })).click();
      await reviewer.sees(t("evidence.accepted", { name }));
    }
  }
  await reviewer.settle();
}

/** Pins a request to one of the candidate's answers. */
export async function pinAnswer(
  reviewer: Person,
  casePath: string,
  section: string,
  field: string,
): Promise<void> {
  const t = reviewer.words("change-request");
  await reviewer.open(`${casePath}/candidate`);
  await reviewer.page.locator(`main a[href*="section=${section}"][href*="field=${field}"]`).click();
  await reviewer.page.waitForURL(/requests\/new/);
  await reviewer.answer({ reasonCode: "unclear", note: "Name the province too." });
  await reviewer.follow(t("save"), /\/requests$/);
}

export async function sendRound(reviewer: Person, casePath: string): Promise<void> {
  const t = reviewer.words("change-request");
  await reviewer.open(`${casePath}/requests`);
  await reviewer.press(t("send"), t("sent", { number: 1, count: 2 }));
}

/** Looks at both answers beside what stood there before, and settles them. */
export async function settle(reviewer: Person, casePath: string): Promise<void> {
  const t = reviewer.words("change-request");
  await reviewer.open(`${casePath}/requests`);
  for (const number of [1, 2]) {
    await reviewer.control(t("resolveOf", { number })).click();
    await expect(reviewer.control(t("resolveOf", { number }))).toBeHidden();
  }
  await reviewer.settle();
}

export async function recommend(reviewer: Person, casePath: string): Promise<void> {
  const t = reviewer.words("decision");
  await reviewer.open(`${casePath}/decision`);
  await reviewer.answer({
    outcome: "approve",
    reasons: "Complete, consistent and argued.",
    noConflict: "on",
  });
  await reviewer.press(t("send"), t("sent"));
}

export async function approve(approver: Person, casePath: string, reference: string): Promise<void> {
  const t = approver.words("decision");
  await approver.open("/queue");
  await approver.follow(approver.words("review")("queue.approveOf", { reference }), /\/decision$/);
  await approver.answer({ outcome: "approved", noConflict: "on" });
  await approver.press(t("confirm"), t("done.approved"));
  expect(approver.path).toBe(`${casePath}/decision`);
}

export async function recordFiling(reviewer: Person, casePath: string): Promise<void> {
  const t = reviewer.words("filing");
  await reviewer.open(`${casePath}/filing`);
  await reviewer.answer({ reference: "ASMT-1234567-26" });
  await reviewer.press(t("save"), t("saved"));
}
