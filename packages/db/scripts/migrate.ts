import { openInstallation } from "../src/installation.ts";
import { migrate } from "../src/migrate.ts";
import { scriptEnvironment } from "./environment.ts";

const { url, directory, secrets, mailboxOpen } = scriptEnvironment();
const installation = await openInstallation({ DATABASE_URL: url }, directory);
try {
  const { applied } = await migrate({ url: installation.url, secrets, mailboxOpen });
  process.stdout.write(
    applied.length > 0 ? `Applied ${applied.join(", ")}\n` : "The database is up to date\n",
  );
} finally {
  await installation.stop();
}
