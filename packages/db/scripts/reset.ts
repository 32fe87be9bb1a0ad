import pg from "pg";
import { openInstallation } from "../src/installation.ts";
import { migrate } from "../src/migrate.ts";
import { scriptEnvironment } from "./environment.ts";

// Throws the database away and begins anew. Refused in production, where there is nothing to begin anew with.
if (process.env.CAUSEWAY_ENV === "production") throw new Error("Not in production");
const { url, directory, secrets, mailboxOpen } = scriptEnvironment();
const installation = await openInstallation({ DATABASE_URL: url }, directory);
try {
  const target = new URL(installation.url);
  const name = decodeURIComponent(target.pathname.slice(1));
  target.pathname = "/postgres";
  const client = new pg.Client({ connectionString: target.href });
  await client.connect();
  await client.query(`drop database if exists ${client.escapeIdentifier(name)} with (force)`);
  await client.end();
  const { applied } = await migrate({ url: installation.url, secrets, mailboxOpen });
  process.stdout.write(`Began ${name} anew: ${applied.length} migrations\n`);
} finally {
  await installation.stop();
}
