import { anEmployer } from "@causeway/db/test/factories";
import { aPdf } from "./support/files.ts";
import { database } from "./support/stack.ts";
import { expect, test } from "./support/test.ts";

test.use({ javaScriptEnabled: false });

test("a company keeps a paper once, puts it on a case, and hears there that it has run out", async ({
  meet,
}) => {
  const { organisation, preparer, viewer, sponsorshipCase } = await anEmployer(database).withCase();
  const documents = `/o/${organisation.id}/documents`;
  const casePath = `/o/${organisation.id}/cases/${sponsorshipCase.id}`;
  const she = await meet({ email: preparer.email, locale: "zh-Hant", as: preparer });
  const t = she.words("evidence");

  await she.open(documents);
  const shelf = she.page.locator("#shelf-E-BR");
  await shelf.locator("summary").last().click();
  await shelf.locator("input[type=date]").fill("2099-12-31");
  await shelf.locator("input[type=file]").setInputFiles(aPdf("certificate.pdf"));
  await shelf.locator('form[enctype="multipart/form-data"] button').click();
  await she.settle();
  await she.sees("certificate.pdf");

  const place = she.page.locator("#slot-E-BR");
  await she.open(`${casePath}/evidence`);
  await place.getByRole("button", { name: t("offer.useNamed", { name: "certificate.pdf" }) }).click();
  await she.settle();
  await expect(place).toContainText(t("slotState.uploaded"));
  await expect(place).toContainText(t("file.copied"));

  await place.locator("summary", { hasText: t("expiry.change") }).click();
  await place.locator("input[type=date]").fill("2026-01-31");
  await place.getByRole("button", { name: t("expiry.saveNamed", { name: "certificate.pdf" }) }).click();
  await she.settle();
  await expect(place).toContainText(t("expiry.tag.expired"));
  await she.open(`${casePath}/rehearsal`);
  const expired = /：文件已過期/;
  await she.sees(expired);

  const he = await meet({ email: viewer.email, as: viewer });
  await he.open(documents);
  await he.sees("certificate.pdf");
  await expect(he.page.locator("main form input[type=file]")).toHaveCount(0);
});
