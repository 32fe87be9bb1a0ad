import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { startEmbedded } from "@causeway/db/embedded";
import { type Rotated, rotateSecret } from "@causeway/db/rotate-secret";
import { databaseSecrets } from "@causeway/db/secrets";
import { readEnv } from "../src/env.ts";
import { deriveKeys } from "../src/keys.ts";
import { resealBetween } from "../src/reseal.ts";

// CAUSEWAY_SECRET=next CAUSEWAY_SECRET_PREVIOUS=present pnpm secret:rotate --by "Your name". As the database's administrator,
// while portal, admin and worker stand still. Exit code 0: under the new secret. 1: not, and nothing was changed.
process.exitCode = await run();

async function run(): Promise<number> {
  const { values } = parseArgs({ options: { by: { type: "string" } } });
  const previous = process.env.CAUSEWAY_SECRET_PREVIOUS ?? "";
  if (!values.by || !previous) {
    process.stderr.write(
      'Usage: CAUSEWAY_SECRET=… CAUSEWAY_SECRET_PREVIOUS=… pnpm secret:rotate --by "Your name"\n',
    );
    return 2;
  }
  try {
    const env = readEnv(process.env);
    const directory = `${resolve(env.CAUSEWAY_DATA_DIR)}/postgres`;
    const embedded = env.DATABASE_URL ? null : await startEmbedded({ directory });
    try {
      const rotated = await rotateSecret({
        url: env.DATABASE_URL ?? embedded?.url() ?? "",
        before: databaseSecrets(previous),
        after: databaseSecrets(env.CAUSEWAY_SECRET),
        reseal: resealBetween(deriveKeys(previous), deriveKeys(env.CAUSEWAY_SECRET)),
        by: values.by,
      });
      process.stdout.write(rotated ? told(rotated) : "The installation is under this secret already.\n");
      return 0;
    } finally {
      await embedded?.stop();
    }
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : error}\nNothing was changed.\n`);
    return 1;
  }
}

function told(rotated: Rotated): string {
  return [
    "The installation is under the new secret. Start its processes with it, and destroy the old one.",
    `  ${rotated.candidateKeys} candidates' keys and ${rotated.organisationKeys} organisations' keys wrapped anew`,
    `  ${rotated.authenticatorApps} authenticator apps and ${rotated.refusedAddresses} refused addresses carried over`,
    `  ${rotated.recoveryCodesEnded} recovery codes ended: staff make new ones under Account → Security`,
    `  ${rotated.openInvitations} open invitations of candidates to send again: their links and codes are dead`,
    "",
  ].join("\n");
}
