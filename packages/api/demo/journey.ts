import type { Database } from "@causeway/db/client";
import { type Arrangeable, aPerson } from "@causeway/db/test/factories";
import type { CandidateActor, MemberActor, StaffActor } from "@causeway/rules/actor";
import { addDays } from "@causeway/rules/calendar/day";
import { translationSlot } from "@causeway/rules/evidence/slot";
import type { CaseStatus } from "@causeway/rules/sponsorship-case/status";

import { type AdminCaller, createAdminCaller } from "../src/admin-router.ts";
import { hongKongDay } from "../src/clock.ts";
import type { Context, Services } from "../src/context.ts";
import { createPortalCaller } from "../src/portal-router.ts";
import { readDocument } from "../src/travel-document/read-waiting.ts";
import { playAnsweredRound } from "./answered-round.ts";
import { besideSpecimen, candidateAnswers } from "./candidate-answers.ts";
import { aPaper, specimenPassport, streamOf } from "./papers.ts";
import { type Clock, contextOf, hoursLater, type KnownPerson } from "./people.ts";
import { type DemoCandidate, type DemoPost, recruitmentAnswers } from "./posts.ts";
import { agree, drawNext } from "./second-look.ts";

export type DemoStage = CaseStatus | "draft-started" | "draft-ready" | "draft-invited" | "draft-filling";
export type Employer = { organisationId: string; owner: KnownPerson; preparer: KnownPerson };
/** The colleague looks again at what the other two have decided. */
export type Staff = Record<"reviewer" | "approver" | "colleague", KnownPerson>;

export type JourneyPlan = {
  employer: Employer;
  staff: Staff;
  post: DemoPost;
  person: DemoCandidate;
  path: "exempt" | "evidence" | "merits";
  stage: DemoStage;
  /** Counts the cases, so that no two candidates share an address. */
  number: number;
  clock: Clock;
};

export type Stack = {
  portal: Services;
  admin: Services;
  owner: Arrangeable["owner"];
  worker: Database;
  db?: Database;
};

/** Tells cases of one post apart, as an employer would. */
const teams = [
  "night shift",
  "core team",
  "new line",
  "Central office",
  "second site",
  "research group",
  "client desk",
];

const order: readonly DemoStage[] = [
  "draft-started",
  "draft",
  "draft-invited",
  "draft-filling",
  "draft-ready",
  "submitted",
  "in-review",
  "changes-requested",
  "recommended",
  "approved",
  "filed",
  "granted",
];

/** Takes one case from its first word to the stage wanted, through the product's own use-cases, at plausible hours. */
export async function playCase(stack: Stack, plan: JourneyPlan): Promise<void> {
  const { employer, post, person, path, clock, stage } = plan;
  const member = (role: "owner" | "preparer") => {
    const who = employer[role];
    const actor: MemberActor = {
      kind: "member",
      role,
      personId: who.personId,
      organisationId: employer.organisationId,
    };
    return createPortalCaller(contextOf(stack.portal, clock, actor, who) as Context);
  };
  const reaches = (wanted: DemoStage) => rank(stage) >= rank(wanted);
  const { caseId } = await member("preparer").sponsorshipCase.create({
    title: `${post.title}, ${teams[plan.number % teams.length]}`,
    candidateName: person.name,
  });
  const save = (section: "position" | "remuneration" | "recruitment", answers: DemoPost["position"]) =>
    member("preparer").sponsorshipCase.saveSection({ caseId, section, baseVersion: 0, answers });
  hoursLater(clock, 1);
  await save(
    "position",
    stage === "draft-started" ? { title: post.title, duties: post.position.duties ?? "" } : post.position,
  );
  if (!reaches("draft")) return;
  hoursLater(clock, 2);
  await save("remuneration", path === "exempt" ? { ...post.pay, basePay: "172,000" } : post.pay);
  await save("recruitment", recruitmentAnswers(path, post));
  if (path === "evidence") await advertise(member("preparer"), caseId, post, hongKongDay(clock.now));
  if (!reaches("draft-invited")) return;

  hoursLater(clock, 20);
  const email = `${person.email}${plan.number}@mail.example`;
  await member("preparer").candidateInvitation.create({
    caseId,
    email,
    name: person.name,
    locale: "zh-Hans",
  });
  if (stage === "draft-filling") return beginForm(stack, plan, caseId, email);
  if (!reaches("draft-ready")) return;
  for (const requirement of [
    "E-CONTRACT",
    "E-PROFILE",
    "E-BPLAN",
    ...(path === "evidence" ? ["E-LRD-CV"] : []),
  ]) {
    await upload(member("preparer").evidence.upload, caseId, requirement);
  }
  for (const { current } of (await member("preparer").organisationDocument.list()).shelves)
    for (const { id: documentId } of current)
      await member("preparer").organisationDocument.use({ caseId, documentId });
  const { candidate, letter } = await fillForm(stack, plan, caseId, email);
  if (stage === "withdrawn") {
    hoursLater(clock, 30);
    await member("owner").sponsorshipCase.withdraw({ caseId, reason: "The candidate took another offer." });
    return;
  }
  if (!reaches("submitted")) return;
  hoursLater(clock, 26);
  await member("owner").sponsorshipCase.submit({ caseId, confirmed: true });
  if (!reaches("in-review")) return;
  const reviewer = await review(stack, plan, caseId);
  if (stage !== "in-review") return;
  const key = { organisationId: employer.organisationId, caseId };
  // One of those in review has been round once.
  if (plan.number === 4) {
    hoursLater(clock, 24);
    const parties = { reviewer, employer: () => member("preparer"), candidate };
    await playAnsweredRound(parties, { key, person, letter, clock });
  }
  await reviewer().changeRequest.draft({
    ...{ ...key, pin: { target: "field", section: "position", field: "duties", subjectId: null } },
    ...{ reasonCode: "unclear", note: "Say which of the duties need the degree, and who does them today." },
  });
}

function rank(stage: DemoStage): number {
  if (stage === "withdrawn") return order.indexOf("draft-ready");
  if (stage === "declined") return order.indexOf("approved");
  if (stage === "refused") return order.indexOf("granted");
  return order.indexOf(stage);
}

type PortalCaller = ReturnType<typeof createPortalCaller>;

async function advertise(caller: PortalCaller, caseId: string, post: DemoPost, today: string): Promise<void> {
  const { advertId } = await caller.advert.add({
    caseId,
    answers: {
      channel: "job-board",
      channelName: "Example Jobs",
      title: post.title,
      language: "en-zh",
      text: `${post.title}. ${String(post.position.duties)} Apply to the employer named above; personal data is used for recruitment only.`,
      publishedFrom: addDays(today, -40),
      publishedTo: addDays(today, -11),
      payShown: "yes",
      payShownMonthly: String(post.pay.basePay),
      requirements: ["degree", "experience"],
      applicationsReceived: "3",
      capturedFrom: addDays(today, -40),
      capturedTo: addDays(today, -11),
    },
  });
  await upload(caller.evidence.upload, caseId, "ADVERT-CAPTURE", advertId);
  for (const [stage, reasonText] of [
    ["interviewed", "Interview showed no work with such systems, which the advert asked for."],
    [
      "shortlisted",
      "The CV shows two years of other work; the advert asked for experience with such systems.",
    ],
    ["applied", "The CV names no experience of this kind."],
  ] as const) {
    await caller.localApplicant.add({
      caseId,
      answers: {
        advertId,
        stage,
        outcome: "not-selected",
        reason: "requirement",
        requirementId: "experience",
        reasonText,
        cvBlanked: "yes",
      },
    });
  }
}

async function upload(
  send: PortalCaller["evidence"]["upload"],
  caseId: string,
  requirement: string,
  subjectId: string | null = null,
): Promise<string> {
  const bytes = streamOf(await aPaper(requirement));
  const { evidenceId } = await send({
    caseId,
    requirement,
    subjectId,
    replaces: null,
    fileName: `${requirement.toLowerCase()}.png`,
    bytes,
  });
  return evidenceId;
}

/** She has taken up her invitation; what it gives back acts as herself, at the time it is by then. */
async function arrive(stack: Stack, plan: JourneyPlan, caseId: string, email: string) {
  const { clock, employer, person } = plan;
  const { personId } = await aPerson(stack, { email, name: person.name, locale: "zh-Hans" });
  const { rows } = await stack.owner.query<{ id: string }>(
    "update candidate set person_id = $1, state = 'accepted' where organisation_id = $2 and case_id = $3 returning id",
    [personId, employer.organisationId, caseId],
  );
  await stack.owner.query(
    "update candidate_invitation set accepted_at = $1, opened_at = $1 where candidate_id = $2",
    [clock.now, rows[0]?.id],
  );
  const actor: CandidateActor = {
    kind: "candidate",
    personId,
    organisationId: employer.organisationId,
    caseId,
    candidateId: rows[0]?.id ?? "",
  };
  const known: KnownPerson = { personId, email, name: person.name, locale: "zh-Hans" };
  const caller = () => createPortalCaller(contextOf(stack.portal, clock, actor, known) as Context);
  hoursLater(clock, 9);
  await caller().candidateForm.giveConsents({ kinds: ["sensitive", "cross-border"] });
  return caller;
}

/** In the middle of her form: her passport is uploaded and read, and says otherwise than she typed. */
async function beginForm(stack: Stack, plan: JourneyPlan, caseId: string, email: string): Promise<void> {
  const caller = await arrive(stack, plan, caseId, email);
  for (const [section, answers] of Object.entries(besideSpecimen(plan.person, plan.post)))
    await caller().candidateForm.saveSection({ section: section as "particulars", baseVersion: 0, answers });
  const { evidenceId } = await caller().candidateEvidence.upload({
    ...{ caseId, requirement: "A-TD", subjectId: null, replaces: null, fileName: "passport.jpg" },
    bytes: streamOf(await specimenPassport()),
  });
  const services = { ...stack.portal, db: stack.worker };
  const file = { id: evidenceId, mediaType: "image/jpeg", tries: 0 };
  const { rows } = await stack.owner.query<{ id: string }>("select id from candidate where case_id = $1", [
    caseId,
  ]);
  const candidateId = rows[0]?.id ?? "";
  await readDocument(services, plan.employer.organisationId, { ...file, candidateId });
}

async function fillForm(stack: Stack, plan: JourneyPlan, caseId: string, email: string) {
  const { clock, person, post } = plan;
  const caller = await arrive(stack, plan, caseId, email);
  for (const [section, answers] of Object.entries(candidateAnswers(person, post))) {
    await caller().candidateForm.saveSection({ section: section as "particulars", baseVersion: 0, answers });
  }
  for (const requirement of ["A-PHOTO", "A-TD", "A-QUAL", "A-CONSENT"])
    await upload(caller().candidateEvidence.upload, caseId, requirement);
  const letter = await upload(caller().candidateEvidence.upload, caseId, "A-EXP");
  await upload(caller().candidateEvidence.upload, caseId, translationSlot, letter);
  hoursLater(clock, 1);
  await caller().candidateForm.sign({ agreed: true, name: person.zh });
  return { candidate: caller, letter };
}

/** What the agency does with it, as far as the stage goes; gives back its reviewer. */
async function review(stack: Stack, plan: JourneyPlan, caseId: string): Promise<() => AdminCaller> {
  const { clock, employer, staff, stage } = plan;
  const key = { organisationId: employer.organisationId, caseId };
  const desk = (role: keyof Staff) => {
    const roles = [role === "approver" ? role : ("reviewer" as const)];
    const actor: StaffActor = { kind: "staff", personId: staff[role].personId, roles };
    return createAdminCaller(contextOf(stack.admin, clock, actor, staff[role]) as Context);
  };
  const reaches = (wanted: DemoStage) => rank(stage) >= rank(wanted);
  hoursLater(clock, 22);
  await desk("reviewer").review.claim(key);
  await judgeCase(desk("reviewer"), key, reaches("recommended") && stage !== "declined");
  const reviewer = () => desk("reviewer");
  if (!reaches("changes-requested")) return reviewer;
  hoursLater(clock, 24);
  if (stage === "changes-requested") {
    await desk("reviewer").changeRequest.draft({
      ...key,
      pin: { target: "field", section: "position", field: "vacancyReason", subjectId: null },
      reasonCode: "too-brief",
      note: "Name the signed work and the head count it needs.",
    });
    await desk("reviewer").changeRequest.draft({
      ...key,
      pin: { target: "requirement", requirement: "A-EXP" },
      reasonCode: "not-supported",
      note: "请提供现任职单位出具并盖章的证明，写明职位和任职起止日期。",
    });
    await desk("reviewer").changeRequest.send({ ...key, dueOn: addDays(hongKongDay(clock.now), 14) });
    await desk("reviewer").message.write({
      ...{ ...key, audience: "candidate", confirmed: "candidate" },
      body: "您好！工作证明请写明职位和任职日期，并由单位盖章；用手机拍照即可，四角都要拍到。",
    });
    await desk("reviewer").message.write({
      ...{ ...key, audience: "employer", confirmed: "employer" },
      body: "We can look at the head-count plan in any format, a page of a board paper will do.",
    });
    return reviewer;
  }
  await desk("reviewer").decision.recommend({
    ...key,
    outcome: stage === "declined" ? "decline" : "approve",
    reasons:
      stage === "declined"
        ? "The vacancy and the business behind it could not be shown."
        : "Complete, consistent and argued; the papers support each answer.",
    noConflict: true,
  });
  if (!reaches("approved")) return reviewer;
  hoursLater(clock, 18);
  await desk("approver").review.openForApproval(key);
  // What waits to be filed waits for a second look as well; of what was filed, somebody has agreed to some.
  const drawn = stage === "approved" || (stage !== "declined" && plan.number % 4 === 0);
  await drawNext(stack.owner, drawn);
  await desk("approver").decision.decide({
    ...key,
    outcome: stage === "declined" ? "declined" : "approved",
    reasons: stage === "declined" ? "Agreed: nothing in the file shows the vacancy." : "",
    noConflict: true,
  });
  if (stage === "declined" || !reaches("filed")) return reviewer;
  if (drawn) {
    hoursLater(clock, 3);
    await agree(desk("colleague"), key);
  }
  hoursLater(clock, 20);
  await desk("reviewer").filing.file({
    ...key,
    reference: `EXAMPLE-${plan.number}${caseId.slice(-6).toUpperCase()}`,
    filedOn: hongKongDay(clock.now),
    note: "",
  });
  if (!reaches("granted")) {
    await desk("reviewer").filing.recordRequest({
      ...{ ...key, receivedOn: hongKongDay(clock.now), dueOn: addDays(hongKongDay(clock.now), 14) },
      wanted: "The employer’s latest profits tax return, and a group chart with the Mainland parent.",
    });
    return reviewer;
  }
  hoursLater(clock, 24 * 24);
  const decidedOn = hongKongDay(clock.now);
  await desk("reviewer").filing.recordOutcome({
    ...key,
    result: stage === "refused" ? "refused" : "granted",
    decidedOn,
    limitOfStay: stage === "refused" ? null : addDays(decidedOn, 1095),
    note: "",
  });
  if (stage === "refused")
    await desk("reviewer").filing.wantReconsideration({
      ...{ ...key, wishedBy: "employer", dueOn: addDays(decidedOn, 90) },
      because: "The audited accounts that the letter missed have come since.",
    });
  return reviewer;
}

/** Raises what a paper shows, and answers what the rules leave to judgement: one question, or every one of them. */
async function judgeCase(
  { review }: AdminCaller,
  key: { organisationId: string; caseId: string },
  every: boolean,
): Promise<void> {
  const { facts, questions, files } = await review.findings(key);
  const paper = files.find((file) => file.requirement === "E-CONTRACT") ?? files[0];
  if (paper && facts.some((fact) => fact.path === "offer.confirmed"))
    await review.raiseFact({
      ...{ ...key, path: "offer.confirmed", basis: "documented", evidenceId: paper.id, note: "" },
    });
  for (const { question } of every ? questions : questions.slice(0, 1))
    await review.makeFinding({ ...key, question, finding: "met", reason: foundBecause });
}

const foundBecause = "The answers and the papers agree, and nothing in the file speaks against it.";
