import { databaseSecrets } from "../src/secrets.ts";

// The same default as the applications have (packages/api/src/env.ts), so that a fresh clone needs no settings.
const developmentSecret = "for-development-only-0123456789abcdef0123456789abcdef";

export type ScriptEnvironment = {
  url: string | undefined;
  directory: string | undefined;
  secrets: ReturnType<typeof databaseSecrets>;
  mailboxOpen: boolean;
};

/** What the database commands read of the environment. */
export function scriptEnvironment(): ScriptEnvironment {
  const production = process.env.CAUSEWAY_ENV === "production";
  const secret = process.env.CAUSEWAY_SECRET || (production ? "" : developmentSecret);
  if (secret.length < 32) throw new Error("CAUSEWAY_SECRET must have at least 32 characters");
  const dataDirectory = process.env.CAUSEWAY_DATA_DIR;
  return {
    url: process.env.DATABASE_URL || undefined,
    directory: dataDirectory ? `${dataDirectory}/postgres` : undefined,
    secrets: databaseSecrets(secret),
    mailboxOpen: !production,
  };
}
