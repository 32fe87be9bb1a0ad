import { aSession } from "@causeway/db/test/factories";
import { cookieSettings } from "../src/auth/cookies.ts";
import type { App } from "../src/context.ts";
import type { Scenario } from "../test/access/scenario.ts";
import type { Installation } from "./installation.ts";

export type World = Installation & { scenario: Scenario };

/** What became of one named attack: how often it was tried, and what went wrong, which should be nothing. */
export type Finding = { name: string; tried: number; faults: string[]; note: string };

export type Attack = (world: World) => Promise<Finding>;

/** The cookie of a live session. */
export async function sessionOf(world: World, app: App, person: { personId: string }): Promise<string> {
  const { token } = await aSession(world.db, person, app);
  return `${cookieSettings(app, world.apps[app].env).session}=${token}`;
}

/** Collects what an attack finds. */
export function finding(name: string) {
  const found: Finding = { name, tried: 0, faults: [], note: "" };
  return {
    found,
    /** One try: holds, or says what happened instead. */
    expect(holds: boolean, otherwise: string) {
      found.tried += 1;
      if (!holds) found.faults.push(otherwise);
    },
  };
}
