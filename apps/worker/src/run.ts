import { type Env, EnvError, readEnv } from "@causeway/api/env";
import { outliveLostConnections } from "@causeway/api/jobs/lost-connection";
import { startWorker } from "@causeway/api/jobs/start-worker";
import { startHealth } from "./health.ts";

/**
 * The worker as a process: environment, jobs, health port, an orderly end. It may be killed at any moment and
 * started again; what was under way is a row with a lease.
 */
export async function run(): Promise<void> {
  const env = readEnvOrExit();
  const worker = await startWorker(env);
  const health = await startHealth(worker, { host: env.HOST, port: env.PORT ?? 4300 });
  worker.log.info({ app: "worker", port: health.port, mail: env.MAIL_TRANSPORT }, "ready");

  outliveLostConnections(worker.log);

  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    await health.close();
    await worker.stop();
    process.exit(0);
  };
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, stop);
  // Started by a script that has ended, however it ended: nobody is left to stop us.
  process.once("disconnect", stop);
}

function readEnvOrExit(): Env {
  try {
    return readEnv(process.env);
  } catch (error) {
    if (!(error instanceof EnvError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  }
}
