import { type TestDatabase, testDatabase } from "@causeway/db/test/database";
import { afterAll, beforeAll, expect, test } from "vitest";
import { anEvidenceCase, evidenceServices } from "../../test/evidence-case.ts";
import { collect } from "../../test/files.ts";
import { endless, untilKilled } from "../../test/until-killed.ts";
import { createTicket } from "./create-download-ticket.ts";
import { downloadEvidence } from "./download-evidence.ts";
import { listCaseEvidence } from "./list-evidence.ts";
import { sweepEvidence } from "./sweep-evidence.ts";

let databases: TestDatabase;
let services: Awaited<ReturnType<typeof evidenceServices>>;

beforeAll(async () => {
  databases = await testDatabase();
  services = await evidenceServices(databases);
});
afterAll(async () => {
  await services.remove();
  await databases.drop();
});

test("killing the process in mid upload loses nothing that was acknowledged and leaves no row without its file", async () => {
  for (const lifetime of lifetimes) {
    const { member, caseId } = await anEvidenceCase(databases, services);
    const acknowledged = await untilKilled(
      endless.upload,
      [databases.url, services.directory, JSON.stringify(member.actor), caseId],
      lifetime,
    );
    const listed = await listCaseEvidence(member, { caseId });
    expect(acknowledged.length).toBeGreaterThan(0);
    expect(listed.map((file) => file.id)).toEqual(expect.arrayContaining(acknowledged));
    for (const { id, bytes } of listed) {
      const { token } = await createTicket(member, { caseId, evidenceId: id });
      expect(await collect((await downloadEvidence(member, { token })).content)).toHaveLength(bytes);
    }
    const tomorrow = () => new Date(Date.now() + 2 * 24 * 60 * 60 * 1000);
    await sweepEvidence({ db: databases.worker, storage: services.portal.storage, now: tomorrow });
    const stillThere = await listCaseEvidence(member, { caseId });
    expect(stillThere).toEqual(listed);
    await expect(
      sweepEvidence({ db: databases.worker, storage: services.portal.storage, now: tomorrow }),
    ).resolves.toEqual({ unfinished: 0, orphaned: 0 });
  }
}, 60_000);

/** Milliseconds after the first acknowledgement, odd ones, so that the end falls anywhere in an upload. */
const lifetimes = [3, 17, 41, 73, 127];
