import { anEmployer } from "@causeway/db/test/factories";
import { pay, position, recruitment } from "./support/answers.ts";
import { Keyboard } from "./support/keyboard.ts";
import { database, urlOf } from "./support/stack.ts";
import { expect, test } from "./support/test.ts";

test("a case is drafted from the list to the rehearsal without a mouse", async ({ meet }) => {
  const { preparer, organisation } = await anEmployer(database).alone();
  const he = await meet({ email: preparer.email, as: preparer });
  const keys = new Keyboard(he.page);
  const form = he.words("form");
  const arrive = async (path: RegExp) => {
    await he.page.waitForURL(path);
    await expect(he.page.locator("h1")).toBeVisible();
  };

  await he.page.goto(`${urlOf("portal")}/o/${organisation.id}/cases`);
  expect((await keys.next()).words).toBe(he.words("shell")("skipLink"));
  await keys.follow(/\/cases\/new$/);
  await keys.fill({ title: "Data engineer", candidateName: "LI Jing" }, he.words("case-list")("newCase"));
  await he.page.keyboard.press("Enter");
  await arrive(/\/cases\/[0-9a-f-]{36}$/);

  await keys.follow(/\/position$/);
  const { title: _given, ...asked } = position;
  await keys.fill(asked, form("saveAndContinue"));
  // Back, and on again.
  await keys.next("Shift+Tab");
  await keys.press(form("saveAndLeave"));
  await arrive(/\/cases\/[0-9a-f-]{36}$/);
  await keys.follow(/\/remuneration$/);
  await keys.fill(pay, form("saveAndLeave"));
  await he.page.keyboard.press("Enter");
  await arrive(/\/cases\/[0-9a-f-]{36}$/);
  await keys.follow(/\/recruitment$/);
  await keys.fill(recruitment, form("saveAndLeave"));
  await he.page.keyboard.press("Enter");
  await arrive(/\/cases\/[0-9a-f-]{36}$/);

  await keys.follow(/\/evidence$/);
  await keys.to((stop) => stop.kind === "file");
  await keys.follow(/\/cases\/[0-9a-f-]{36}$/);
  await keys.follow(/\/rehearsal$/);
  // What is still missing leads to its place.
  await keys.follow(/\/(adverts|recruitment|evidence|position)/);
});
