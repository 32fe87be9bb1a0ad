import type { Queue } from "pg-boss";

/** A job names what is to be done by ids; the row they name is the truth. */
export type MailJob = { organisationId: string; id: string };

export const mailQueue = "mail.deliver";
export const maintenanceQueue = "maintenance";
export const scanQueue = "evidence.scan";
export const readingQueue = "travel-document.read";
export const digestQueue = "notification.digest";
export const reminderQueue = "reminder";
export const retentionQueue = "retention";
export const erasureQueue = "erasure";
export const anchorQueue = "audit.anchor";

/** Every queue of the product. Laid down at each start, so that a changed setting takes hold. */
export const queues: readonly Queue[] = [
  {
    name: mailQueue,
    // One waiting job a message (its id is the key). One more may be running: a worker that was killed leaves its
    // job active until pg-boss notices, and the message must not wait for that. The row's lease decides.
    policy: "short",
    // The row knows its attempts and when the next is due; the relay makes a new job for it then.
    retryLimit: 0,
    expireInSeconds: 300,
    deleteAfterSeconds: 3600,
    notify: true,
  },
  {
    name: reminderQueue,
    policy: "short",
    // What could not be sent now is still due an hour later.
    retryLimit: 1,
    retryDelay: 60,
    expireInSeconds: 900,
    deleteAfterSeconds: 86_400,
  },
  {
    name: maintenanceQueue,
    policy: "short",
    retryLimit: 2,
    retryDelay: 60,
    expireInSeconds: 900,
    deleteAfterSeconds: 86_400,
  },
  {
    name: scanQueue,
    policy: "short",
    // A scanner that is still down is asked again by the next run.
    retryLimit: 0,
    expireInSeconds: 900,
    deleteAfterSeconds: 3600,
  },
  {
    name: readingQueue,
    policy: "short",
    // What one run leaves, the next finds: each file is a transaction of its own.
    retryLimit: 0,
    expireInSeconds: 1800,
    deleteAfterSeconds: 3600,
  },
  {
    name: anchorQueue,
    policy: "short",
    // Once a day is enough, and the next hour tries again.
    retryLimit: 0,
    expireInSeconds: 900,
    deleteAfterSeconds: 86_400,
  },
  {
    name: digestQueue,
    policy: "short",
    // What one run leaves, the next finds: each digest is a transaction of its own.
    retryLimit: 0,
    expireInSeconds: 900,
    deleteAfterSeconds: 86_400,
  },
  {
    name: retentionQueue,
    policy: "short",
    // A night that was missed is made up for as soon as a worker runs.
    retryLimit: 2,
    retryDelay: 300,
    expireInSeconds: 1800,
    deleteAfterSeconds: 86_400,
  },
  {
    name: erasureQueue,
    policy: "short",
    // Every step notes itself, so the next run goes on where this one broke off.
    retryLimit: 0,
    expireInSeconds: 1800,
    deleteAfterSeconds: 3600,
  },
];
