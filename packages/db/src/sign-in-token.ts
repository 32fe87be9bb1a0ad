import type { App } from "@causeway/rules/vocabulary";
import { bytesOf, onlyRow } from "./values.ts";
import { inside, type Tx } from "./with-actor.ts";

export type NewSignInToken = {
  id: string;
  email: string;
  app: App;
  linkHash: Uint8Array;
  codeHash: Uint8Array;
  browserHash: Uint8Array;
  createdAt: Date;
  expiresAt: Date;
  returnTo?: string | null;
};

export type SignInTokenRow = {
  id: string;
  email: string;
  app: App;
  codeHash: Uint8Array;
  browserHash: Uint8Array;
  tries: number;
  createdAt: Date;
  expiresAt: Date;
  usedAt: Date | null;
  returnTo: string | null;
};

/** Begins a sign-in. The row can be added by anybody and listed by nobody. */
export async function createSignInToken(tx: Tx, token: NewSignInToken): Promise<void> {
  await inside(tx).signInToken.createMany({
    data: {
      ...token,
      returnTo: token.returnTo ?? null,
      linkHash: bytesOf(token.linkHash),
      codeHash: bytesOf(token.codeHash),
      browserHash: bytesOf(token.browserHash),
    },
  });
}

export async function findSignInToken(tx: Tx, id: string): Promise<SignInTokenRow | null> {
  return onlyRow(
    await inside(tx).$queryRaw<SignInTokenRow[]>`
      select id, email, app, code_hash as "codeHash", browser_hash as "browserHash", tries, created_at as "createdAt",
        expires_at as "expiresAt", used_at as "usedAt", return_to as "returnTo"
      from app.find_sign_in_token(${id}::uuid)`,
  );
}

/** The sign-in that a browser began last and that is still open. */
export async function findNewestSignInToken(
  tx: Tx,
  query: { app: App; browserHash: Uint8Array; now: Date },
): Promise<{ id: string; email: string; expiresAt: Date } | null> {
  return onlyRow(
    await inside(tx).$queryRaw<{ id: string; email: string; expiresAt: Date }[]>`
      select id, email, expires_at as "expiresAt"
      from app.find_newest_sign_in_token(${query.app}, ${query.browserHash}::bytea, ${query.now}::timestamptz)`,
  );
}

/** Counts a try against every open sign-in of the browser, in one statement, and returns those that had one left. */
export async function countCodeTries(
  tx: Tx,
  query: { app: App; browserHash: Uint8Array; now: Date; maxTries: number },
): Promise<{ id: string; codeHash: Uint8Array; tries: number }[]> {
  return inside(tx).$queryRaw<{ id: string; codeHash: Uint8Array; tries: number }[]>`
    select id, code_hash as "codeHash", tries from app.count_code_tries(${query.app}, ${query.browserHash}::bytea,
      ${query.now}::timestamptz, ${query.maxTries}::int)`;
}

/** Spends a sign-in: unused, unexpired, of this app and this browser. One statement decides among racers. */
export async function spendSignInToken(
  tx: Tx,
  query: { linkHash: Uint8Array; browserHash: Uint8Array; app: App; now: Date },
): Promise<{ id: string; email: string; returnTo: string | null } | null> {
  return onlyRow(
    await inside(tx).$queryRaw<{ id: string; email: string; returnTo: string | null }[]>`
      select id, email, return_to as "returnTo" from app.spend_sign_in_token(${query.linkHash}::bytea,
        ${query.browserHash}::bytea, ${query.app}, ${query.now}::timestamptz)`,
  );
}
