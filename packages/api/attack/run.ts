import { parseArgs } from "node:util";
import { bounded, typedWords } from "../bench/bounded.ts";
import { printTable, writeReport } from "../bench/report.ts";
import { tryEverything } from "../test/access/matrix.ts";
import { aScenario } from "../test/access/scenario.ts";
import { databaseAttacks } from "./database.ts";
import { fileAttacks } from "./files.ts";
import { openInstallation } from "./installation.ts";
import { powerAttacks } from "./powers.ts";
import { randomRun } from "./random.ts";
import { secondFactorAttacks } from "./second-factor.ts";
import { sessionAttacks } from "./session.ts";
import { tenantAttacks } from "./tenant.ts";
import { trailAttacks } from "./trail.ts";
import type { Finding, World } from "./world.ts";

/**
 * `pnpm attack`: the matrix, the named attacks and the random run against the product as it runs, on loopback. Prints what
 * was tried, writes bench/attack.json, answers false when anything got through.
 */
export async function attack(): Promise<boolean> {
  const { values } = parseArgs({
    args: typedWords(),
    options: {
      requests: { type: "string", default: "100000" },
      minutes: { type: "string", default: "20" },
      seed: { type: "string", default: "1" },
      only: { type: "string", default: "matrix,named,random" },
    },
  });
  const parts = values.only.split(",");
  const started = performance.now();
  // Beside the random run: the named attacks and the matrix, which take a few minutes.
  const { after, opened, end } = bounded(Number(values.minutes) + 15);
  try {
    const installation = await openInstallation({ after, opened });
    const world: World = {
      ...installation,
      scenario: await aScenario(installation.db, installation.apps),
    };
    const named = parts.includes("named") ? await nameByName(world) : [];
    if (parts.includes("random"))
      process.stderr.write(`random requests, at most ${values.minutes} minutes\n`);
    const random = parts.includes("random")
      ? await randomRun(world, {
          ...{ requests: Number(values.requests), seconds: Number(values.minutes) * 60 },
          ...{ seed: Number(values.seed), lanes: 16 },
        })
      : undefined;
    const stillThere = await Promise.all([fetch(`${world.portal}/readyz`), fetch(`${world.admin}/readyz`)]);
    if (parts.includes("matrix")) process.stderr.write("matrix\n");
    const matrix = parts.includes("matrix") ? await tryEverything(world.db, world.apps) : undefined;

    const faults = [
      ...named.flatMap(({ name, faults: one }) => one.map((fault) => `${name}: ${fault}`)),
      ...(matrix?.wrong ?? []),
      ...(random?.leaks ?? []),
      ...(random && random.ownWords === 0
        ? ["the random run found no words at all: is its search blind?"]
        : []),
      // A killed connection may cost the one request that was using it, and nobody else.
      ...(random && (random.answered["5xx"] ?? 0) > random.killed
        ? [`${random.answered["5xx"]} requests failed though only ${random.killed} connections were killed`]
        : []),
      ...world.ended.map((app) => `the process of ${app} ended`),
      ...stillThere.filter(({ ok }) => !ok).map(({ url }) => `${url} is not ready afterwards`),
    ];
    const seconds = Math.round((performance.now() - started) / 1000);
    printTable([
      ["attack", "tried", "got through", ""],
      ...named.map(({ name, tried, faults: one, note }) => [name, String(tried), String(one.length), note]),
      ...(matrix
        ? [
            [
              "matrix: procedure × actor",
              String(matrix.cells.length),
              String(matrix.wrong.length),
              `${matrix.leaks} leaks`,
            ],
          ]
        : []),
      ...(random
        ? [["random mixed requests", String(random.sent), String(random.leaks.length), describe(random)]]
        : []),
    ]);
    for (const fault of faults.slice(0, 40)) process.stdout.write(`✗ ${fault}\n`);
    process.stdout.write(
      `${faults.length === 0 ? "Nothing got through" : `${faults.length} got through`}, ${seconds} s\n`,
    );
    const { leaks, ...counts } = random ?? { leaks: [] };
    writeReport("attack", {
      ...{ seconds, seed: Number(values.seed), faults },
      matrix: matrix && { cells: matrix.cells.length, wrong: matrix.wrong.length, leaks: matrix.leaks },
      named: named.map(({ name, tried, faults: one }) => ({ name, tried, through: one.length })),
      random: random && { ...counts, leaks: leaks.length },
    });
    return faults.length === 0;
  } finally {
    await end();
  }
}

async function nameByName(world: World): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const one of [
    ...databaseAttacks,
    ...powerAttacks,
    ...tenantAttacks,
    ...sessionAttacks,
    ...secondFactorAttacks,
    ...fileAttacks,
    ...trailAttacks,
  ]) {
    const found = await one(world);
    process.stderr.write(`${found.name}\n`);
    findings.push(found);
  }
  return findings;
}

function describe({
  seconds,
  answered,
  aborted,
  killed,
  ownWords,
}: Awaited<ReturnType<typeof randomRun>>): string {
  const statuses = Object.entries(answered)
    .sort()
    .map(([status, count]) => `${count} × ${status}`);
  return `${Math.round(seconds)} s, ${statuses.join(", ")}, ${aborted} unanswered, ${killed} backends killed, ${ownWords} answers with words of their own`;
}
