import { anEmployer } from "@causeway/db/test/factories";
import { openList } from "./acts/case-import.ts";
import { advert, recruitment, requirement } from "./support/answers.ts";
import { aPdf } from "./support/files.ts";
import type { Person } from "./support/person.ts";
import { database } from "./support/stack.ts";
import { expect, test } from "./support/test.ts";

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, javaScriptEnabled: false });

test("a preparer opens cases from a list, proves an advert, keeps the ledger and replaces a paper, on a phone without a script", async ({
  meet,
}) => {
  const { organisation, preparer, sponsorshipCase } = await anEmployer(database).withCase();
  const she = await meet({ email: preparer.email, locale: "zh-Hans", as: preparer });
  const casePath = `/o/${organisation.id}/cases/${sponsorshipCase.id}`;

  await openList(she, organisation.id);
  await proveAdvert(she, casePath);
  await refuseLawfully(she, casePath);
  await replacePaper(she, casePath);
});

/** An advert whose days are claimed until a capture lies beside it. */
async function proveAdvert(she: Person, casePath: string): Promise<void> {
  const [form, t] = [she.words("form"), she.words("recruitment-justification")];
  await she.open(`${casePath}/position`);
  await she.addRow("requirements", requirement);
  await she.follow(form("saveAndContinue"), /\/position\?check/);
  await she.open(`${casePath}/recruitment`);
  await she.answer(recruitment);
  // Without a script the page learns of the path, and so of the adverts, when it is saved.
  await she.follow(form("saveAndContinue"), /\/evidence$/);
  await she.open(`${casePath}/recruitment`);
  await she.follow(t("addAdvert"), /\/adverts\//);
  const page = she.path;
  await she.answer(advert);
  await she.follow(form("saveAndContinue"), /\/recruitment$/);
  await she.open(page);
  await expect(she.page.getByRole("cell", { name: t("day.claimed") })).toBeVisible();
  await she.page.locator("main input[type=file]").setInputFiles(aPdf("capture.pdf"));
  await she.follow(she.words("evidence")("upload.send"), /\/adverts\//);
  await expect(she.page.getByRole("cell", { name: t("day.proven") })).toBeVisible();
}

/** A reason that rests on age is stopped; the one that rests on the advert stands in the statement. */
async function refuseLawfully(she: Person, casePath: string): Promise<void> {
  const [form, t] = [she.words("form"), she.words("recruitment-justification")];
  const own = she.words("local-applicant");
  const reason = "简历上没有结算系统的经验。";
  await she.open(`${casePath}/recruitment`);
  await she.follow(t("addApplicant"), /\/applicants\//);
  await she.answer({
    stage: "interviewed",
    outcome: "not-selected",
    reason: "requirement",
    reasonText: "他太老了。",
  });
  await she.follow(form("saveAndContinue"), /\?check/);
  await she.sees(own("unlawful.title"));
  for (const chosen of ["advertId", "requirementId"])
    await she.page.locator(`[name=${chosen}]`).first().check();
  await she.answer({ reasonText: reason, cvBlanked: "yes" });
  await she.follow(form("saveAndContinue"), /\/recruitment$/);
  await she.sees(reason);
  await she.page.locator("summary", { hasText: t("statement.heading") }).click();
  await expect(she.page.getByRole("article")).toContainText(recruitment.whyNotLocal);
}

/** The earlier file stays in sight under the one that took its place. */
async function replacePaper(she: Person, casePath: string): Promise<void> {
  const t = she.words("evidence");
  const slot = she.page.locator("#slot-E-BR");
  await she.open(`${casePath}/evidence`);
  await slot.locator("input[type=file]").first().setInputFiles(aPdf("blurred.pdf"));
  await slot
    .getByRole("button", { name: t("upload.send"), exact: true })
    .first()
    .click();
  await expect(slot).toContainText("blurred.pdf");
  await slot.locator("summary", { hasText: t("file.replace") }).click();
  await slot.locator("details input[type=file]").first().setInputFiles(aPdf("sharp.pdf"));
  await slot
    .locator("details")
    .getByRole("button", { name: t("upload.send") })
    .first()
    .click();
  await expect(slot).toContainText("sharp.pdf");
  await she.settle();
}
