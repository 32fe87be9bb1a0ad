import { everySoOften, type Loop } from "../jobs/repeat.ts";
import { assessQueue, type QueueServices } from "./assess-queue.ts";

/** Looks whether the law has turned: by a publication, or because a day has come. That costs two rows. */
export function startQueueAssessments(services: QueueServices): Loop {
  const { log } = services;
  return everySoOften(
    10_000,
    async () => {
      const done = await assessQueue(services);
      if (done) log.info(done, "queue assessed by the law of the day");
    },
    (error) => log.error({ error }, "queue assessment"),
  );
}
