import { anEmployer } from "@causeway/db/test/factories";
import type { Browser } from "@playwright/test";
import { linkIn, nextMail } from "./support/mailbox.ts";
import type { Person } from "./support/person.ts";
import { aSeededCase } from "./support/seeded-case.ts";
import { database, loopbackUrl } from "./support/stack.ts";
import { address, expect, test } from "./support/test.ts";

test("fifty visits of a scanner, with and without scripts, leave her invitation as it was", async ({
  meet,
  browser,
}) => {
  const { organisation, preparer, sponsorshipCase } = await anEmployer(database).withCase();
  const he = await meet({ email: preparer.email, as: preparer });
  const invited = address("candidate");
  const t = he.words("sponsorship-case");
  await he.open(`/o/${organisation.id}/cases/${sponsorshipCase.id}/candidate`);
  await he.answer({ name: "李静", email: invited, locale: "zh-Hans" });
  await he.press(t("candidate.send"), t("candidate.sent", { email: invited }));
  const link = linkIn(await nextMail(invited));
  await scanFiftyTimes(browser, link);

  const she = await meet({ email: invited, locale: "zh-Hans" });
  await she.open(link);
  await she.follow(she.words("candidate-arrival")("invitation.accept"), /\/consent$/);
});

test("the agency writes to her and to the employer apart, and each finds his own thread only", async ({
  meet,
}) => {
  const { organisation, sponsorshipCase, reviewer, candidate, owner } = await aSeededCase("in-review");
  const staff = await meet({ app: "admin", email: reviewer.email, as: reviewer });
  const she = await meet({ email: candidate.email, locale: "zh-Hans", as: candidate }, phone);
  const he = await meet({ email: owner.email, locale: "zh-Hant", as: owner });
  const t = staff.words("message");
  const threads = `/cases/${organisation.id}/${sponsorshipCase.id}/messages`;
  await staff.open(`${threads}?with=candidate`);
  await staff.answer({ body: "Only for her eyes" });
  await staff.press(t("staff.candidateSend"), t("staff.confirmNeeded"));
  await expect(staff.page.locator("[name=body]")).toHaveValue("Only for her eyes");
  await staff.answer({ confirmed: "on" });
  await staff.press(t("staff.candidateSend"), /^Sent to /);
  await staff.follow(t("staff.employer"), /with=employer/);
  await staff.answer({ body: "Only for his eyes", confirmed: "on" });
  await staff.press(t("staff.employerSend"), /^Sent to /);

  await she.open(`/c/${sponsorshipCase.id}`);
  await she.follow(she.words("message")("candidate.unread", { count: 1 }), /\/messages$/);
  await she.sees("Only for her eyes");
  await expect(she.page.locator("main")).not.toContainText("Only for his eyes");
  await she.answer({ body: "收到" });
  await she.press(she.words("message")("candidate.send"), she.words("message")("candidate.sent"));
  await expect(she.page.locator("[name=body]")).toHaveValue("");

  await he.open(`/o/${organisation.id}/cases/${sponsorshipCase.id}`);
  await he.follow(he.words("message")("employer.unread", { count: 1 }), /\/messages$/);
  await he.sees("Only for his eyes");
  await expect(he.page.locator("main")).not.toContainText(/Only for her eyes|收到/);
});

test("she signs by hand on her phone, reads what withdrawing means, and withdraws", async ({ meet }) => {
  const { sponsorshipCase, candidate } = await aSeededCase("changes-requested");
  const she = await meet({ email: candidate.email, locale: "zh-Hans", as: candidate }, phone);
  const form = `/c/${sponsorshipCase.id}`;
  await she.open(`${form}/requests`);
  await she.page.locator('textarea[name^="note."]').first().fill("原件就是这样。");
  await she.answer({ agreed: "on" });
  await draw(she);
  await she.follow(she.words("candidate")("requests.send"), new RegExp(`${form}$`));
  const { rows } = await database.owner.query(
    "select length(snapshot_sha256) as digest from candidate_signature where candidate_id = $1",
    [candidate.candidateId],
  );
  expect(rows).toEqual([{ digest: 64 }]);

  const t = she.words("candidate-rights");
  await she.follow(t("withdraw.open"), /\/withdraw$/);
  await she.press(t("withdraw.button"), t("withdraw.confirmNeeded"));
  await she.answer({ confirmed: "on" });
  await she.follow(t("withdraw.button"), new RegExp(`${form}$`));
  await she.sees(t("withdraw.done"));
  await she.sees(she.words("candidate")("stage.withdrawn"));
  await she.open(`${form}/your-data`);
  await she.press(t("data.print"), t("data.record"));
});

const phone = { viewport: { width: 390, height: 844 } };

/** As the filters of mail providers do: asks, fetches, and opens in a browser that runs the page's scripts. */
async function scanFiftyTimes(browser: Browser, link: string): Promise<void> {
  const { pathname, search } = new URL(link);
  const address = loopbackUrl("portal") + pathname + search;
  for (let visit = 0; visit < 20; visit += 1) {
    await fetch(address, { method: "HEAD" });
    await fetch(address);
  }
  const scanner = await browser.newContext();
  const page = await scanner.newPage();
  for (let visit = 0; visit < 10; visit += 1) {
    await page.goto(link);
    await expect(page.locator("main button").first()).toBeVisible();
  }
  await scanner.close();
}

/** Signs in the frame with three strokes. */
async function draw({ page }: Person): Promise<void> {
  const frame = page.locator("svg#drawn");
  await frame.scrollIntoViewIfNeeded();
  const box = await frame.boundingBox();
  if (!box) throw new Error("No frame to sign in");
  for (const [from, to] of [
    [0.1, 0.4],
    [0.3, 0.6],
    [0.5, 0.9],
  ] as const) {
    await page.mouse.move(box.x + box.width * from, box.y + box.height * 0.3);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * to, box.y + box.height * 0.7, { steps: 6 });
    await page.mouse.up();
  }
  await expect(page.locator("input[name=drawn]")).toHaveValue(/;.*;/);
}
