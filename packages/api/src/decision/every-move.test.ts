import { type TestDatabase, testDatabase } from "@causeway/db/test/database";
import { caseStatuses } from "@causeway/rules/sponsorship-case/status";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { histories, tryMoves } from "../../test/every-move.ts";
import { aReviewDesk } from "../../test/review-desk.ts";

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

describe.each(Object.entries(histories))("%s", (_who, history) => {
  test.each(caseStatuses)("moves a case that is %s exactly as the table says", async (status) => {
    for (const { move, words, allowed, refusals, reason } of await tryMoves(
      databases,
      desk,
      status,
      history,
    )) {
      expect(reason === "done", `${move} ${JSON.stringify(words)}: ${reason} ${refusals}`).toBe(allowed);
    }
  });
});
