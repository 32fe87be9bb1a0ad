import { type TestDatabase, testDatabase } from "@causeway/db/test/database";
import { anEvidence, assigned } from "@causeway/db/test/factories";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aReviewDesk, reasonOf } from "../../test/review-desk.ts";

let databases: TestDatabase;
let desk: Awaited<ReturnType<typeof aReviewDesk>>;

beforeAll(async () => {
  databases = await testDatabase();
  desk = await aReviewDesk(databases);
});
afterAll(async () => {
  await desk.remove();
  await databases.drop();
});

/** A case that was filed on 20 November. */
async function filed() {
  const sponsorship = await desk.aSubmittedCase({ status: "approved" });
  const { key } = sponsorship;
  const reviewer = await desk.staff("reviewer");
  await assigned(databases, reviewer, key, "review");
  const { filing } = reviewer.does;
  await filing.file({ ...key, reference: "ASMT-1", filedOn: "2026-11-20", note: "" });
  return { ...sponsorship, reviewer, filing };
}

const asked = { receivedOn: "2026-11-21", wanted: "Payslips of the last year.", dueOn: "2026-12-05" };

describe("what Immigration asks", () => {
  test("is kept with its day and its due day, answered once, with the papers that went along", async () => {
    const { key, owner, reviewer, filing, audit } = await filed();
    await filing.recordRequest({ ...key, ...asked });
    const [request] = (await filing.show(key)).requests;
    expect(request).toMatchObject({ ...asked, answeredOn: null, recordedBy: reviewer.name, overdue: false });
    const paper = await anEvidence(databases, key, owner);
    const answer = {
      id: request?.id ?? "",
      answeredOn: "2026-11-22",
      answer: "All twelve.",
      evidenceIds: [paper.id],
    };
    await filing.recordAnswer({ ...key, ...answer });
    expect((await filing.show(key)).requests).toMatchObject([
      { answeredOn: "2026-11-22", answer: "All twelve.", files: ["document.pdf"], answeredBy: reviewer.name },
    ]);
    expect(await reasonOf(filing.recordAnswer({ ...key, ...answer }))).toBe("status-changed");
    expect(await audit()).toEqual([
      ...["filing.recorded", "immigration-request.recorded", "immigration-request.answered"],
    ]);
  });

  test.each([
    ["before the filing", { ...asked, receivedOn: "2026-11-19" }],
    ["in the future", { ...asked, receivedOn: "2099-01-01" }],
    ["due before it came", { ...asked, dueOn: "2026-11-01" }],
  ])("is not recorded %s", async (_when, wrong) => {
    const { key, filing } = await filed();
    expect(await reasonOf(filing.recordRequest({ ...key, ...wrong }))).toBe("input-invalid");
  });

  test("cannot be answered with papers of another case, nor asked of a case that is not with Immigration", async () => {
    const here = await filed();
    const there = await filed();
    await here.filing.recordRequest({ ...here.key, ...asked });
    const [request] = (await here.filing.show(here.key)).requests;
    const foreign = await anEvidence(databases, there.key, there.owner);
    const answer = { id: request?.id ?? "", answeredOn: "2026-11-22", answer: "" };
    const call = here.filing.recordAnswer({ ...here.key, ...answer, evidenceIds: [foreign.id] });
    expect(await reasonOf(call)).toBe("input-invalid");
    const early = await desk.aSubmittedCase();
    const reviewer = await desk.staff("reviewer");
    await reviewer.does.review.claim(early.key);
    expect(await reasonOf(reviewer.does.filing.recordRequest({ ...early.key, ...asked }))).toBe(
      "status-changed",
    );
  });
});

test("the fees are those of the day of filing, with where that is said", async () => {
  const { key, filing } = await filed();
  const { fees } = await filing.show(key);
  expect(fees).toMatchObject({ on: "2026-11-20", applicationEach: expect.any(Number) });
  expect(fees.citations.length).toBeGreaterThan(0);
});
