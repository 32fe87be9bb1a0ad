import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { parseArgs } from "node:util";
import { type Browser, chromium, Typist } from "../e2e/chaos/typist.ts";
import { bounded, typedWords } from "../packages/api/bench/bounded.ts";
import { printTable, writeReport } from "../packages/api/bench/report.ts";
import { type Dice, makeDice } from "../packages/api/chaos/dice.ts";
import { anEmployer, aSession } from "../packages/db/test/factories.ts";
import { ownerPool } from "../packages/db/test/owner-pool.ts";
import { type Portal, startPortal } from "./lib/killable-portal.ts";

// pnpm chaos:drafts [-- --runs 100 --seed 20261122 --minutes 12]: people fill in a case while tabs, lines and the server go down under
// them. A keystroke that the server has acknowledged must be there afterwards; one that was not may be missing only as
// long as autosave pauses.
const { values } = parseArgs({
  args: typedWords(),
  options: {
    runs: { type: "string", default: "100" },
    seed: { type: "string", default: "20261122" },
    /** How many people type at once. */
    together: { type: "string", default: "8" },
    /** After so many no further round begins. */
    minutes: { type: "string", default: "15" },
  },
});
const numbers = [values.runs, values.seed, values.together, values.minutes].map(Number);
const [runs = 0, seed = 0, together = 1, minutes = 0] = numbers;
const longestRunMs = 120_000;
const incidents = ["tab", "network", "server"] as const;
type Incident = (typeof incidents)[number];
type Outcome = {
  incident: Incident;
  keystrokes: number;
  acknowledged: number;
  lost: number;
  /** How long before the incident the oldest missing key had been typed. */
  gapMs: number;
  /** How long the slowest key waited for its acknowledgement while nothing was down. */
  waitMs: number;
  faults: string[];
};

const began = Date.now();
// The last round may begin at the last moment, and before the first there are builds.
const { after, end } = bounded(minutes + 8);
const executablePath = chromiumPath();
const browser = await chromium.launch({
  args: ["--no-sandbox", "--disable-gpu"],
  ...(executablePath ? { executablePath } : {}),
});
after(() => browser.close());
const portal = await startPortal(after);
const database = { owner: ownerPool(portal.databaseUrl) };
after(() => database.owner.end());
const outcomes: Outcome[] = [];
try {
  for (let first = 0; first < runs; first += together) {
    if (Date.now() - began > minutes * 60_000) break;
    const size = Math.min(together, runs - first);
    outcomes.push(...(await oneRound(browser, portal, first, size)));
    process.stdout.write(
      outcomes
        .slice(-size)
        .flatMap((outcome) => outcome.faults.map((fault) => `${fault}\n`))
        .join(""),
    );
    process.stdout.write(`${outcomes.length} of ${runs} runs, ${sum("lost")} keystrokes lost\n`);
  }
} finally {
  await end();
}
finish();

/** Some people at once. The server is everybody's: when it goes down in a round, it does so under all of them. */
async function oneRound(from: Browser, at: Portal, first: number, size: number): Promise<Outcome[]> {
  const dice = makeDice(seed + first);
  const serverDies = dice() < 1 / 3;
  const outage = serverDies ? outageOf(at, dice) : undefined;
  const people = Array.from({ length: size }, (_, n) => {
    const own = makeDice(seed * 31 + first + n);
    const incident: Incident = serverDies ? "server" : own() < 0.5 ? "tab" : "network";
    return sitDown(from, at, own).then((typist) => ({ typist, own, incident }));
  });
  // A page that is still being fetched has nothing to lose.
  const seated = await Promise.all(people);
  return Promise.all(
    seated.map(async ({ typist, own, incident }) => {
      // Whatever still waits then fails with the browser it waits for, and says so.
      const patience = setTimeout(() => void typist.page.context().close(), longestRunMs);
      const outcome = await onePerson(typist, own, incident, outage).catch((error): Outcome => {
        const fault = `${incident}: the run broke off: ${String(error).slice(0, 200)}`;
        const nothing = { keystrokes: 0, acknowledged: 0, lost: 0, gapMs: 0, waitMs: 0 };
        return { incident, ...nothing, faults: [fault] };
      });
      clearTimeout(patience);
      return outcome;
    }),
  );
}

/** One power cut, begun by whoever is ready first plus a while, and over for everybody at the same time. */
function outageOf(at: Portal, dice: Dice) {
  let running: Promise<void> | undefined;
  const [before, down] = [400 + dice() * 2500, 300 + dice() * 2500];
  return () => {
    running ??= (async () => {
      await wait(before);
      await at.kill();
      await wait(down);
      await at.start();
    })();
    return running;
  };
}

async function sitDown(from: Browser, at: Portal, dice: Dice): Promise<Typist> {
  const { preparer, organisation, sponsorshipCase } = await anEmployer(database).withCase();
  const { token } = await aSession(database, preparer, "portal");
  const context = await from.newContext({ locale: "en-GB", reducedMotion: "reduce" });
  await context.addCookies([{ name: "causeway-portal", value: token, url: at.url }]);
  const address = `${at.url}/o/${organisation.id}/cases/${sponsorshipCase.id}/position`;
  const typist = new Typist(context, await context.newPage(), address, dice);
  await typist.open();
  return typist;
}

async function onePerson(
  typist: Typist,
  dice: Dice,
  incident: Incident,
  outage: (() => Promise<void>) | undefined,
): Promise<Outcome> {
  const count = 40 + Math.floor(dice() * 80);
  let over = false;
  let broken = "";
  const end = strike(typist, dice, incident, outage).then((when) => {
    over = incident === "tab";
    return when;
  });
  // A tab that goes down takes the key under way with it.
  await typist
    .type(count, () => over)
    .catch((error) => {
      if (incident !== "tab") broken = `${incident}: the page is gone: ${String(error).slice(0, 80)}`;
    });
  const struckAt = await end;
  const settled = incident === "tab" || (await typist.settled(30_000));
  if (broken) broken += `; it says: ${(await typist.says()).slice(0, 300)}`;
  await wait(incident === "tab" ? 300 : 0);
  let outcome = judge(typist, await typist.reopen(), incident, struckAt);
  // What waited on the device is sent by the page that is opened next, which then shows it.
  for (let looks = 0; looks < 10 && (outcome.lost > 0 || outcome.faults.length > 0); looks += 1) {
    await wait(500);
    outcome = judge(typist, await typist.look(), incident, struckAt);
  }
  if (broken) outcome.faults.push(broken);
  if (!settled) outcome.faults.push(`${incident}: not all was taken within 30 s of the end of the outage`);
  await typist.page.context().close();
  return outcome;
}

/** Lets it happen, and says when. */
async function strike(
  typist: Typist,
  dice: Dice,
  incident: Incident,
  outage: (() => Promise<void>) | undefined,
): Promise<number> {
  if (incident === "server") {
    await outage?.();
    return Date.now();
  }
  await wait(400 + dice() * 4000);
  if (incident === "tab" && dice() < 0.5) {
    await typist.page.close({ runBeforeUnload: false });
    return Date.now();
  }
  if (incident === "tab") {
    const session = await typist.page.context().newCDPSession(typist.page);
    const crashed = new Promise((resolve) => typist.page.once("crash", resolve));
    void session.send("Page.crash").catch(() => undefined);
    await Promise.race([crashed, wait(2000)]);
    return Date.now();
  }
  await typist.page.context().setOffline(true);
  await wait(300 + dice() * 5000);
  await typist.page.context().setOffline(false);
  return Date.now();
}

function judge(typist: Typist, found: ReadonlyMap<string, string>, incident: Incident, at: number): Outcome {
  const faults: string[] = [];
  let [lost, gapMs] = [0, 0];
  for (const [field, typed] of typist.typed) {
    const now = found.get(field) ?? "";
    // Answers are kept without the white space at their ends.
    const common = commonStart(now, typed);
    const kept = typed.slice(common).trim() === "" ? typed.length : common;
    const missing = Math.max(0, (typist.acknowledged.get(field)?.trimEnd().length ?? 0) - kept);
    lost += missing;
    if (missing > 0) {
      const [said, has] = [typist.acknowledged.get(field)?.slice(kept - 5), now.slice(Math.max(0, kept - 5))];
      faults.push(`${incident}: ${field} lost ${missing} acknowledged keystrokes: “${said}”, now “${has}”`);
    }
    const oldest = typist.keys.filter((key) => key.field === field)[kept];
    if (oldest) gapMs = Math.max(gapMs, at - oldest.at);
    if (oldest && incident !== "tab") faults.push(`${incident}: ${field} says ${kept} of ${typed.length}`);
  }
  const taken = typist.keys.filter((key) => key.acknowledgedAt !== null);
  const waits = incident === "tab" ? taken.map((key) => (key.acknowledgedAt ?? 0) - key.at) : [];
  return {
    ...{ incident, lost, gapMs, faults, keystrokes: typist.keys.length, acknowledged: taken.length },
    waitMs: Math.max(0, ...waits),
  };
}

/** The one that is named, or the machine's own. */
function chromiumPath(): string | undefined {
  const folders = (process.env.PATH ?? "").split(delimiter);
  return process.env.CAUSEWAY_CHROMIUM ?? folders.map((folder) => join(folder, "chromium")).find(existsSync);
}

function commonStart(one: string, other: string): number {
  let at = 0;
  while (at < one.length && at < other.length && one[at] === other[at]) at += 1;
  return at;
}

function sum(figure: "keystrokes" | "acknowledged" | "lost"): number {
  return outcomes.reduce((total, outcome) => total + outcome[figure], 0);
}

function finish(): void {
  const faults = outcomes.flatMap((outcome) => outcome.faults);
  const killed = (name: Incident) => outcomes.filter((outcome) => outcome.incident === name).length;
  const figures = {
    ...{ seed, runs: outcomes.length, together },
    killed: Object.fromEntries(incidents.map((name) => [name, killed(name)])),
    ...{ keystrokes: sum("keystrokes"), acknowledged: sum("acknowledged"), lost: sum("lost") },
    longestGapMs: Math.round(Math.max(0, ...outcomes.map((outcome) => outcome.gapMs))),
    longestWaitMs: Math.round(Math.max(0, ...outcomes.map((outcome) => outcome.waitMs))),
    seconds: Math.round((Date.now() - began) / 1000),
  };
  printTable(
    Object.entries({ ...figures, killed: incidents.map((name) => `${name} ${killed(name)}`).join(", ") }).map(
      ([name, figure]) => [name, String(figure)],
    ),
  );
  process.stdout.write(faults.map((fault) => `${fault}\n`).join(""));
  writeReport("chaos-drafts", { ...figures, faults: faults.length });
  if (outcomes.length < runs)
    process.stdout.write(`Only ${outcomes.length} of ${runs} runs in the time given\n`);
  if (faults.length > 0 || outcomes.length < runs) process.exitCode = 1;
}
