import { parseArgs } from "node:util";
import { testDatabase } from "@causeway/db/test/database";
import { aStaffMember } from "@causeway/db/test/factories";
import globalSetup from "@causeway/db/test/global-setup";
import { type Dice, makeDice } from "../chaos/dice.ts";
import { openMailKills } from "../chaos/killed-mail.ts";
import { openRotationKills } from "../chaos/killed-rotation.ts";
import { killedScan } from "../chaos/killed-scan.ts";
import { killedSubmit } from "../chaos/killed-submit.ts";
import { killedUpload } from "../chaos/killed-upload.ts";
import { openOwnServer } from "../chaos/own-server.ts";
import { noKills, type Tally } from "../chaos/tally.ts";
import { evidenceServices } from "../test/evidence-case.ts";
import { bounded, typedWords } from "./bounded.ts";
import { printTable, writeReport } from "./report.ts";

// `pnpm chaos`: processes that upload, hand in, deliver mail, have files scanned and put the installation under another
// secret are killed outright, over and over, at moments drawn from a seed; so is the database. After each: what was
// acknowledged is there and whole, what was not is there wholly or not at all, nothing has happened twice, and the same
// place can be used again at once.
const { values } = parseArgs({
  args: typedWords(),
  options: {
    runs: { type: "string", default: "200" },
    seed: { type: "string", default: "1" },
    minutes: { type: "string", default: "20" },
  },
});
const [runs, seed, minutes] = [values.runs, values.seed, values.minutes].map(Number) as [
  number,
  number,
  number,
];
if (!(runs > 0 && minutes > 0 && Number.isInteger(seed)))
  throw new Error("--runs, --seed and --minutes are numbers");
const began = Date.now();
const each = Math.ceil(runs / 4);
/** Beside the four kinds of work of every day: what happens seldom, and takes everybody with it. */
const wanted = {
  ...{ upload: each, submit: each, mail: each, scan: each },
  ...{ rotation: Math.ceil(runs / 10), database: Math.ceil(runs / 20) },
};
type Kind = keyof typeof wanted;
const kinds = Object.keys(wanted) as Kind[];
const tallies = Object.fromEntries(kinds.map((kind) => [kind, noKills()])) as Record<Kind, Tally>;
const dice = Object.fromEntries(kinds.map((kind, nth) => [kind, makeDice(seed + nth)])) as Record<Kind, Dice>;

// A run that is under way when the time is over is brought to its end.
const { after, opened, isGivenUp, end } = bounded(minutes + 3);
await opened(globalSetup(), (stop) => stop());
// Cases handed in are told to every reviewer there is, and each case with files has one: were they of one agency, there
// would soon be thousands of mails, and the mails' turn after them.
const db = { files: await testDatabase(), cases: await testDatabase() };
const services = await evidenceServices(db.files);
// After the databases: without them nothing is written into it any more.
after(services.remove);
for (const { drop } of Object.values(db)) after(drop);
let mailTriesLost = 0;
try {
  const own = await openOwnServer({ after, opened });
  for (const one of [db.cases, own.db]) await aStaffMember(one, ["reviewer"]);
  const { killedMail, triesLost } = await openMailKills(dice.mail, after);
  // Side by side, as most of the time is waiting for leases. Uploads and scans share their files, and so take turns.
  const lanes = Promise.all([
    again("mail", killedMail),
    again("submit", (tally) => killedSubmit(db.cases, services.portal, dice.submit, tally)),
    again("upload", async (tally) => {
      await killedUpload(db.files, services, dice.upload, tally);
      if (!isGivenUp()) await killedScan(db.files, services, dice.scan, tallies.scan);
    }),
    againOnOwnServer(own),
  ]);
  // Whoever gives up waits for the kills under way: what they write into is taken away after them.
  await opened(lanes, () => {});
  mailTriesLost = await triesLost();
} finally {
  await end();
}
printTable([
  ["killed in", "kills", "acknowledged", "lost", "duplicated", "half done", "longest recovery"],
  ...kinds.map((kind) => {
    const { kills, acknowledged, lost, duplicated, half, recoveryMs } = tallies[kind];
    const figures = [kills, acknowledged, lost, duplicated, half].map(String);
    return [kind, ...figures, `${Math.round(recoveryMs)} ms`];
  }),
  ["bar", `≥ ${runs}`, "", "0", "0", "0", ""],
]);
const bad = kinds.some((kind) => tallies[kind].lost + tallies[kind].duplicated + tallies[kind].half > 0);
const missing = kinds.filter((kind) => tallies[kind].kills < wanted[kind]);
const kills = killsSoFar();
const seconds = Math.round((Date.now() - began) / 1000);
process.stdout.write(
  `${kills} kills in ${seconds} s; ${mailTriesLost} mails were in a killed worker's hands\n`,
);
writeReport("chaos", { seed, runs, kills, ...tallies, mailTriesLost, seconds });
for (const kind of missing)
  process.stdout.write(`Only ${tallies[kind].kills} of ${wanted[kind]} kills in ${kind} in the time given\n`);
process.exit(bad || missing.length > 0 ? 1 : 0);

async function again(kind: Kind, kill: (tally: Tally) => Promise<void>): Promise<void> {
  const isOver = () => isGivenUp() || Date.now() - began > minutes * 60_000;
  for (let run = 0; run < wanted[kind] && !isOver(); run += 1) {
    await kill(tallies[kind]);
    if (killsSoFar() % 10 === 0) process.stderr.write(`${killsSoFar()} kills\n`);
  }
}

/** One after the other: with another secret the roles of a whole server get other passwords. */
async function againOnOwnServer({ db: killable, crash }: Awaited<ReturnType<typeof openOwnServer>>) {
  await again("database", (tally) => killedSubmit(killable, services.portal, dice.database, tally, crash));
  const killedRotation = await openRotationKills(killable, dice.rotation);
  await again("rotation", killedRotation);
}

function killsSoFar(): number {
  return kinds.reduce((sum, kind) => sum + tallies[kind].kills, 0);
}
