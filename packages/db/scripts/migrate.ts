import { migrate } from "../src/migrate.ts";
import { openServer, scriptEnvironment } from "./environment.ts";

const { secrets, mailboxOpen } = scriptEnvironment();
const server = await openServer();
try {
  const { applied } = await migrate({ url: server.url, secrets, mailboxOpen });
  process.stdout.write(
    applied.length > 0 ? `Applied ${applied.join(", ")}\n` : "The database is up to date\n",
  );
} finally {
  await server.stop();
}
