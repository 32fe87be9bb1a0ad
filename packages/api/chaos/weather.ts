import type { Behaviour } from "../test/resend-loopback.ts";
import type { Dice } from "./dice.ts";

export type Fault = "ok" | "500" | "503" | "429" | "hang" | "drop-before" | "drop-after";
export type Weather = { choose(): Behaviour; met: Record<Fault, number> };

type Odds = readonly (readonly [fault: Fault, share: number])[];

/** What a provider on a bad day does to a call. */
export const badDay: Odds = [
  ["500", 0.08],
  ["503", 0.03],
  ["429", 0.02],
  ["hang", 0.02],
  ["drop-before", 0.04],
  ["drop-after", 0.08],
];
/** Before an outage: it takes nearly everything and hardly ever says so. */
export const answersLost: Odds = [["drop-after", 0.9]];
/** Down: nothing gets through, in one way or another. */
export const down: Odds = [
  ["503", 0.6],
  ["drop-before", 0.38],
  ["hang", 0.02],
];

/** Draws a fault for every call, by the odds of the moment. */
export function makeWeather(dice: Dice, now: () => Odds): Weather {
  const met: Record<Fault, number> = {
    ...{ ok: 0, "500": 0, "503": 0, "429": 0, hang: 0, "drop-before": 0, "drop-after": 0 },
  };
  return {
    met,
    choose() {
      let roll = dice();
      const drawn = now().find(([, share]) => {
        roll -= share;
        return roll < 0;
      });
      const fault = drawn?.[0] ?? "ok";
      met[fault] += 1;
      return behaviourOf(fault);
    },
  };
}

function behaviourOf(fault: Fault): Behaviour {
  switch (fault) {
    case "500":
      return { status: 500 };
    case "503":
      return { status: 503 };
    case "429":
      return { status: 429, retryAfter: "1" };
    default:
      return fault;
  }
}
