import pg from "pg";
import { migrate } from "../src/migrate.ts";
import { openServer, scriptEnvironment } from "./environment.ts";

// Throws the database away and begins anew.
const { production, secrets, mailboxOpen } = scriptEnvironment();
if (production) throw new Error("db:reset throws everything away; it does not do so in production");
const server = await openServer();
try {
  const target = new URL(server.url);
  const name = decodeURIComponent(target.pathname.slice(1));
  target.pathname = "/postgres";
  const client = new pg.Client({ connectionString: target.href });
  await client.connect();
  await client.query(`drop database if exists ${client.escapeIdentifier(name)} with (force)`);
  await client.end();
  const { applied } = await migrate({ url: server.url, secrets, mailboxOpen });
  process.stdout.write(`Began ${name} anew: ${applied.length} migrations\n`);
} finally {
  await server.stop();
}
