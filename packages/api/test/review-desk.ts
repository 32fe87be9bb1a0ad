import type { TestDatabase } from "@causeway/db/test/database";
import { anEmployer, aStaffMember, aWorkItem, type CandidateOptions } from "@causeway/db/test/factories";
import type { Actor, StaffRole } from "@causeway/rules/actor";
import { createAdminCaller } from "../src/admin-router.ts";
import type { SignedIn } from "../src/auth/session.ts";
import type { Context } from "../src/context.ts";
import { toAppError } from "../src/errors.ts";
import { createPortalCaller, type PortalCaller } from "../src/portal-router.ts";
import { evidenceServices } from "./evidence-case.ts";

/** An agency at work over one test database: `const { reviewer } = await desk.staff()`, `await desk.aSubmittedCase()`. */
export async function aReviewDesk(databases: TestDatabase) {
  const services = await evidenceServices(databases);
  const contextOf = (app: "portal" | "admin", actor: Actor): Context => ({
    ...services[app],
    actor,
    session: app === "admin" && actor.kind === "staff" ? provenSession(actor, services.clock.now) : null,
    cookies: { get: () => undefined, set: () => undefined, take: () => [] } as unknown as Context["cookies"],
    locale: "en",
    requestId: "TEST-00001",
    ip: "127.0.0.1",
    userAgent: "",
  });
  return {
    ...{ clock: services.clock, remove: services.remove, contextOf },
    as: (actor: Actor) => createAdminCaller(contextOf("admin", actor)),
    portal: (actor: Actor) => createPortalCaller(contextOf("portal", actor)),
    /** Somebody of the agency with these roles, outside every case. */
    async staff(...roles: StaffRole[]) {
      const person = await aStaffMember(databases, roles);
      const actor = { kind: "staff" as const, personId: person.personId, roles: person.roles };
      return { ...person, does: createAdminCaller(contextOf("admin", actor)) };
    },
    /** A case as submission leaves it: in the queue, with its employer's people and a candidate who has signed. */
    async aSubmittedCase(options: CandidateOptions = {}) {
      const arranged = await anEmployer(databases).withCandidate({
        status: "submitted",
        candidateState: "signed",
        ...options,
      });
      const { sponsorshipCase, organisation, owner, preparer, candidate } = arranged;
      await aWorkItem(databases, sponsorshipCase, organisation);
      const key = { organisationId: organisation.id, caseId: sponsorshipCase.id };
      const employer = { kind: "member" as const, personId: preparer.personId, role: "preparer" as const };
      return {
        ...{ key, organisation, owner, preparer, candidate, reference: sponsorshipCase.reference },
        employer: createPortalCaller(
          contextOf("portal", { ...employer, organisationId: key.organisationId }),
        ),
        async status() {
          const { rows } = await databases.owner.query(
            "select c.status, w.status as queue from sponsorship_case c join work_item w on w.case_id = c.id where c.id = $1",
            [key.caseId],
          );
          // The queue never says anything else than the case.
          return rows[0]?.status === rows[0]?.queue ? rows[0]?.status : rows[0];
        },
        async mails() {
          const { rows } = await databases.owner.query(
            "select template, recipient_email from email_message where case_id = $1 order by created_at, id",
            [key.caseId],
          );
          return rows as { template: string; recipient_email: string }[];
        },
        async audit() {
          const { rows } = await databases.owner.query(
            "select action from audit_entry where case_id = $1 order by seq",
            [key.caseId],
          );
          return rows.map((row) => row.action as string);
        },
      };
    },
  };
}

/** The reason why a call was refused, or "done". */
export async function reasonOf(call: Promise<unknown>): Promise<string> {
  return call.then(
    () => "done",
    (error: unknown) => toAppError(error).reason,
  );
}

/** The employer sends his answers with a word to each request. */
export async function sendExplained(employer: PortalCaller, caseId: string): Promise<void> {
  const { requests } = await employer.changeRequest.list({ caseId });
  for (const { id, state } of requests) {
    if (state === "open") await employer.changeRequest.note({ caseId, requestId: id, note: "As it stands." });
  }
  await employer.changeRequest.send({ caseId });
}

/** A session whose second factor has just been passed; only its proof is read, no cookie leads to it. */
export function provenSession(actor: Extract<Actor, { kind: "staff" }>, now: Date): SignedIn {
  return {
    ...{ sessionId: actor.personId, personId: actor.personId, email: "", name: "", locale: "en" },
    ...{ staffRoles: actor.roles, memberships: [], candidacies: [], unread: null },
    ...{ idleEndsAt: now, endsAt: now, verifiedAt: now, secondFactor: "passkey", secondFactorAt: now },
  };
}
