import type { Actor } from "@causeway/rules/actor";
import { cookieJar } from "../src/auth/cookies.ts";
import type { Context, Services } from "../src/context.ts";
import type { DemoPerson } from "./employers.ts";

export type Clock = { now: Date };
export type KnownPerson = DemoPerson & { personId: string };

/** A context as a request of this person would have made it, at the clock's time. */
export function contextOf<Who extends Actor>(
  services: Services,
  clock: Clock,
  actor: Who,
  person?: KnownPerson,
): Omit<Context, "actor"> & { actor: Who } {
  return {
    ...services,
    now: () => clock.now,
    actor,
    session: person ? sessionOf(person, clock) : null,
    cookies: cookieJar(null, new Headers()),
    locale: person?.locale ?? "en",
    requestId: "demonstration",
    ip: "127.0.0.1",
    userAgent: "demonstration",
  };
}

export function hoursLater(clock: Clock, hours: number): void {
  clock.now = new Date(clock.now.getTime() + hours * 3_600_000);
}

/** Only the name and address are read from it: no cookie leads to it. */
function sessionOf(person: KnownPerson, clock: Clock): NonNullable<Context["session"]> {
  return {
    id: person.personId,
    personId: person.personId,
    email: person.email,
    name: person.name,
    locale: person.locale,
    staffRoles: [],
    idleEndsAt: clock.now,
    // The seed acts in the process: whoever could call it holds the database already.
    secondFactor: "totp",
    secondFactorAt: clock.now,
  } as unknown as NonNullable<Context["session"]>;
}
