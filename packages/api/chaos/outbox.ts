import { openAs } from "@causeway/db/client";
import type { DatabaseSecrets } from "@causeway/db/secrets";
import { type Arrangeable, anEmployer } from "@causeway/db/test/factories";
import { withActor } from "@causeway/db/with-actor";
import type { EmailState } from "@causeway/rules/vocabulary";
import { sendEmail } from "../src/mail/send-email.ts";

/** An employer whose use-cases write mail, and what the database says became of it. */
export async function openOutbox(url: string, owner: Arrangeable["owner"], secrets: DatabaseSecrets) {
  const portal = await openAs("portal", url, secrets, { poolSize: 8 });
  const { owner: sender, organisation } = await anEmployer({ owner }).alone();
  const ids: string[] = [];
  let passed = 0;

  return {
    portal,
    ids,
    /** Hours that have passed in the simulation. */
    simulatedHours: () => passed / 3600,
    async write(count: number): Promise<void> {
      for (let left = count; left > 0; left -= 1) {
        const number = ids.length + 1;
        const id = await withActor(portal, sender, (tx) =>
          sendEmail(tx, {
            ...{ organisationId: organisation.id, template: "case-approved" },
            props: {
              ...{ caseTitle: `Case ${number}`, caseReference: "CW-26-0001" },
              link: { app: "portal", path: "/" },
            },
            to: { email: `reader-${number}@example.com`, locale: "en" },
          }),
        );
        ids.push(id);
      }
    },
    /**
     * Lets time pass. Due times, leases and ages are reckoned by the database's clock, so moving every instant of the
     * outbox into the past is the same as moving the clock on.
     */
    async pass(seconds: number): Promise<void> {
      if (seconds <= 0) return;
      passed += seconds;
      await owner.query(
        `update email_message set created_at = created_at - make_interval(secs => $1),
          next_attempt_at = next_attempt_at - make_interval(secs => $1),
          first_attempt_at = first_attempt_at - make_interval(secs => $1)`,
        [seconds],
      );
      await owner.query("select pg_notify('causeway_mail', '')");
    },
    async count(): Promise<{ waiting: number; due: number; sending: number; nextInSeconds: number }> {
      const { rows } = await owner.query(
        `select count(*) filter (where state in ('queued', 'sending'))::int as waiting,
          count(*) filter (where state = 'queued' and next_attempt_at <= now())::int as due,
          count(*) filter (where state = 'sending')::int as sending,
          coalesce(extract(epoch from min(next_attempt_at) filter (where state = 'queued') - now()), 0)::float8
            as "nextInSeconds"
        from email_message`,
      );
      return rows[0];
    },
    async unprocessedWebhooks(): Promise<number> {
      const { rows } = await owner.query(
        "select count(*)::int as waiting from provider_webhook where processed_at is null",
      );
      return rows[0].waiting;
    },
    /** Attempts that ended with the worker that made them. */
    async triesLost(): Promise<number> {
      const { rows } = await owner.query(
        "select count(*)::int as lost from email_event where kind = 'try-lost'",
      );
      return rows[0].lost;
    },
    async states(): Promise<Map<string, { state: EmailState; error: string | null }>> {
      const { rows } = await owner.query("select id, state, last_error as error from email_message");
      return new Map(rows.map(({ id, ...row }) => [id, row]));
    },
  };
}
