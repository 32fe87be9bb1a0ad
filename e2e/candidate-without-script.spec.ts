import { anEmployer } from "@causeway/db/test/factories";
import { consent, fillForm, uploadAndSign } from "./acts/candidate.ts";
import { database } from "./support/stack.ts";
import { expect, test } from "./support/test.ts";

test.use({ javaScriptEnabled: false });

test("a candidate fills, uploads and signs her form with JavaScript switched off", async ({ meet }) => {
  const { candidate, sponsorshipCase } = await anEmployer(database).withCandidate();
  const her = await meet({ email: candidate.email, locale: "zh-Hans", as: candidate });
  const form = `/c/${sponsorshipCase.id}`;
  await her.open(form);
  await consent(her, form);
  await fillForm(her, form);
  await uploadAndSign(her, form);
  await expect(her.page.locator("main")).toContainText(her.words("candidate")("overview.signedLede"));
});
