import { describe, expect, test } from "vitest";
import { assess, type Facts } from "../assess.ts";
import { caseStatuses } from "../sponsorship-case/status.ts";
import { carriesExpiry, expiryOf } from "./expiry.ts";
import { type EvidenceMoment, mayChangeEvidence, type PinnedRequest } from "./may-change-evidence.ts";
import { slotOf, takesFrom } from "./slot.ts";
import { checklistProgress, checklistSlots } from "./slots.ts";

describe("a slot", () => {
  test("takes files from the side that owes the document", () => {
    expect(slotOf("E-BR")).toEqual({ requirement: "E-BR", party: "employer", mostFiles: 20 });
    expect(slotOf("A-TD")).toEqual({ requirement: "A-TD", party: "candidate", mostFiles: 5 });
    expect(slotOf("D-REL")?.party).toBe("candidate");
    expect(slotOf("ADVERT-CAPTURE")?.party).toBe("employer");
    for (const side of ["employer", "candidate"] as const)
      expect(takesFrom({ requirement: "T-CERT", party: "either", mostFiles: 20 }, side)).toBe(true);
    expect(takesFrom({ requirement: "E-BR", party: "employer", mostFiles: 20 }, "candidate")).toBe(false);
  });

  test.each(["A-FORM", "C-PICS", "P-EVISA", "NOTHING", ""])("%s has none", (requirement) => {
    expect(slotOf(requirement)).toBeNull();
  });
});

describe("evidence changes", () => {
  const moment: EvidenceMoment = {
    side: "employer",
    requirement: "E-BR",
    status: "draft",
    candidateState: "in-progress",
    openRequests: [],
  };
  const pinned: PinnedRequest = {
    party: "employer",
    target: "requirement",
    requirement: "E-BR",
    evidenceRequirement: null,
  };

  test("freely in a draft, and in no other status without a request", () => {
    for (const status of caseStatuses)
      expect(mayChangeEvidence({ ...moment, status })).toBe(status === "draft");
  });

  test("on the candidate's side until she has signed", () => {
    const hers = { ...moment, side: "candidate" as const };
    expect(mayChangeEvidence(hers)).toBe(true);
    expect(mayChangeEvidence({ ...hers, candidateState: "signed" })).toBe(false);
    expect(mayChangeEvidence({ ...hers, candidateState: "withdrawn" })).toBe(false);
  });

  test("only where a request is pinned, once changes are requested", () => {
    const asked = { ...moment, status: "changes-requested" as const };
    const onFile = { ...pinned, target: "evidence" as const, requirement: null, evidenceRequirement: "E-BR" };
    expect(mayChangeEvidence(asked)).toBe(false);
    expect(mayChangeEvidence({ ...asked, openRequests: [pinned] })).toBe(true);
    expect(mayChangeEvidence({ ...asked, openRequests: [onFile] })).toBe(true);
    expect(mayChangeEvidence({ ...asked, openRequests: [{ ...pinned, requirement: "E-FIN" }] })).toBe(false);
    expect(mayChangeEvidence({ ...asked, openRequests: [{ ...pinned, party: "candidate" }] })).toBe(false);
    expect(mayChangeEvidence({ ...asked, openRequests: [{ ...pinned, target: "field" }] })).toBe(false);
  });
});

describe("the checklist", () => {
  const facts: Facts = {
    application: { kind: "entry", lodgedBy: "employer" },
    candidate: { nationality: "CHN" },
  };
  const items = assess(facts, { on: "2026-11-22" }).checklist;
  const file = { requirement: "E-BR", subjectId: null, review: "uploaded" };

  test("shows what is needed and what is not known yet, and no form that is filled in on screen", () => {
    const slots = checklistSlots(items, [], "employer");
    const needs = Object.fromEntries(slots.map((slot) => [slot.requirement, slot.need]));
    expect(needs).toMatchObject({
      "E-BR": "required",
      "A-PHOTO": "required",
      "A-CNID": "unknown",
      "A-CV": "helpful",
    });
    expect(slots.filter((slot) => slot.need === "required" && slot.citations.length === 0)).toEqual([]);
    for (const absent of ["A-FORM", "E-FORM", "C-PICS", "P-EVISA", "A-CONVICTION"])
      expect(needs[absent]).toBeUndefined();
  });

  test("goes from missing over uploaded to accepted, and one rejected file is heard of", () => {
    const state = (...files: (typeof file)[]) =>
      checklistSlots(items, files, "employer").find((slot) => slot.requirement === "E-BR")?.state;
    expect(state()).toBe("missing");
    expect(state(file)).toBe("uploaded");
    expect(state({ ...file, review: "accepted" })).toBe("accepted");
    expect(state({ ...file, review: "accepted" }, file)).toBe("uploaded");
    expect(state({ ...file, review: "accepted" }, { ...file, review: "rejected" })).toBe("rejected");
  });

  test("counts what is in place among what is needed", () => {
    const before = checklistProgress(checklistSlots(items, [], "employer"));
    const after = checklistProgress(checklistSlots(items, [file], "employer"));
    expect(before.done).toBe(0);
    expect(after).toEqual({ done: 1, all: before.all });
  });
});

describe("the last day of a paper", () => {
  const on = "2026-11-22";

  test("is a good day, and the day after it is not", () => {
    expect(expiryOf(on, on)).toBe("soon");
    expect(expiryOf("2026-11-21", on)).toBe("expired");
    expect(expiryOf("2026-12-22", on)).toBe("soon");
    expect(expiryOf("2026-12-23", on)).toBe(null);
    expect(expiryOf(null, on)).toBe(null);
  });

  test("is heard of at its place on the checklist, whoever else's papers lie there", () => {
    const items = assess({ application: { kind: "entry", lodgedBy: "employer" } }, { on }).checklist;
    const paper = { requirement: "E-BR", subjectId: null, review: "uploaded" };
    const slot = checklistSlots(
      items,
      [{ ...paper, expiry: "soon" }, { ...paper, expiry: "expired" }, paper],
      "employer",
    ).find(({ requirement }) => requirement === "E-BR");
    expect(slot).toMatchObject({ state: "uploaded", expiry: "expired" });
  });

  test("is known to stand on a travel document, and assumed of nothing that the list is silent about", () => {
    expect(carriesExpiry("A-TD")).toBe(true);
    expect(carriesExpiry("E-BR")).toBe(false);
  });
});
