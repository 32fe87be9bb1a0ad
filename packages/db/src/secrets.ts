import { createHash, createHmac, hkdfSync, pbkdf2Sync, randomBytes } from "node:crypto";

export type AppRole = "portal" | "admin" | "worker";
export const appRoles = ["portal", "admin", "worker"] as const satisfies readonly AppRole[];

export type DatabaseSecrets = {
  passwords: Record<AppRole, string>;
  /** Signs requests for a context; the database knows it, the application roles cannot read it there. */
  contextKey: Buffer;
};

/** Derives everything that the database layer keeps secret from the installation's one secret. */
export function databaseSecrets(secret: string): DatabaseSecrets {
  const derive = (purpose: string) =>
    Buffer.from(hkdfSync("sha256", secret, "causeway", `db/${purpose}`, 32));
  const password = (role: AppRole) => derive(`password/${role}`).toString("base64url");
  return {
    passwords: { portal: password("portal"), admin: password("admin"), worker: password("worker") },
    contextKey: derive("context"),
  };
}

export function loginOf(role: AppRole): string {
  return `causeway_${role}`;
}

/** The connection string of an application role, made from the administrator's. */
export function roleUrl(administratorUrl: string, role: AppRole, secrets: DatabaseSecrets): string {
  const url = new URL(administratorUrl);
  url.username = loginOf(role);
  url.password = secrets.passwords[role];
  return url.href;
}

/** What PostgreSQL stores for a password (RFC 5802), so that the password itself appears in no statement and no log. */
export function scramVerifier(password: string): string {
  const salt = randomBytes(16);
  const iterations = 4096;
  const salted = pbkdf2Sync(password, salt, iterations, 32, "sha256");
  const hmac = (text: string) => createHmac("sha256", salted).update(text).digest();
  const storedKey = createHash("sha256").update(hmac("Client Key")).digest("base64");
  return `SCRAM-SHA-256$${iterations}:${salt.toString("base64")}$${storedKey}:${hmac("Server Key").toString("base64")}`;
}

/** The key as HMAC mixes it into its two pads (RFC 2104). */
export function hmacPads(key: Buffer): { inner: Buffer; outer: Buffer } {
  const block = Buffer.alloc(64);
  key.copy(block);
  return {
    inner: block.map((byte) => byte ^ 0x36) as Buffer,
    outer: block.map((byte) => byte ^ 0x5c) as Buffer,
  };
}
