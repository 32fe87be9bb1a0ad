import { anEmployer, anEvidence, aStaffMember, aWorkItem } from "@causeway/db/test/factories";
import { Keyboard } from "./support/keyboard.ts";
import { database, urlOf } from "./support/stack.ts";
import { expect, test } from "./support/test.ts";

test("a case is reviewed from the queue to the recommendation without a mouse", async ({ meet }) => {
  const arranged = await anEmployer(database).withCandidate({
    ...{ status: "submitted", candidateState: "signed" },
  });
  const { sponsorshipCase, organisation, owner } = arranged;
  await aWorkItem(database, sponsorshipCase, organisation);
  await anEvidence(database, sponsorshipCase, owner, "E-BR");
  const reviewer = await aStaffMember(database, ["reviewer"]);
  const she = await meet({ app: "admin", email: reviewer.email, as: reviewer });
  const { page } = she;
  const keys = new Keyboard(page);
  const words = she.words("review");
  const requests = she.words("change-request");
  const decision = she.words("decision");
  const arrive = async (path: RegExp) => {
    await page.waitForURL(path);
    await expect(page.locator("h1")).toBeVisible();
  };

  await page.goto(`${urlOf("admin")}/queue`);
  expect((await keys.next()).words).toBe(she.words("shell")("skipLink"));
  await keys.to((stop) => stop.name === "search");
  await page.keyboard.insertText(sponsorshipCase.reference);
  await page.keyboard.press("Enter");
  await arrive(/search=/);
  await keys.press(words("queue.claim"));
  await arrive(/\/answers$/);

  // An answer is asked about, and the draft thrown away again.
  await keys.follow(/\/requests\/new$/);
  await keys.fill({ reasonCode: "too-brief", note: "Name the head count." }, requests("save"));
  await page.keyboard.press("Enter");
  await arrive(/\/requests$/);
  await keys.press(requests("remove"));
  await she.sees(requests("removed"));

  await keys.follow(/\/evidence$/);
  await keys.press(words("evidence.accept"));
  await she.sees(words("evidence.accepted", { name: "document.pdf" }));

  await keys.follow(/\/decision$/);
  const verdict = { outcome: "approve", reasons: "Complete, consistent and argued.", noConflict: "yes" };
  await keys.fill(verdict, decision("send"));
  await page.keyboard.press("Enter");
  await she.sees(decision("sent"));
});
