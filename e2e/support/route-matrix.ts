import {
  aCandidate,
  aCase,
  aMember,
  anEmployer,
  aPerson,
  aSession,
  aStaffMember,
} from "@causeway/db/test/factories";
import { staffRoles } from "@causeway/rules/actor";
import { addressOf, aSeededCase, type SeededCase } from "./seeded-case.ts";
import { type App, database, loopbackUrl, stack } from "./stack.ts";

export type RouteMatrix = {
  routes: number;
  actors: number;
  requests: number;
  wrong: string[];
  leaks: number;
};
type Outcome = "in" | "refused" | "sign-in" | "not-found" | "not-allowed" | "broken" | "unlisted";
type Visitor = { name: string; cookies: Record<App, string>; home?: string };

/** Words planted in the case: what the employer wrote, and what is the candidate's own. */
const employers = "MarkOfTheEmployer";
const hers = "MarkOfTheCandidate";

/**
 * Asks for every address of both apps as everybody, over HTTP, by GET and by POST. Who does not belong is sent to sign
 * in or told that nothing is here; no answer shows another side's words.
 */
export async function tryRoutes(): Promise<RouteMatrix> {
  const seeded = await aSeededCase("changes-requested");
  await plant(seeded);
  const visitors = await everybody(seeded);
  const result: RouteMatrix = { routes: 0, actors: visitors.length, requests: 0, wrong: [], leaks: 0 };
  for (const app of ["portal", "admin"] as const) {
    for (const { path } of stack().routes[app]) {
      result.routes += 1;
      const asked = visitors.flatMap((visitor) =>
        (["GET", "POST"] as const)
          .filter((method) => method === "GET" || expectation(app, path, visitor.name) !== "in")
          .map(async (method) => {
            const { outcome, marks } = await ask(app, path, method, visitor, seeded);
            const place = `${method} ${app} ${path} as ${visitor.name}`;
            const expected = expectation(app, path, visitor.name);
            result.requests += 1;
            if (!fits(outcome, expected, path, method))
              result.wrong.push(`${place}: ${outcome}, expected ${expected}`);
            const leaks = marks.filter((mark) => !mayRead(visitor.name).includes(mark));
            result.leaks += leaks.length;
            result.wrong.push(...leaks.map((mark) => `${place} shows ${mark}`));
          }),
      );
      await Promise.all(asked);
    }
  }
  return result;
}

async function plant({ organisation, sponsorshipCase, candidate }: SeededCase): Promise<void> {
  const sql = (text: string, ...values: unknown[]) =>
    database.owner.query(text, [sponsorshipCase.id, ...values]);
  const written = { duties: employers, contactPerson: employers };
  // What the post is called stands in the candidate's letter of consent.
  await sql("update case_section set answers = answers || $2 where case_id = $1", JSON.stringify(written));
  const titled = JSON.stringify({ ...written, title: employers });
  await sql("update advert set answers = answers || $2 where case_id = $1", titled);
  await sql(
    "update evidence set file_name = $2 where case_id = $1 and candidate_id is null",
    `${employers}.pdf`,
  );
  await sql(
    "update evidence set file_name = $2 where case_id = $1 and candidate_id is not null",
    `${hers}.pdf`,
  );
  await sql("update change_request set note = $2 where case_id = $1 and party = 'employer'", employers);
  await sql("update change_request set note = $2 where case_id = $1 and party = 'candidate'", hers);
  await database.owner.query("update organisation set profile = profile || $2 where id = $1", [
    organisation.id,
    titled,
  ]);
  await database.owner.query("update candidate set name = $2 where id = $1", [
    candidate.candidateId,
    "LI Jing",
  ]);
}

async function everybody(seeded: SeededCase): Promise<Visitor[]> {
  const stranger = await anEmployer(database).withCandidate();
  const otherCase = await aCase(database, seeded.preparer, { title: "Another post" });
  const former = await aMember(database, seeded.organisation.id, "owner");
  await database.owner.query("update membership set ended_at = now() where person_id = $1", [
    former.personId,
  ]);
  const visitor = async (name: string, person: { personId: string }, home?: string): Promise<Visitor> => ({
    name,
    cookies: {
      portal: (await aSession(database, person, "portal")).token,
      admin: (await aSession(database, person, "admin")).token,
    },
    ...(home ? { home } : {}),
  });
  const expired = await visitor("expired", await aMember(database, seeded.organisation.id, "owner"));
  for (const token of Object.values(expired.cookies)) {
    await database.owner.query(
      "update session set expires_at = now() - interval '1 minute' where token_hash = sha256(convert_to($1, 'utf8'))",
      [token],
    );
  }
  return [
    { name: "anonymous", cookies: { portal: "", admin: "" } },
    expired,
    await visitor("person", await aPerson(database)),
    await visitor("owner", seeded.owner),
    await visitor("preparer", seeded.preparer),
    await visitor("viewer", seeded.viewer),
    await visitor("former", former),
    await visitor("stranger", stranger.owner),
    await visitor("stranger-at-home", stranger.owner, stranger.organisation.id),
    await visitor("candidate", seeded.candidate),
    await visitor("candidate-of-other-case", await aCandidate(database, otherCase)),
    await visitor("candidate-elsewhere", stranger.candidate),
    await visitor("reviewer", seeded.reviewer),
    await visitor("approver", seeded.approver),
    await visitor("reviewer-elsewhere", await aStaffMember(database, ["reviewer"])),
    await visitor("approver-elsewhere", await aStaffMember(database, ["approver"])),
    await visitor("administrator", seeded.administrator),
    // Every role, and only the mail read: the second factor is still owed.
    {
      name: "pending-staff",
      cookies: {
        portal: "",
        admin: (await aSession(database, await aStaffMember(database, staffRoles), "admin", new Date(), null))
          .token,
      },
    },
  ];
}

async function ask(app: App, path: string, method: "GET" | "POST", visitor: Visitor, seeded: SeededCase) {
  const home = visitor.home
    ? { ...seeded, organisation: { ...seeded.organisation, id: visitor.home } }
    : seeded;
  const query = path.endsWith("/requests/new") ? "?requirement=E-BR" : "";
  const address = addressOf(path, home).replace("*", "nothing-here") + query;
  const first = await knock(app, address, method, visitor);
  // Where it leads is what counts: an address that only points elsewhere tells nothing.
  if (first.outcome !== "in" || !first.location) return first;
  const second = await knock(app, first.location, "GET", visitor);
  return { ...second, marks: [...first.marks, ...second.marks] };
}

async function knock(app: App, address: string, method: "GET" | "POST", visitor: Visitor) {
  const response = await fetch(loopbackUrl(app) + address, {
    method,
    redirect: "manual",
    headers: {
      cookie: visitor.cookies[app] ? `causeway-${app}=${visitor.cookies[app]}` : "",
      "x-forwarded-for": `10.200.0.${visitor.name.length}`,
      ...(method === "POST" ? { origin: loopbackUrl(app), "sec-fetch-site": "same-origin" } : {}),
    },
    ...(method === "POST" ? { body: new URLSearchParams({ intent: "nothing" }) } : {}),
  });
  const text = await response.text();
  const to = response.headers.get("location");
  return {
    outcome: outcomeOf(response),
    location: to ? new URL(to, "http://here").pathname : null,
    marks: [employers, hers].filter((mark) => text.includes(mark)),
  };
}

function outcomeOf(response: Response): Outcome {
  if (response.status >= 500) return "broken";
  // No such method here, or nothing in the form that could be acted on: the same for everybody.
  if ([400, 405, 415].includes(response.status)) return "refused";
  if (response.status === 401) return "sign-in";
  if (response.status === 404) return "not-found";
  if (response.status === 403) return "not-allowed";
  const to = response.headers.get("location") ?? "";
  return new URL(to, "http://here").pathname.startsWith("/sign-in") ? "sign-in" : "in";
}

const staff = ["reviewer", "approver", "reviewer-elsewhere", "approver-elsewhere", "administrator"];

/** What an address answers to a kind of visitor, by where it lies. */
function expectation(app: App, path: string, name: string): Outcome {
  const signedOut = ["anonymous", "expired", "pending-staff"].includes(name);
  if (app === "portal") {
    if (path.startsWith("/o/")) {
      if (signedOut) return "sign-in";
      if (name === "stranger-at-home")
        return /:(import|case|advert|applicant|evidence|document)Id/.test(path) ? "not-found" : "in";
      return ["owner", "preparer", "viewer"].includes(name) ? "in" : "not-found";
    }
    if (path.startsWith("/c/")) return signedOut ? "sign-in" : name === "candidate" ? "in" : "not-found";
    if (personal.test(path)) return signedOut ? "sign-in" : "in";
    return openToAll.test(path) ? "in" : "unlisted";
  }
  if (openToAll.test(path) && path !== "/trpc/*") return "in";
  if (!staff.includes(name)) return "sign-in";
  if (path.startsWith("/cases/")) {
    if (name === "administrator") return "not-allowed";
    return name.endsWith("-elsewhere") ? "not-found" : "in";
  }
  if (path.startsWith("/queue")) return name === "administrator" ? "not-allowed" : "in";
  if (/^\/(organisations|staff|mail|audit|retention|rule-set)/.test(path))
    return name === "administrator" ? "in" : "not-allowed";
  return /^\/(account|confirm|figures|notices|trpc)/.test(path) ? "in" : "unlisted";
}

/** What anybody may ask for, and what anybody signed in may; an address in neither and below no scope is unlisted. */
const openToAll =
  /^\/($|record|sign-in|sign-out|join|invitation|webhooks|dev|trpc|form|language|mail-choice|unsubscribe|\*)/;
const personal = /^\/(start|register|account|notices|c)(\/|$)/;

/** An address may be open to somebody and yet hold nothing: a spent ticket, a role that may not look, no such method. */
function fits(outcome: Outcome, expected: Outcome, path: string, method: string): boolean {
  if (outcome === "broken") return false;
  if (outcome === expected || outcome === "refused") return true;
  if (expected === "in")
    return (
      outcome === "not-allowed" ||
      (outcome === "not-found" && /:token|\*|:id|:requestId|preview$/.test(path)) ||
      (outcome === "sign-in" && /^\/(\*|sign|language|$)/.test(path))
    );
  if (expected === "not-allowed") return outcome === "not-found";
  return method === "POST" && expected === "not-found" && outcome === "not-allowed";
}

function mayRead(name: string): string[] {
  if (["owner", "preparer", "viewer"].includes(name)) return [employers];
  if (name === "candidate") return [hers];
  return name === "reviewer" || name === "approver" ? [employers, hers] : [];
}
