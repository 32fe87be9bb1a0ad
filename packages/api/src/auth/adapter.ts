import type { Adapter, AdapterUser } from "@auth/core/adapters";
import { newId } from "@causeway/db/ids";
import { createPerson, findPersonByEmail } from "@causeway/db/person";
import { createSession, revokeSessionByToken } from "@causeway/db/session";
import { createSignInToken, spendSignInToken } from "@causeway/db/sign-in-token";
import type { Tx } from "@causeway/db/with-actor";
import { agencyOrganisationId } from "@causeway/rules/agency";
import { minutesLater } from "../clock.ts";
import type { Context } from "../context.ts";
import { tokenHash } from "../keys.ts";
import { sendEmail } from "../mail/send-email.ts";
import { idleMinutes, sessionPolicy, signInPolicy } from "./policy.ts";

export interface SignInWork {
  /** Id of the sign-in token; link and code are derived from it. */
  id: string;
  codeHash: Uint8Array;
  /** Hash of the secret in the starting browser's cookie. */
  browserHash: Buffer;
  returnTo: string;
  /** The session cookie that came with the request: it ends when the new session begins. */
  previousToken: string | undefined;
}

/**
 * Auth.js over our tables, for the length of one transaction. It differs from the stock adapters on purpose:
 * the token is spent by one statement that also checks the browser, session ids are kept as SHA-256 only, and
 * the clock is the request's.
 */
export function signInAdapter(ctx: Context, tx: Tx, work: SignInWork): Adapter {
  return {
    getUserByEmail: async (email) => userOf(await findPersonByEmail(tx, email)),
    createUser: async ({ email }) => {
      const person = { id: newId(), email, name: "", locale: ctx.locale, createdAt: ctx.now() };
      const { personId } = await createPerson(tx, person);
      return { id: personId, email, emailVerified: null };
    },
    // Asked for only to note that the address is verified; having a session says the same.
    updateUser: async (user) => ({ email: "", emailVerified: null, ...user }),
    createVerificationToken: async (token) => {
      await keepToken(ctx, tx, work, token.identifier, Buffer.from(token.token, "hex"));
      return token;
    },
    useVerificationToken: async ({ token }) => {
      const linkHash = Buffer.from(token, "hex");
      const { browserHash } = work;
      const spent = await spendSignInToken(tx, { linkHash, browserHash, app: ctx.app, now: ctx.now() });
      // The statement has compared the times by the request's clock; the engine would by the machine's.
      return spent && { identifier: spent.email, token, expires: endOfTime };
    },
    createSession: async ({ sessionToken, userId }) => {
      const now = ctx.now();
      const expires = minutesLater(now, sessionPolicy.absoluteMinutes);
      if (work.previousToken) {
        await revokeSessionByToken(tx, { tokenHash: tokenHash(work.previousToken), now, reason: "rotated" });
      }
      await createSession(tx, {
        id: newId(),
        tokenHash: tokenHash(sessionToken),
        personId: userId,
        app: ctx.app,
        createdAt: now,
        expiresAt: expires,
        idleMinutes: idleMinutes(ctx.app),
        userAgent: ctx.userAgent.slice(0, 300),
        ip: ctx.ip,
      });
      return { sessionToken, userId, expires };
    },
  };
}

const endOfTime = new Date("9999-12-31T00:00:00Z");

// The token is written for every address, so that the answer and the work are the same for unknown ones; only
// an address that may enter gets the mail.
async function keepToken(ctx: Context, tx: Tx, work: SignInWork, email: string, linkHash: Buffer) {
  const now = ctx.now();
  await createSignInToken(tx, {
    id: work.id,
    email,
    app: ctx.app,
    linkHash,
    codeHash: work.codeHash,
    browserHash: work.browserHash,
    returnTo: work.returnTo,
    createdAt: now,
    expiresAt: minutesLater(now, signInPolicy.linkMinutes),
  });
  const person = await findPersonByEmail(tx, email);
  if (ctx.app === "admin" && !person?.isStaff) return;
  await sendEmail(tx, {
    organisationId: agencyOrganisationId,
    template: "sign-in",
    props: {
      app: ctx.app,
      minutes: signInPolicy.linkMinutes,
      link: { kind: "sign-in", id: work.id, version: 1 },
    },
    to: { email, personId: person?.id ?? null, locale: person?.locale ?? ctx.locale },
  });
}

function userOf(person: { id: string; email: string; name: string } | null): AdapterUser | null {
  return person && { id: person.id, email: person.email, name: person.name, emailVerified: null };
}
