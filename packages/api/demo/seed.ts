import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { closeDatabase, openAs } from "@causeway/db/client";
import { openAgency } from "@causeway/db/open-agency";
import { databaseSecrets } from "@causeway/db/secrets";
import { aMember, aPerson, aStaffMember } from "@causeway/db/test/factories";
import { ownerPool } from "@causeway/db/test/owner-pool";
import type { MemberActor, StaffActor } from "@causeway/rules/actor";
import { createAdminCaller } from "../src/admin-router.ts";
import { daysLater, hongKongDay } from "../src/clock.ts";
import type { Context, Services } from "../src/context.ts";
import type { Env } from "../src/env.ts";
import { deriveKeys } from "../src/keys.ts";
import { makeLogger } from "../src/log.ts";
import { createPortalCaller } from "../src/portal-router.ts";
import { diskStorage } from "../src/storage/storage.ts";
import { candidateList } from "./candidate-list.ts";
import { enrolDemoStaff } from "./demo-factor.ts";
import { type DemoEmployer, type DemoPerson, demoAgency, demoEmployers, demoStaff } from "./employers.ts";
import { type DemoStage, type Employer, playCase, type Stack, type Staff } from "./journey.ts";
import { aPaper, streamOf } from "./papers.ts";
import { writePastCases } from "./past-cases.ts";
import { type Clock, contextOf, type KnownPerson } from "./people.ts";
import { demoCandidates, demoPosts } from "./posts.ts";
import { ageEndedCases } from "./retention.ts";
import { proposePolicy } from "./rule-set.ts";
import { drawByChance } from "./second-look.ts";

export type DemoAccount = { app: "portal" | "admin"; role: string; name: string; email: string };

/**
 * Fills an empty installation with a lifelike demonstration: three employers, staff, candidates, and cases in every state,
 * played through the product's own use-cases over the last weeks. Does nothing where there are employers already.
 */
export async function seedDemo(env: Env, now: Date, say: (line: string) => void): Promise<boolean> {
  const url = env.DATABASE_URL ?? "";
  const owner = ownerPool(url);
  const secrets = databaseSecrets(env.CAUSEWAY_SECRET);
  const [portalDb, adminDb, workerDb] = await Promise.all([
    openAs("portal", url, secrets),
    openAs("admin", url, secrets),
    openAs("worker", url, secrets),
  ]);
  try {
    const { rows } = await owner.query("select 1 from organisation where kind = 'employer' limit 1");
    if (rows.length > 0) return false;
    const shared = {
      env,
      keys: deriveKeys(env.CAUSEWAY_SECRET),
      storage: await diskStorage(env.CAUSEWAY_DATA_DIR),
      log: makeLogger("silent"),
      now: () => now,
    };
    const stack: Stack = {
      owner,
      worker: workerDb,
      portal: { ...shared, app: "portal", db: portalDb } satisfies Services,
      admin: { ...shared, app: "admin", db: adminDb } satisfies Services,
    };
    await fill(stack, url, now, say);
    mkdirSync(env.CAUSEWAY_DATA_DIR, { recursive: true });
    writeFileSync(join(env.CAUSEWAY_DATA_DIR, "demo-accounts.json"), JSON.stringify(accounts(), null, 2));
    return true;
  } finally {
    await Promise.all([...[portalDb, adminDb, workerDb].map(closeDatabase), owner.end()]);
  }
}

/** Which posts belong to which employer, and the stages their cases stand at: about forty in all, every state among them. */
const plan: readonly { posts: readonly [number, number]; stages: readonly DemoStage[] }[] = [
  {
    posts: [0, 4],
    stages: [
      "draft-started",
      "draft-ready",
      "submitted",
      "in-review",
      "changes-requested",
      "recommended",
      "approved",
      "filed",
      "granted",
      "granted",
      "refused",
      "withdrawn",
      "draft-filling",
      "submitted",
      "in-review",
      "filed",
    ],
  },
  {
    posts: [4, 7],
    stages: [
      "draft",
      "draft-invited",
      "submitted",
      "in-review",
      "changes-requested",
      "recommended",
      "approved",
      "filed",
      "granted",
      "declined",
      "draft-ready",
      "submitted",
      "in-review",
      "filed",
    ],
  },
  {
    posts: [7, 9],
    stages: [
      "draft-started",
      "draft",
      "draft-ready",
      "submitted",
      "in-review",
      "declined",
      "granted",
      "withdrawn",
      "recommended",
    ],
  },
];

const paths = ["merits", "evidence", "exempt"] as const;
const dayMs = 86_400_000;

async function fill(stack: Stack, url: string, now: Date, say: (line: string) => void): Promise<void> {
  const staff = await hireStaff(stack, url);
  let count = 0;
  for (const [index, { posts, stages }] of plan.entries()) {
    const demo = demoEmployers[index];
    if (!demo) continue;
    const employer = await openEmployer(stack, demo, { now: new Date(now.getTime() - 90 * dayMs) });
    const offered = demoPosts.slice(...posts);
    for (const [at, stage] of stages.entries()) {
      const post = offered[at % offered.length];
      const person = demoCandidates[(at + index) % demoCandidates.length];
      if (!post || !person) continue;
      count += 1;
      // Finished cases began earlier than fresh drafts.
      const clock: Clock = { now: morningOf(now, daysBefore(stage, at), count) };
      const path = paths[(at + index) % paths.length] ?? "merits";
      await playCase(stack, { employer, staff, post, person, path, stage, number: count, clock });
    }
    await keepHouse(stack, employer, new Date(now));
    say(`${demo.profile.nameEn}: ${stages.length} cases`);
  }
  await drawByChance(stack.owner);
  await keepDesk(stack, staff, new Date(now));
  await writePastCases(stack, staff.reviewer, now);
  await proposePolicy(stack, now);
  await ageEndedCases(stack, url, now);
}

/** The owner has put the oldest finished case away, keeps a view of what waits for her house, and has a list half done. */
async function keepHouse(stack: Stack, { owner, organisationId }: Employer, now: Date): Promise<void> {
  const actor: MemberActor = { kind: "member", role: "owner", personId: owner.personId, organisationId };
  const caller = createPortalCaller(contextOf(stack.portal, { now }, actor, owner) as Context);
  const { rows } = await caller.sponsorshipCase.list({ status: "granted", sort: "created" });
  if (rows[0]) await caller.sponsorshipCase.archive({ caseIds: [rows[0].id], archived: true });
  await caller.savedView.save({ name: "Our move", query: "move=employer", isDefault: false });
  const [, house = ""] = owner.email.split("@");
  await caller.member.invite({ email: `kit.leung@${house}`, role: "preparer", locale: "en" });
  const bytes = streamOf(candidateList(now.getUTCFullYear() + 1));
  await caller.caseImport.check({ fileName: "engineers-next-spring.csv", bytes });
}

/** The reviewer keeps two views of the queue and has put one of her cases on hold. */
async function keepDesk(stack: Stack, { reviewer }: Staff, now: Date): Promise<void> {
  const actor: StaffActor = { kind: "staff", personId: reviewer.personId, roles: ["reviewer"] };
  const caller = createAdminCaller(contextOf(stack.admin, { now }, actor, reviewer) as Context);
  await caller.savedView.save({ name: "Overdue", query: "clock=over", isDefault: false });
  await caller.savedView.save({ name: "Mine, due first", query: "holder=mine", isDefault: false });
  const { rows } = await caller.review.queue({ tab: "review", holder: "mine", sort: "waiting" });
  const held = rows.at(-1);
  if (held) {
    const { organisationId, caseId } = held;
    const note = "The policy desk answers by the end of the week.";
    await caller.review.hold({ organisationId, caseId, reason: "policy", note });
  }
}

/** A morning in Hong Kong some days ago, a few minutes later for each case, so that nobody works at night. */
function morningOf(now: Date, days: number, count: number): Date {
  const day = new Date(now.getTime() - days * dayMs);
  day.setUTCHours(1, 10 + count, 0, 0);
  return day;
}

function daysBefore(stage: DemoStage, at: number): number {
  if (stage === "granted" || stage === "refused") return 55 + at;
  if (stage === "filed" || stage === "approved" || stage === "declined") return 20 + at;
  if (stage.startsWith("draft")) return 3 + (at % 4);
  return 7 + (at % 6);
}

async function hireStaff(stack: Stack, url: string): Promise<Staff> {
  const [administrator, ...others] = demoStaff;
  await openAgency(url, { ...demoAgency, administrator });
  const hired: KnownPerson[] = [];
  for (const person of others) hired.push(await aStaffMember(stack, person.roles, person));
  await stack.owner.query(
    "update staff set created_at = created_at - interval '14 months' where ended_at is null",
  );
  await enrolDemoStaff(stack, stack.admin);
  const [reviewer, colleague, approver] = hired;
  if (!reviewer || !colleague || !approver)
    throw new Error("The demonstration needs two reviewers and an approver");
  return { reviewer, colleague, approver };
}

async function openEmployer(stack: Stack, demo: DemoEmployer, clock: Clock): Promise<Employer> {
  const owner: KnownPerson = await aPerson(stack, demo.owner);
  const { nameEn = "", nameZh = "" } = demo.profile;
  const asPerson = contextOf(
    stack.portal,
    clock,
    { kind: "person", personId: owner.personId },
    owner,
  ) as Context;
  const { organisationId } = await createPortalCaller(asPerson).organisation.register({
    nameEn: String(nameEn),
    nameZh: String(nameZh),
    personName: owner.name,
  });
  const asOwner = contextOf(
    stack.portal,
    clock,
    { kind: "member", role: "owner", personId: owner.personId, organisationId },
    owner,
  ) as Context;
  const { profile } = { profile: await createPortalCaller(asOwner).organisation.profile() };
  await createPortalCaller(asOwner).organisation.saveProfile({
    baseVersion: profile.version,
    answers: demo.profile,
  });
  // The registration certificate runs out within weeks, so that the demonstration has something to remind of.
  const expiresOn = hongKongDay(daysLater(clock.now, 110));
  for (const requirement of ["E-BR", "E-FIN"] as const) {
    await createPortalCaller(asOwner).organisationDocument.keep({
      ...{ requirement, expiresOn: requirement === "E-BR" ? expiresOn : null },
      fileName: `${requirement.toLowerCase()}.png`,
      bytes: streamOf(await aPaper(requirement)),
    });
  }
  const preparer = await aMember(stack, organisationId, "preparer", demo.preparer);
  await aMember(stack, organisationId, "viewer", demo.viewer);
  await stack.owner.query("update membership set created_at = $2 where organisation_id = $1", [
    organisationId,
    clock.now,
  ]);
  return { organisationId, owner, preparer };
}

function accounts(): DemoAccount[] {
  const portal = (role: string, { name, email }: DemoPerson): DemoAccount => ({
    app: "portal",
    role,
    name,
    email,
  });
  const [first] = demoEmployers;
  const [candidate] = demoCandidates;
  return [
    ...(first
      ? [portal("Owner", first.owner), portal("Preparer", first.preparer), portal("Viewer", first.viewer)]
      : []),
    ...demoEmployers.slice(1).map((employer) => portal("Owner", employer.owner)),
    { app: "portal", role: "Candidate", name: candidate.name, email: `${candidate.email}7@mail.example` },
    {
      ...{ app: "portal" as const, role: "Candidate, half way" },
      ...{ name: candidate.name, email: `${candidate.email}13@mail.example` },
    },
    ...demoStaff.map(({ name, email, roles }) => ({
      app: "admin" as const,
      role: capital(roles[0]),
      name,
      email,
    })),
  ];
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
