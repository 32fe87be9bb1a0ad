import type { Actor } from "@causeway/rules/actor";
import type { App } from "../context.ts";
import type { SignedIn } from "./session.ts";

/**
 * Who acts on a page. The address names the organisation (`/o/:organisationId`) or the candidate's case
 * (`/c/:caseId`); who does not belong there stays a mere person, for whom there is nothing to be found. The
 * database checks the answer again when a transaction begins.
 */
export function actorFor(app: App, session: SignedIn | null, pathname: string): Actor {
  if (!session) return { kind: "anonymous" };
  const { personId, staffRoles } = session;
  if (app === "admin") {
    // Who owes the second factor is nobody yet: whatever asks for an actor is closed without having to know of it.
    const arrived = staffRoles.length > 0 && session.secondFactor !== null;
    return arrived ? { kind: "staff", personId, roles: staffRoles } : { kind: "anonymous" };
  }
  const [, scope, id] = scopePattern.exec(pathname) ?? [];
  if (scope === "o") {
    const membership = session.memberships.find(
      (one) => one.organisationId === id && one.state !== "suspended",
    );
    if (membership) {
      const { organisationId, role } = membership;
      return { kind: "member", personId, organisationId, role };
    }
  }
  if (scope === "c") {
    const candidacy = session.candidacies.find((one) => one.caseId === id);
    if (candidacy) {
      const { organisationId, caseId, candidateId } = candidacy;
      return { kind: "candidate", personId, organisationId, caseId, candidateId };
    }
  }
  return { kind: "person", personId };
}

const scopePattern = /^\/(o|c)\/([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})(?=[/.]|$)/;
