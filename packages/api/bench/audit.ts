import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { appendAudit, exportAudit } from "@causeway/db/audit";
import { testDatabase } from "@causeway/db/test/database";
import { anEmployer, type TestMember } from "@causeway/db/test/factories";
import globalSetup from "@causeway/db/test/global-setup";
import { withActor } from "@causeway/db/with-actor";
import { bounded, typedWords } from "./bounded.ts";
import { printTable, writeReport } from "./report.ts";

// `pnpm bench:audit`: entries appended a second, each in a transaction of its own, by one after the other and by eight at
// once to one chain and to eight; then a chain of a million checked by the very command an auditor runs. Beside it the
// floor: reading and hashing the same bytes once, which no check can beat.
const verifier = fileURLToPath(new URL("../../../apps/portal/public/audit-verify.mjs", import.meta.url));
const { values } = parseArgs({
  args: typedWords(),
  options: { entries: { type: "string", default: "1000000" }, minutes: { type: "string", default: "10" } },
});
const { after, opened, end } = bounded(Number(values.minutes));
const entries = Number(values.entries);
// Below a hundred thousand the verifier does little but start.
const barSeconds = Math.max(1, (10 * entries) / 1_000_000);

await opened(globalSetup(), (stop) => stop());
const db = await testDatabase();
after(() => db.drop());
const folder = await mkdtemp(join(tmpdir(), "causeway-bench-"));
after(() => rm(folder, { recursive: true, force: true }));
try {
  const houses = await Promise.all(Array.from({ length: 8 }, () => anEmployer(db).alone()));
  const owners = houses.map(({ owner }) => owner);
  const first = owners[0] as TestMember;
  const one = await appended([first], 1);
  const sameChain = await appended(Array(8).fill(first), 8);
  const ownChains = await appended(owners, 8);

  const file = join(folder, "export.jsonl");
  await pipeline(Readable.from(aLongChain(await exported(first), entries)), createWriteStream(file));
  const megabytes = Math.round((await stat(file)).size / 1e6);
  const verify = seconds(() => spawnSync(process.execPath, [verifier, file], { encoding: "utf8" }));
  if (verify.result.status !== 0) throw new Error(verify.result.stdout);
  const before = performance.now();
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(file, { highWaterMark: 1 << 20 })) hash.update(chunk);
  const floor = (performance.now() - before) / 1000;

  const perSecond = (count: number) => `${Math.round(count).toLocaleString("en")}/s`;
  printTable([
    ["audit", "figure", "bar"],
    ["appended, one after the other", perSecond(one), ""],
    ["appended by eight at once, one chain", perSecond(sameChain), ""],
    ["appended by eight at once, eight chains", perSecond(ownChains), ""],
    [
      `verified, ${entries.toLocaleString("en")} entries, ${megabytes} MB`,
      `${verify.took.toFixed(2)} s`,
      `≤ ${barSeconds} s`,
    ],
    ["the same, entries a second", perSecond(entries / verify.took), ""],
    ["floor: reading and hashing the same bytes", `${floor.toFixed(2)} s`, ""],
    ["ratio to the floor", (verify.took / floor).toFixed(1), ""],
  ]);
  writeReport("audit", {
    appendedPerSecond: {
      one: Math.round(one),
      eightOneChain: Math.round(sameChain),
      eightChains: Math.round(ownChains),
    },
    verified: {
      entries,
      megabytes,
      seconds: verify.took,
      floorSeconds: floor,
      ratio: verify.took / floor,
      barSeconds,
    },
  });
  process.exitCode = verify.took <= barSeconds ? 0 : 1;
} finally {
  await end();
}

/** Entries a second over three seconds, each lane with its own actor. */
async function appended(actors: TestMember[], lanes: number): Promise<number> {
  const started = performance.now();
  let count = 0;
  const lane = async (actor: TestMember) => {
    const entry = {
      organisationId: actor.organisationId,
      action: "case.viewed",
      subjectKind: "case",
      subjectId: null,
    };
    while (performance.now() - started < 3000) {
      await withActor(db.portal, actor, (tx) =>
        appendAudit(tx, { ...entry, details: { section: "position" } }),
      );
      count += 1;
    }
  };
  await Promise.all(actors.slice(0, lanes).map(lane));
  return count / ((performance.now() - started) / 1000);
}

async function exported(owner: TestMember): Promise<string[]> {
  return withActor(db.portal, owner, async (tx) => {
    const lines: string[] = [];
    for await (const line of exportAudit(tx, owner.organisationId)) lines.push(line);
    return lines;
  });
}

/** Real entries, as the database wrote them, numbered on and linked anew until there are enough. The head comes first. */
async function* aLongChain([head = "", ...lines]: string[], count: number): AsyncGenerator<string> {
  const texts = lines.map((line) => JSON.parse(line).entry as string);
  const link = function* () {
    let prev = "0".repeat(64);
    for (let seq = 1; seq <= count; seq += 1) {
      const entry = (texts[seq % texts.length] ?? "").replace(/"seq": ?\d+/, `"seq":${seq}`);
      const hash = createHash("sha256").update(`${prev}\n${entry}`).digest("hex");
      yield { prev, hash, entry };
      prev = hash;
    }
  };
  let last = "";
  for (const { hash } of link()) last = hash;
  yield `${JSON.stringify({ ...JSON.parse(head), entries: count, head: last })}\n`;
  let piece = "";
  for (const one of link()) {
    piece += `${JSON.stringify(one)}\n`;
    if (piece.length < 1 << 20) continue;
    yield piece;
    piece = "";
  }
  yield piece;
}

function seconds<T>(work: () => T): { took: number; result: T } {
  const before = performance.now();
  const result = work();
  return { took: (performance.now() - before) / 1000, result };
}
