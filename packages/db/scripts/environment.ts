import { startEmbedded } from "../src/embedded.ts";
import { databaseSecrets } from "../src/secrets.ts";

// The same default as the applications have (packages/api/src/env.ts), so that a fresh clone needs no settings.
const developmentSecret = "for-development-only-0123456789abcdef0123456789abcdef";

/** What the database commands read of the environment. */
export function scriptEnvironment() {
  const production = process.env.CAUSEWAY_ENV === "production";
  const secret = process.env.CAUSEWAY_SECRET || (production ? "" : developmentSecret);
  if (secret.length < 32) throw new Error("CAUSEWAY_SECRET must have at least 32 characters");
  return { production, secrets: databaseSecrets(secret), mailboxOpen: !production };
}

/** The administrator's connection string: DATABASE_URL, or the project's own server, started if need be. */
export async function openServer(): Promise<{ url: string; stop(): Promise<void> }> {
  if (process.env.DATABASE_URL) return { url: process.env.DATABASE_URL, stop: async () => {} };
  const folder = process.env.CAUSEWAY_DATA_DIR;
  const server = await startEmbedded(folder ? { directory: `${folder}/postgres` } : {});
  return { url: server.url(), stop: server.stop };
}
