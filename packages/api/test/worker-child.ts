import { fileURLToPath } from "node:url";
import { register } from "tsx/esm/api";

// A worker as a process of its own, to be killed. Its leases are short, so that a test need not wait a minute.
register({ tsconfig: fileURLToPath(new URL("../../../tsconfig.base.json", import.meta.url)) });
const { readEnv } = await import("../src/env.ts");
const { startWorker } = await import("../src/jobs/start-worker.ts");
const worker = await startWorker(readEnv(process.env), { leaseSeconds: 3, pollSeconds: 1, concurrency: 2 });
process.once("SIGTERM", () => worker.stop().then(() => process.exit(0)));
