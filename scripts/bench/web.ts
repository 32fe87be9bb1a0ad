import { fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { bounded, typedWords } from "../../packages/api/bench/bounded.ts";
import { printTable, writeReport } from "../../packages/api/bench/report.ts";
import { openBenchStack } from "../lib/bench-stack.ts";
import { node, root, toolEnvironment } from "../lib/bootstrap.mjs";
import { run } from "../lib/progress.mjs";
import { aCast } from "./web/cast.ts";
import { fill } from "./web/fill.ts";
import { type Figures, load, type Requested } from "./web/load.ts";
import { whereTimeGoes } from "./web/profile.ts";

// `pnpm bench:web`: the built apps over an embedded PostgreSQL with a million cases, ten users of ten organisations in
// turn, ten connections. Beside them in the same run the floors of web/floors.ts.
const { values } = parseArgs({
  args: typedWords(),
  options: {
    organisations: { type: "string", default: "1000" },
    cases: { type: "string", default: "1000" },
    seconds: { type: "string", default: "10" },
    profile: { type: "boolean", default: true },
    /** Names of single figures, for whoever works on one; bars that are not measured then are not held. */
    only: { type: "string" },
    minutes: { type: "string", default: "45" },
  },
  allowNegative: true,
});
const seconds = Number(values.seconds);
const bars = { "page floor": 0.55, "data floor": 0.3 } as const;

const { after, end } = bounded(Number(values.minutes));
const stack = await openBenchStack("bench-web", { after });
try {
  await buildFloor();
  const cast = await aCast(stack);
  const began = performance.now();
  const cases = await fill(stack, {
    organisations: Number(values.organisations),
    casesEach: Number(values.cases),
    given: cast.members.map(({ organisationId }) => organisationId),
  });
  const filled = (performance.now() - began) / 1000;
  process.stdout.write(
    `${cases.toLocaleString("en")} cases of ${values.organisations} organisations in ${Math.round(filled)} s\n`,
  );
  const [, , floors] = await Promise.all([stack.start("portal"), stack.start("admin"), startFloors()]);
  const to = (host: { origin: string; host: string }, cookie: string, paths: [string, string][]) => ({
    ...host,
    requests: paths.map(([path, token]) => ({ path, cookie: `${cookie}=${token}` })),
  });
  const members = cast.members;
  const listInput = encodeURIComponent(JSON.stringify({ json: {} }));
  const floorPath = (m: (typeof members)[number]) => `/cases/${m.organisationId}/${m.personId}`;
  const everything: Record<string, Requested> = {
    "page floor": {
      origin: `http://127.0.0.1:${floors.page}`,
      requests: members.map((m) => ({ path: floorPath(m) })),
    },
    "case list": to(
      stack.portal,
      "causeway-portal",
      members.map((m) => [`/o/${m.organisationId}/cases`, m.token]),
    ),
    "data floor": {
      origin: `http://127.0.0.1:${floors.data}`,
      requests: members.map((m) => ({ path: floorPath(m) })),
    },
    "list over tRPC": to(
      stack.portal,
      "causeway-portal",
      members.map((m) => [`/o/${m.organisationId}/trpc/sponsorshipCase.list?input=${listInput}`, m.token]),
    ),
    "case overview": to(
      stack.portal,
      "causeway-portal",
      members.map((m) => [`/o/${m.organisationId}/cases/${m.caseId}`, m.token]),
    ),
    "candidate's form page": to(
      stack.portal,
      "causeway-portal",
      members.map((m) => [`/c/${m.caseId}/particulars`, m.candidate]),
    ),
    "reviewers' queue": to(stack.admin, "causeway-admin", [["/queue", cast.reviewer]]),
  };
  const only = values.only?.split(",");
  const asked = Object.fromEntries(
    Object.entries(everything).filter(([name]) => only?.includes(name) ?? true),
  );
  for (const [name, one] of Object.entries(asked)) {
    await load(one, Math.min(4, seconds)).catch((error: Error) =>
      Promise.reject(new Error(`${name}: ${error.message}`)),
    );
  }
  const figures: Record<string, Figures> = {};
  for (const [name, one] of Object.entries(asked)) figures[name] = await load(one, seconds);
  const ratioOf = (name: string, floor: keyof typeof bars) =>
    (figures[name]?.perSecond ?? 0) / (figures[floor]?.perSecond ?? 1);
  const held = {
    "case list": { floor: "page floor", is: ratioOf("case list", "page floor"), bar: bars["page floor"] },
    "list over tRPC": {
      floor: "data floor",
      is: ratioOf("list over tRPC", "data floor"),
      bar: bars["data floor"],
    },
  };
  const ratios = Object.fromEntries(
    Object.entries(held).filter(([name, { floor }]) => figures[name] && figures[floor]),
  );
  printTable([
    ["10 connections", "requests/s", "p50", "p99", "bytes", "ratio", "bar"],
    ...Object.entries(figures).map(([name, { perSecond, p50, p99, bytes }]) => {
      const ratio = ratios[name];
      return [
        ...[name, perSecond.toFixed(0), `${p50} ms`, `${p99} ms`, String(bytes)],
        ...(ratio ? [`${ratio.is.toFixed(2)} of the ${ratio.floor}`, `≥ ${ratio.bar}`] : ["", ""]),
      ];
    }),
  ]);
  const shares = values.profile ? await profiled() : {};
  writeReport("web", {
    cases,
    organisations: Number(values.organisations),
    seconds,
    figures,
    ratios,
    shares,
  });
  process.exitCode = Object.values(ratios).every(({ is, bar }) => is >= bar) ? 0 : 1;

  async function profiled() {
    const result: Record<string, Record<string, number>> = {};
    for (const name of ["case list", "list over tRPC"]) {
      const requested = asked[name];
      if (!requested) continue;
      result[name] = await whereTimeGoes(stack, requested, Math.min(6, seconds));
      process.stdout.write(`\nWhere the processor's time goes: ${name}\n`);
      printTable(
        Object.entries(result[name]).map(([part, share]) => [part, `${(share * 100).toFixed(0)} %`]),
      );
    }
    return result;
  }
} finally {
  await end();
}

async function buildFloor(): Promise<void> {
  const cli = join(root, "apps/portal/node_modules/@react-router/dev/bin.cjs");
  await run(node, [cli, "build"], {
    cwd: join(root, "apps/portal/bench/floor"),
    env: { ...process.env, ...toolEnvironment(), NODE_ENV: "production" },
  });
}

async function startFloors(): Promise<{ page: number; data: number }> {
  const child = fork(join(root, "scripts/bench/web/floors.ts"), [], {
    execPath: node,
    execArgv: ["--import", "tsx"],
    env: {
      ...stack.environment,
      FLOOR_DATABASE_URL: stack.roleUrl("portal"),
      FLOOR_CONTEXT_KEY: stack.contextKey.toString("hex"),
    },
  });
  stack.own(child);
  const [ports] = (await Promise.race([
    once(child, "message"),
    once(child, "exit").then(() => Promise.reject(new Error("The floors did not start"))),
  ])) as [{ page: number; data: number }];
  return ports;
}
