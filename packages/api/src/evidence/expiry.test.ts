import { type TestDatabase, testDatabase } from "@causeway/db/test/database";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { reasonOf, upload } from "../../test/evidence-acts.ts";
import { anEvidenceCase, evidenceServices } from "../../test/evidence-case.ts";
import { rehearseCase } from "../sponsorship-case/rehearse-case.ts";
import { listCaseEvidence } from "./list-evidence.ts";
import { loadChecklist } from "./load-checklist.ts";
import { reviewEvidence } from "./review-evidence.ts";
import { setEvidenceExpiry } from "./set-expiry.ts";

// The clock of these cases stands at 22 November 2026.
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

describe("the expiry date of a paper", () => {
  test("is given by who uploads, changed, taken away again, and is in the record", async () => {
    const { member, caseId, audit } = await anEvidenceCase(databases, services);
    const { evidenceId } = await upload(member, { caseId });
    const date = async (expiresOn: string | null) => {
      await setEvidenceExpiry(member, { caseId, evidenceId, expiresOn });
      const [file] = await listCaseEvidence(member, { caseId });
      return [file?.expiresOn, file?.expiry];
    };
    expect(await date("2026-12-01")).toEqual(["2026-12-01", "soon"]);
    expect(await date("2028-12-01")).toEqual(["2028-12-01", null]);
    expect(await date(null)).toEqual([null, null]);
    expect(await audit()).toEqual(["evidence.uploaded", ...Array(3).fill("evidence.dated")]);
  });

  test("once it has passed, shows at the place and stops the submission until there is a newer paper", async () => {
    const { member, caseId } = await anEvidenceCase(databases, services);
    const { evidenceId } = await upload(member, { caseId });
    await setEvidenceExpiry(member, { caseId, evidenceId, expiresOn: "2026-11-21" });
    const place = async () => {
      const { slots } = await loadChecklist(member, { caseId });
      const { findings } = await rehearseCase(member, { caseId });
      const expired = findings.filter(({ code }) => code === "evidence-expired");
      return [slots.find((slot) => slot.requirement === "E-BR")?.expiry, expired.map((one) => one.blocking)];
    };
    expect(await place()).toEqual(["expired", [true]]);
    await upload(member, { caseId, replaces: evidenceId });
    expect(await place()).toEqual([null, []]);
  });

  test("of the candidate's paper is hers: her employer hears that it has run out, never the day", async () => {
    const { member, candidate, caseId } = await anEvidenceCase(databases, services);
    const { evidenceId } = await upload(candidate, { caseId, requirement: "A-PHOTO" });
    await setEvidenceExpiry(candidate, { caseId, evidenceId, expiresOn: "2026-11-20" });
    const checklist = await loadChecklist(member, { caseId });
    const slot = checklist.slots.find(({ requirement }) => requirement === "A-PHOTO");
    expect(slot).toMatchObject({ expiry: "expired", shown: [] });
    expect(JSON.stringify(checklist)).not.toContain("2026-11-20");
    expect(await reasonOf(setEvidenceExpiry(member, { caseId, evidenceId, expiresOn: null }))).toBe(
      "not-found",
    );
  });

  test("stays as it is once a reviewer has accepted the paper, and while its place is closed", async () => {
    const { member, reviewer, caseId, setStatus, pin } = await anEvidenceCase(databases, services);
    const { evidenceId } = await upload(member, { caseId });
    const change = () => reasonOf(setEvidenceExpiry(member, { caseId, evidenceId, expiresOn: "2027-01-01" }));
    expect(await change()).toBe("none");
    await setStatus("in-review");
    expect(await change()).toBe("evidence-locked");
    await reviewEvidence(reviewer, { evidenceId, outcome: "accepted" });
    await pin("employer", "E-BR");
    await setStatus("changes-requested");
    expect(await change()).toBe("evidence-locked");
  });
});
