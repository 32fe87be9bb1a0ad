import { openAs } from "@causeway/db/client";
import { testSecrets } from "@causeway/db/test/database";
import type { MemberContext } from "../src/context.ts";
import { readEnv } from "../src/env.ts";
import { deriveKeys } from "../src/keys.ts";
import { makeLogger } from "../src/log.ts";
import { submitCase } from "../src/sponsorship-case/submit-case.ts";

/** A process of its own that hands in one case after the other and says each once it was acknowledged. */
const [url = "", actor = "", ...caseIds] = process.argv.slice(2);
const env = readEnv({});
const ctx = {
  ...{ app: "portal", env, keys: deriveKeys(env.CAUSEWAY_SECRET), log: makeLogger("silent") },
  ...{ db: await openAs("portal", url, testSecrets), now: () => new Date() },
  ...{ session: null, locale: "en", requestId: "TEST-KILLED", ip: "", userAgent: "" },
  actor: JSON.parse(actor),
} as unknown as MemberContext;

for (const caseId of caseIds) {
  await submitCase(ctx, { caseId });
  process.stdout.write(`${caseId}\n`);
}
// Killed, not ended: a killer that comes late still finds somebody.
setInterval(() => {}, 1000);
