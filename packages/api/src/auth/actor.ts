import { findCandidacy } from "@causeway/db/candidate";
import { findMembership } from "@causeway/db/membership";
import { withActor } from "@causeway/db/with-actor";
import type { Actor } from "@causeway/rules/actor";
import type { Services } from "../context.ts";
import type { SignedIn } from "./session.ts";

/**
 * Who acts on a page. The address names the organisation (`/o/:organisationId`) or the candidate's case
 * (`/c/:caseId`); who does not belong there stays a mere person, for whom there is nothing to be found.
 */
export async function actorFor(
  services: Services,
  session: SignedIn | null,
  pathname: string,
): Promise<Actor> {
  if (!session) return { kind: "anonymous" };
  const { personId } = session;
  if (services.app === "admin") {
    const roles = session.staffRoles;
    return roles.length > 0 ? { kind: "staff", personId, roles } : { kind: "anonymous" };
  }
  const [, scope, id] = scopePattern.exec(pathname) ?? [];
  const person = { kind: "person", personId } as const;
  if (!scope || !id) return person;
  return withActor(services.db, person, async (tx) => {
    if (scope === "o") {
      const membership = await findMembership(tx, { organisationId: id, personId });
      return membership ? { kind: "member", personId, organisationId: id, role: membership.role } : person;
    }
    const candidacy = await findCandidacy(tx, { caseId: id, personId });
    return candidacy ? { kind: "candidate", personId, caseId: id, ...candidacy } : person;
  });
}

const scopePattern = /^\/(o|c)\/([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})(?=[/.]|$)/;
