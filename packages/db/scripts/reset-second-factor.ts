import { parseArgs } from "node:util";
import { resetSecondFactor } from "../src/reset-second-factor.ts";
import { openServer } from "./environment.ts";

// pnpm agency:reset-factor --email someone@example.hk --by "Who runs this" --reason "…"
const { values } = parseArgs({
  options: { email: { type: "string" }, by: { type: "string" }, reason: { type: "string" } },
});
const { email, by, reason } = values;
if (!email?.includes("@") || !by || !reason) {
  process.stderr.write(
    'Usage: pnpm agency:reset-factor --email ADDRESS --by "Your name" --reason "How you know that it is really this person"\n',
  );
  process.exit(2);
}
const server = await openServer();
try {
  await resetSecondFactor(server.url, { email, by, reason });
  process.stdout.write(`${email} is signed out and sets up a new second factor at the next sign-in.\n`);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
} finally {
  await server.stop();
}
