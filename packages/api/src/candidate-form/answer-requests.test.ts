import { newId } from "@causeway/db/ids";
import { anEvidence, aStaffMember, assigned, aWorkItem } from "@causeway/db/test/factories";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { adminBrowser } from "../../test/browser.ts";
import {
  aCandidateDesk,
  atHerForm,
  type CandidateDesk,
  declaration,
  fill,
  fillAll,
  refusal,
} from "../../test/candidate-desk.ts";

let desk: CandidateDesk;
beforeAll(async () => {
  desk = await aCandidateDesk();
});
afterAll(() => desk.db.drop());

type Pin = { field: string } | { requirement: string };

/** A signed form of which the agency has asked some items, with a reviewer who waits. */
async function asked(pins: Pin[], employerToo = false) {
  const her = await atHerForm(desk);
  await fillAll(desk, her);
  await her.here((c) => c.candidateForm.sign(declaration));
  const { organisationId, caseId } = her.candidate;
  const reviewer = await assigned(
    desk.db,
    await aStaffMember(desk.db, ["reviewer"]),
    her.sponsorshipCase,
    "review",
  );
  const { owner } = desk.db;
  await owner.query("update sponsorship_case set status = 'changes-requested' where id = $1", [caseId]);
  const inReview = { ...her.sponsorshipCase, status: "changes-requested" as const };
  await aWorkItem(desk.db, inReview, her.organisation, { reviewerId: reviewer.personId });
  const roundId = newId();
  await owner.query(
    `insert into review_round (organisation_id, id, case_id, number, state, created_by, created_at, sent_at, due_on)
      values ($1, $2, $3, 1, 'sent', $4, now(), now(), '2026-12-06')`,
    [organisationId, roundId, caseId, reviewer.personId],
  );
  const pin = async (party: string, one: Pin) => {
    const id = newId();
    const [section, field] = "field" in one ? one.field.split(".") : [null, null];
    await owner.query(
      `insert into change_request (organisation_id, id, case_id, round_id, party, target, section, field, requirement,
        reason_code, note, state, created_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'unclear', 'Please look again', 'open', now())`,
      [
        organisationId,
        id,
        caseId,
        roundId,
        party,
        "field" in one ? "field" : "requirement",
        section,
        field,
        "requirement" in one ? one.requirement : null,
      ],
    );
    return id;
  };
  const ids: string[] = [];
  for (const one of pins) ids.push(await pin("candidate", one));
  if (employerToo) await pin("employer", { field: "position.duties" });
  const status = async () =>
    (
      await owner.query(
        `select c.status, w.status as queue, w.open_requests from sponsorship_case c
         join work_item w on w.case_id = c.id where c.id = $1`,
        [caseId],
      )
    ).rows[0];
  return { ...her, ids, reviewer, status };
}

const send = { ...declaration, notes: {} };

describe("what the agency asks of her", () => {
  test("is the only thing that reopens", async () => {
    const { here, ids } = await asked([{ field: "residence.city" }]);
    const shown = await here((c) => c.candidateForm.section({ section: "residence" }));
    expect(shown).toMatchObject({ open: ["city"], pins: [{ id: ids[0], note: "Please look again" }] });
    expect((await fill(here, "residence", { city: "天津市" })).version).toBe(2);
    await expect(fill(here, "residence", { street: "别处" })).rejects.toEqual(refusal("form-locked"));
    await expect(fill(here, "history", { refusals: "yes" })).rejects.toEqual(refusal("form-locked"));
    await expect(here((c) => c.candidateForm.sign(declaration))).rejects.toEqual(refusal("form-locked"));
    const { steps, head } = await here((c) => c.candidateForm.overview());
    expect(head.requests).toBe(1);
    expect(steps.find((one) => one.step === "residence")?.state).toBe("attention");
  });

  test("is shown with what stands there, identity numbers masked, and whether it is mended", async () => {
    const { here } = await asked([{ field: "particulars.mainlandId" }, { requirement: "A-CV" }]);
    const before = await here((c) => c.candidateForm.requests());
    expect(before.requests).toMatchObject([
      { field: "mainlandId", value: "11••••••••••••••2X", mended: false, dueOn: "2026-12-06" },
      { requirement: "A-CV", mended: false },
    ]);
  });

  test("must each be mended or explained before anything is sent", async () => {
    const her = await asked([{ field: "residence.city" }, { requirement: "A-CV" }]);
    const sendWith = (typed: object) => her.here((c) => c.candidateForm.sendAnswers({ ...send, ...typed }));
    await expect(sendWith({})).rejects.toEqual(refusal("requests-open"));
    await fill(her.here, "residence", { city: "天津市" });
    await anEvidence(desk.db, her.sponsorshipCase, her.candidate, "A-CV");
    await expect(sendWith({ agreed: false })).rejects.toEqual(refusal("input-invalid", { field: "agreed" }));
    expect(await sendWith({})).toEqual({ waitingFor: 0 });
    await expect(sendWith({})).rejects.toEqual(refusal("no-requests"));
  });

  test("keeps a word that was typed with a failed attempt", async () => {
    const { here, ids } = await asked([{ field: "residence.city" }]);
    const notes = { [ids[0] ?? ""]: "It is the name on my identity card." };
    await expect(
      here((c) => c.candidateForm.sendAnswers({ agreed: false, name: "", notes })),
    ).rejects.toEqual(refusal("input-invalid", { field: "agreed" }));
    const { requests } = await here((c) => c.candidateForm.requests());
    expect(requests[0]?.answerNote).toBe("It is the name on my identity card.");
  });

  test("answered moves the case back to its reviewer, signs anew what changed, and tells her", async () => {
    const her = await asked([{ field: "residence.city" }]);
    await fill(her.here, "residence", { city: "天津市" });
    await her.here((c) => c.candidateForm.sendAnswers(send));
    expect(await her.status()).toEqual({ status: "in-review", queue: "in-review", open_requests: 0 });
    const { rows } = await desk.db.owner.query(
      "select revision from candidate_signature where candidate_id = $1 order by 1",
      [her.candidate.candidateId],
    );
    expect(rows).toEqual([{ revision: 1 }, { revision: 2 }]);
    const { rows: entries } = await desk.db.owner.query(
      "select details->'changed' as changed from audit_entry where case_id = $1 and action = 'candidate-form.signed' order by seq desc limit 1",
      [her.caseId],
    );
    expect(entries).toEqual([{ changed: ["residence.city"] }]);
    const { rows: mails } = await desk.db.owner.query(
      "select recipient_email from email_message where case_id = $1 and template = 'changes-answered'",
      [her.caseId],
    );
    expect(mails).toEqual([{ recipient_email: her.reviewer.email }]);
    await expect(fill(her.here, "residence", { city: "重庆市" })).rejects.toEqual(refusal("form-locked"));
  });

  test("is shown to her reviewer as what she signed before against what she signed since, numbers masked", async () => {
    const her = await asked([{ field: "residence.city" }, { field: "particulars.mainlandId" }]);
    desk.apps.clock.now = new Date(desk.apps.clock.now.getTime() + 5 * 60_000);
    await fill(her.here, "residence", { city: "天津市" });
    await fill(her.here, "particulars", { mainlandId: "110105194912310046" });
    await her.here((c) => c.candidateForm.sendAnswers(send));
    const { organisationId, caseId } = her.candidate;
    const admin = await adminBrowser(desk.apps, desk.db, her.reviewer);
    const { shown } = await admin.at("/queue", (c) => c.changeRequest.changes({ organisationId, caseId }));
    expect(shown?.asked).toMatchObject([
      { pin: { field: "city" }, now: "天津市", outcome: "changed" },
      {
        pin: { field: "mainlandId" },
        before: "11••••••••••••••2X",
        now: "11••••••••••••••46",
        outcome: "changed",
      },
    ]);
    expect(shown?.compared.candidate?.after).toBe(desk.apps.clock.now.toISOString());
    expect(shown?.unasked).toEqual([]);
    expect(JSON.stringify(shown)).not.toContain("110105194912310046");
  });

  test("leaves the case where it is while the employer still owes an answer", async () => {
    const her = await asked([{ field: "residence.city" }], true);
    const notes = { [her.ids[0] ?? ""]: "Correct as it stands." };
    expect(await her.here((c) => c.candidateForm.sendAnswers({ ...declaration, notes }))).toEqual({
      waitingFor: 1,
    });
    expect(await her.status()).toMatchObject({ status: "changes-requested", open_requests: 1 });
  });
});
