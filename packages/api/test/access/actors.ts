import type { TestDatabase } from "@causeway/db/test/database";
import type { AdminCaller } from "../../src/admin-router.ts";
import type { PortalCaller } from "../../src/portal-router.ts";
import { adminBrowser, type Browser, pendingBrowser, portalBrowser, type TestApps } from "../browser.ts";
import type { Scenario } from "./scenario.ts";

/** Everybody who may knock, each at the organisation and case called A; `-at-home` asks from his own place for A's things. */
export const actorKinds = [
  "anonymous",
  "expired",
  "person",
  "owner",
  "preparer",
  "viewer",
  "former",
  "stranger",
  "stranger-at-home",
  "candidate",
  "candidate-of-other-case",
  "candidate-elsewhere",
  "candidate-elsewhere-at-home",
  "reviewer",
  "approver",
  "reviewer-elsewhere",
  "approver-elsewhere",
  "administrator",
  "former-staff",
  "pending-staff",
] as const;
export type ActorKind = (typeof actorKinds)[number];

type Place = "organisation" | "case" | "nowhere";

/** Where a kind of actor stands when he calls a procedure of the portal. */
export function addressOf(kind: ActorKind, place: Place, { a, b }: Scenario): string {
  const house = kind.endsWith("-at-home") ? b : a;
  if (place === "organisation") return `/o/${house.organisation.id}`;
  return place === "case" ? `/c/${house.sponsorshipCase.id}` : "/";
}

export type Browsers = { portal: Browser<PortalCaller>; admin: Browser<AdminCaller> };

/** The two browsers of an actor; he holds a session in each app, whether he belongs there or not. */
export async function browsersOf(
  kind: ActorKind,
  scenario: Scenario,
  apps: TestApps,
  db: TestDatabase,
): Promise<Browsers> {
  const person = kind === "anonymous" ? undefined : personOf(kind, scenario);
  const browsers = {
    portal: await portalBrowser(apps, db, person),
    admin:
      kind === "pending-staff"
        ? await pendingBrowser(apps, db, scenario.pendingStaff)
        : await adminBrowser(apps, db, person),
  };
  if (kind === "expired") {
    await db.owner.query("update session set expires_at = now() - interval '1 minute' where person_id = $1", [
      person?.personId,
    ]);
  }
  return browsers;
}

function personOf(kind: Exclude<ActorKind, "anonymous">, s: Scenario): { personId: string } {
  const people: Record<typeof kind, { personId: string }> = {
    // An owner's session that has run out; nobody else shares it, so that ending it ends only this one.
    expired: s.expired,
    person: s.person,
    owner: s.a.owner,
    preparer: s.a.preparer,
    viewer: s.a.viewer,
    former: s.former,
    stranger: s.b.owner,
    "stranger-at-home": s.b.owner,
    candidate: s.a.candidate,
    "candidate-of-other-case": s.candidateOfOtherCase,
    "candidate-elsewhere": s.b.candidate,
    "candidate-elsewhere-at-home": s.b.candidate,
    reviewer: s.a.reviewer,
    approver: s.a.approver,
    "reviewer-elsewhere": s.reviewerElsewhere,
    "approver-elsewhere": s.approverElsewhere,
    administrator: s.administrator,
    "former-staff": s.formerStaff,
    // Every role there is, and only the mail read so far.
    "pending-staff": s.pendingStaff,
  };
  return people[kind];
}

const staffKinds = [
  "reviewer",
  "approver",
  "reviewer-elsewhere",
  "approver-elsewhere",
  "administrator",
] as const;

export function isStaff(kind: ActorKind): boolean {
  return (staffKinds as readonly string[]).includes(kind);
}

/** Which planted words an actor may ever read, of A and of B. Everything else is a leak. */
export function readable(kind: ActorKind): string[] {
  const member = ["queue", "org", "case", "both"];
  const of = (house: string, classes: string[]) => classes.map((one) => `${house}.${one}`);
  switch (kind) {
    case "owner":
    case "preparer":
    case "viewer":
      return of("A", member);
    case "candidate":
      return of("A", ["queue", "hers", "both"]);
    case "candidate-of-other-case":
      return of("A", ["queue"]);
    case "stranger":
    case "stranger-at-home":
      return of("B", member);
    case "candidate-elsewhere":
    case "candidate-elsewhere-at-home":
      return of("B", ["queue", "hers", "both"]);
    case "reviewer":
    case "approver":
      return [...of("A", [...member, "hers", "staff"]), "B.queue"];
    case "reviewer-elsewhere":
    case "approver-elsewhere":
      return ["A.queue", "B.queue"];
    case "administrator":
      return [...of("A", ["queue", "org", "both"]), ...of("B", ["queue", "org", "both"])];
    default:
      return [];
  }
}
