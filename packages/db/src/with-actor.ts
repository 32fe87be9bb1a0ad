import type { Actor } from "@causeway/rules/actor";
import { connectionOf, type Database } from "./client.ts";
import type { Prisma } from "./generated/client.ts";
import { withOpening } from "./opening.ts";
import { asRefusal, refusalOf } from "./refusal.ts";

declare const txBrand: unique symbol;
/** An open transaction that speaks for one actor. Opaque outside this package: pass it on to the functions of db. */
export type Tx = { readonly [txBrand]: true };

/** How long a signed request may wait for its transaction; generous, so that clocks may differ. */
const requestSeconds = 300;

/**
 * The only door to rows: opens a transaction, proves the actor to the database, runs `fn`, commits.
 * Throws DatabaseRefusal ("actor-refused") when the database knows better: membership ended, case not assigned.
 */
export async function withActor<Result>(
  database: Database,
  actor: Actor,
  fn: (tx: Tx) => Promise<Result>,
): Promise<Result> {
  const { prisma, sign, refusals } = connectionOf(database);
  const request = signedRequest(actor);
  try {
    return await withOpening(request, sign(request), (check) =>
      prisma.$transaction((tx) => {
        check();
        return fn(tx as unknown as Tx);
      }),
    );
  } catch (error) {
    throw refused(error, refusals);
  }
}

/** For files of this package: what a failed transaction throws, and a note for the operator if the database said no. */
export function refused(error: unknown, refusals: Map<string, number>): unknown {
  const reason = refusalOf(error);
  if (reason) refusals.set(reason, (refusals.get(reason) ?? 0) + 1);
  return asRefusal(error);
}

/** For files of this package: the Prisma side of a transaction. */
export function inside(tx: Tx): Prisma.TransactionClient {
  return tx as unknown as Prisma.TransactionClient;
}

/**
 * For files of this package, what is signed: v1 | kind | person | organisation | case | candidate | until. Roles are not
 * said: the database looks them up.
 */
export function signedRequest(actor: Actor): string {
  const until = Math.floor(Date.now() / 1000) + requestSeconds;
  const parts = {
    person: "personId" in actor ? actor.personId : undefined,
    organisation: "organisationId" in actor ? actor.organisationId : undefined,
    case: "caseId" in actor ? actor.caseId : undefined,
    candidate: "candidateId" in actor ? actor.candidateId : undefined,
  };
  for (const part of Object.values(parts)) {
    if (part !== undefined && !/^[0-9a-f-]{36}$/i.test(part)) throw new Error("An actor's ids are UUIDs");
  }
  return ["v1", actor.kind, parts.person, parts.organisation, parts.case, parts.candidate, until]
    .map((part) => part ?? "")
    .join("|");
}
