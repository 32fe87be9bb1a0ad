import { openAs } from "@causeway/db/client";
import { databaseSecrets, roleUrl } from "@causeway/db/secrets";
import { readEnv } from "../src/env.ts";
import { startBoss } from "../src/jobs/boss.ts";
import { startMailRelay } from "../src/jobs/mail-relay.ts";
import { deriveKeys } from "../src/keys.ts";
import { makeLogger } from "../src/log.ts";
import { resendTransport } from "../src/mail/resend-transport.ts";
import type { Transport } from "../src/mail/transport.ts";

// The worker's mail as a process of its own, to be killed. Of the real one's parts; only the patience is shorter, so
// that a provider that hangs and a lease that is left behind cost seconds of a test instead of a minute.
const env = readEnv(process.env);
const log = makeLogger(env.LOG_LEVEL);
const url = env.DATABASE_URL ?? "";
const secrets = databaseSecrets(env.CAUSEWAY_SECRET);
const db = await openAs("worker", url, secrets);
const boss = await startBoss({ url: roleUrl(url, "worker", secrets), log });
const transport = resendTransport({
  apiKey: env.RESEND_API_KEY ?? "",
  baseUrl: env.RESEND_URL,
  timeoutMs: 1_000,
});
const keys = deriveKeys(env.CAUSEWAY_SECRET);
// Says when it has a message in hand, so that it can be killed just then.
const telling: Transport = {
  ...transport,
  async send(message) {
    process.send?.("sending");
    return transport.send(message).finally(() => process.send?.("done"));
  },
};
await startMailRelay(
  boss,
  { db, env, log, transport: telling, keys, leaseSeconds: 4 },
  { concurrency: 6, pollSeconds: 1 },
);
process.send?.("ready");
// Its parent is gone, however it went: nobody is left to stop us.
process.once("disconnect", () => process.exit(0));
