import { randomUUID } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import type { Database } from "@causeway/db/client";
import type { EmailState } from "@causeway/rules/vocabulary";
import { makeLogger } from "../src/log.ts";
import { handleResendWebhook } from "../src/mail/resend-webhook.ts";
import { signedWebhook, type TakenMail } from "../test/resend-loopback.ts";
import { type Dice, shuffled } from "./dice.ts";

export type Webhooks = {
  /** The provider has taken a message: its fate is drawn, and word of it will come. */
  taken(mail: TakenMail, early: boolean): void;
  /** Delivers everything that is still to come. */
  flush(): Promise<void>;
  /** Drops what has not come yet: the run is given up. */
  stop(): void;
  expected: Map<string, EmailState>;
  delivered(): number;
};

type Word = { id: string; body: object };

const secret = `whsec_${Buffer.from("a webhook secret of the chaos run only").toString("base64")}`;
const copies = 5;

/** Word of each message, five times under one id, in an order that has nothing to do with what happened. */
export function makeWebhooks(dice: Dice, portal: Database): Webhooks {
  const services = {
    ...{ db: portal, env: { RESEND_WEBHOOK_SECRET: secret } },
    ...{ log: makeLogger("silent"), now: () => new Date() },
  };
  const expected = new Map<string, EmailState>();
  const late: Word[] = [];
  const due: Word[] = [];
  let lanes = 0;
  let delivered = 0;
  let stopped = false;

  /** Delivers what is due, a few at a time. What is answered with anything but 204 comes again, as Resend does it. */
  async function deliver(): Promise<void> {
    lanes += 1;
    for (let word = due.shift(); word; word = due.shift()) {
      const request = signedWebhook(secret, word.body, { id: word.id });
      const answer = await handleResendWebhook(request, services).catch(() => null);
      if (answer?.status === 204) delivered += 1;
      else if (!stopped) {
        due.push(word);
        await wait(100);
      }
    }
    lanes -= 1;
  }

  function send(words: readonly Word[]): void {
    due.push(...words);
    for (let free = mostLanes - lanes; free > 0; free -= 1) void deliver();
  }

  return {
    expected,
    delivered: () => delivered,
    taken(mail, early) {
      const { state, kinds } = fate(dice());
      expected.set(mail.tags.message ?? "", state);
      const words = kinds.map((kind) => ({ id: `msg_${randomUUID()}`, body: event(kind, mail) }));
      const all = shuffled(dice, Array.from({ length: copies }, () => words).flat());
      // Some come before the answer to our own call does, the rest long after.
      const first = early ? Math.floor(dice() * all.length) : 0;
      late.push(...all.slice(first));
      send(all.slice(0, first));
    },
    stop() {
      late.length = 0;
      due.length = 0;
      stopped = true;
    },
    async flush() {
      send(shuffled(dice, late.splice(0)));
      while (due.length > 0 || lanes > 0) await wait(20);
    },
  };
}

const mostLanes = 4;

type Kind =
  | "email.sent"
  | "email.delivered"
  | "email.delivery_delayed"
  | "email.bounced"
  | "email.complained";

function fate(roll: number): { state: EmailState; kinds: Kind[] } {
  if (roll < 0.04) return { state: "bounced", kinds: ["email.sent", "email.bounced"] };
  if (roll < 0.07)
    return { state: "complained", kinds: ["email.sent", "email.delivered", "email.complained"] };
  if (roll < 0.17) {
    return { state: "delivered", kinds: ["email.sent", "email.delivery_delayed", "email.delivered"] };
  }
  return { state: "delivered", kinds: ["email.sent", "email.delivered"] };
}

function event(type: Kind, mail: TakenMail) {
  return {
    type,
    created_at: new Date().toISOString(),
    data: {
      ...{ email_id: mail.id, from: "no-reply@causeway.test", to: [mail.to], subject: mail.subject },
      ...{ tags: mail.tags, ...(type === "email.bounced" && { bounce: { type: "Permanent" } }) },
    },
  };
}
