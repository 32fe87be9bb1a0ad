import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestDatabase } from "@causeway/db/test/database";
import { aSession } from "@causeway/db/test/factories";
import { type AdminCaller, createAdminCaller } from "../src/admin-router.ts";
import { cookieSettings } from "../src/auth/cookies.ts";
import type { App, Context, Services } from "../src/context.ts";
import { readEnv } from "../src/env.ts";
import { deriveKeys } from "../src/keys.ts";
import { makeLogger } from "../src/log.ts";
import { deriveCode, deriveToken, type LinkSubject } from "../src/mail/links.ts";
import { createPortalCaller, type PortalCaller } from "../src/portal-router.ts";
import { requestState } from "../src/request-context.ts";
import { diskStorage, type Storage } from "../src/storage/storage.ts";

export interface TestApps {
  portal: Services;
  admin: Services;
  /** Set `clock.now` to move both apps through time. */
  clock: { now: Date };
}

/** Both apps over a test database, with a clock that stands still. */
export async function testApps(db: TestDatabase, storage?: Storage): Promise<TestApps> {
  const clock = { now: new Date() };
  const env = readEnv({});
  const shared = {
    env,
    keys: deriveKeys(env.CAUSEWAY_SECRET),
    storage: storage ?? (await diskStorage(await mkdtemp(join(tmpdir(), "causeway-test-")))),
    log: makeLogger("silent"),
    now: () => clock.now,
  };
  return {
    clock,
    portal: { ...shared, app: "portal", db: db.portal },
    admin: { ...shared, app: "admin", db: db.admin },
  };
}

export interface Browser<Caller> {
  /** Cookies as the browser keeps them. */
  jar: Map<string, string>;
  /** One request to an address: `at("/o/…", (caller) => caller.member.list())`. */
  at<Result>(path: string, call: (caller: Caller, context: Context) => Promise<Result>): Promise<Result>;
}

/** A browser at the portal, signed in when a person is given. Each has an address of its own. */
export function portalBrowser(
  apps: TestApps,
  db: TestDatabase,
  person?: { personId: string },
): Promise<Browser<PortalCaller>> {
  return browser(apps.portal, db, createPortalCaller, person);
}

/** The same at the admin app. */
export function adminBrowser(
  apps: TestApps,
  db: TestDatabase,
  person?: { personId: string },
): Promise<Browser<AdminCaller>> {
  return browser(apps.admin, db, createAdminCaller, person);
}

/** Staff at the admin app who have read their mail and still owe their second factor. */
export function pendingBrowser(
  apps: TestApps,
  db: TestDatabase,
  person: { personId: string },
): Promise<Browser<AdminCaller>> {
  return browser(apps.admin, db, createAdminCaller, person, null);
}

export interface SentMail {
  template: string;
  organisationId: string;
  props: Record<string, unknown>;
  locale: string;
  /** Of the secret link that the mail carries, if it carries one. */
  token: string;
  code: string;
}

/** The mails written to an address, the newest first, with the secrets that rendering would derive. */
export async function mailsTo(apps: TestApps, db: TestDatabase, email: string): Promise<SentMail[]> {
  const { rows } = await db.owner.query<SentMail>(
    `select template, organisation_id as "organisationId", props, locale from email_message
     where recipient_email = $1 order by created_at desc, id desc`,
    [email],
  );
  return rows.map((row) => {
    const link = row.props.link as LinkSubject | { app: App };
    if (!("kind" in link)) return { ...row, token: "", code: "" };
    const { keys } = apps.portal;
    return { ...row, token: deriveToken(keys, link), code: deriveCode(keys, link) };
  });
}

let browsers = 0;

async function browser<Caller>(
  services: Services,
  db: TestDatabase,
  createCaller: (context: Context) => Caller,
  person?: { personId: string },
  factor?: null,
): Promise<Browser<Caller>> {
  browsers += 1;
  const ip = `10.${(browsers >> 16) & 255}.${(browsers >> 8) & 255}.${browsers & 255}`;
  const jar = new Map<string, string>();
  if (person) {
    const session = await aSession(db, person, services.app, services.now(), factor);
    jar.set(cookieSettings(services.app, services.env).session, session.token);
  }
  return {
    jar,
    async at(path, call) {
      const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
      const request = new Request(`http://localhost${path}`, { headers: { cookie, "user-agent": "test" } });
      const meta = { requestId: "test", ip, chooseLocale: () => "en" as const };
      const { context, answerHeaders } = await requestState(services, request, meta);
      try {
        return await call(createCaller(context), context);
      } finally {
        for (const header of answerHeaders.getSetCookie()) keep(jar, header);
      }
    },
  };
}

function keep(jar: Map<string, string>, header: string): void {
  const [pair = "", ...attributes] = header.split("; ");
  const at = pair.indexOf("=");
  if (attributes.includes("Max-Age=0")) jar.delete(pair.slice(0, at));
  else jar.set(pair.slice(0, at), pair.slice(at + 1));
}
