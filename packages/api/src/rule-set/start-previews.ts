import type { PgBoss } from "pg-boss";
import { everySoOften } from "../jobs/repeat.ts";
import { type PreviewServices, runPreview } from "./run-preview.ts";

/** Works out previews as they are asked for: woken by the database, and by itself where no notification gets through. */
export async function startPreviews(
  boss: PgBoss,
  services: PreviewServices,
): Promise<{ stop(): Promise<void> }> {
  const { log } = services;
  const loop = everySoOften(
    5000,
    async () => {
      for (let done = await runPreview(services); done; done = await runPreview(services))
        log.info(done, "impact of a version of the rules");
    },
    (error) => log.error({ error }, "previews"),
  );
  const listener = await boss
    .getDb()
    .listen?.("causeway_preview", loop.wake, loop.wake)
    .catch((error: unknown) => {
      log.warn({ error }, "no notifications of previews; polling only");
      return undefined;
    });
  return {
    async stop() {
      await listener?.close();
      await loop.stop();
    },
  };
}
