import type { Database } from "@causeway/db/client";
import type { Actor, CandidateActor, Locale, MemberActor, StaffActor } from "@causeway/rules/actor";
import type { CookieJar } from "./auth/cookies.ts";
import type { SignedIn } from "./auth/session.ts";
import type { Env } from "./env.ts";
import type { Keys } from "./keys.ts";
import type { Logger } from "./log.ts";
import type { Storage } from "./storage/storage.ts";

export type App = "portal" | "admin";
export type PersonActor = Extract<Actor, { kind: "person" }>;

/** What lives as long as the process. */
export interface Services {
  app: App;
  db: Database;
  env: Env;
  keys: Keys;
  storage: Storage;
  log: Logger;
  /** The only clock of a request. */
  now(): Date;
}

/** What one request carries to its procedures: the services, who acts, and where the request came from. */
export interface Context extends Services {
  actor: Actor;
  /** The session of the request, whatever the actor was narrowed to; null when nobody is signed in. */
  session: SignedIn | null;
  cookies: CookieJar;
  locale: Locale;
  requestId: string;
  ip: string;
  userAgent: string;
}

/** A context whose actor is known to be of one kind; use-cases ask for the one they need. */
export type ContextOf<Who extends Actor> = Omit<Context, "actor"> & { actor: Who };

export type PersonContext = ContextOf<PersonActor>;
export type MemberContext = ContextOf<MemberActor>;
export type CandidateContext = ContextOf<CandidateActor>;
export type StaffContext = ContextOf<StaffActor>;
/** Staff inside one case: the database has verified the assignment when the transaction begins. */
export type CaseStaffContext = ContextOf<StaffActor & { organisationId: string; caseId: string }>;
