import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { SourceMap } from "node:module";
import { fileURLToPath } from "node:url";
import { freePort } from "../../../packages/api/test/free-port.ts";
import type { BenchStack } from "../../lib/bench-stack.ts";
import { load, type Requested } from "./load.ts";

type CallFrame = { functionName: string; url: string; lineNumber: number; columnNumber: number };
type Profile = {
  nodes: { id: number; callFrame: CallFrame; children?: number[] }[];
  samples: number[];
  timeDeltas: number[];
};

/**
 * Where the portal's processor time goes while it answers: a second process under V8's profiler, each sample counted for
 * the nearest part of the product below it. Shares of the time it was not idle.
 */
export async function whereTimeGoes(
  stack: BenchStack,
  requested: Requested,
  seconds: number,
): Promise<Record<string, number>> {
  const [port, inspector] = [await freePort(), await freePort()];
  const child = await stack.start("portal", [`--inspect=127.0.0.1:${inspector}`], port);
  const here = { ...requested, origin: `http://127.0.0.1:${port}` };
  // Compiling and first use are no part of answering.
  await load(here, 4);
  const session = await inspect(inspector);
  await session.ask("Profiler.enable");
  await session.ask("Profiler.start");
  await load(here, seconds);
  const { profile } = (await session.ask("Profiler.stop")) as { profile: Profile };
  session.close();
  const ended = once(child, "exit");
  child.kill("SIGTERM");
  await ended;
  return sharesOf(profile);
}

/** V8's own protocol over a WebSocket. */
async function inspect(port: number) {
  const [target] = (await (await fetch(`http://127.0.0.1:${port}/json`)).json()) as {
    webSocketDebuggerUrl: string;
  }[];
  const socket = new WebSocket(target?.webSocketDebuggerUrl ?? "");
  await new Promise((resolve, reject) => {
    socket.onopen = resolve;
    socket.onerror = reject;
  });
  const waiting = new Map<number, (result: unknown) => void>();
  socket.onmessage = ({ data }) => {
    const { id, result } = JSON.parse(String(data)) as { id: number; result: unknown };
    waiting.get(id)?.(result);
  };
  return {
    ask(method: string): Promise<unknown> {
      const id = waiting.size + 1;
      return new Promise((resolve) => {
        waiting.set(id, resolve);
        socket.send(JSON.stringify({ id, method }));
      });
    },
    close: () => socket.close(),
  };
}

/** By the name of the package, or of the file where it is our own or Node's. */
const parts: [string, RegExp][] = [
  ["Prisma", /^@prisma\/|\/generated\//],
  ["PostgreSQL's protocol (pg)", /^pg(-pool|-protocol|-types)?\//],
  ["rendering (React)", /^react(-dom)?\//],
  ["React Router", /^(react-router|@react-router|@remix-run)\//],
  ["tRPC and superjson", /^(@trpc|superjson|copy-anything|is-what)\//],
  ["checking (zod)", /^zod\//],
  ["words and formats (use-intl)", /^(use-intl|@formatjs|intl-messageformat|icu-minify)\//],
  ["logs (pino)", /^(pino|sonic-boom|thread-stream)\//],
  ["compression", /^compression\//],
  ["our own code", /\/packages\/|\/apps\/|^\/?(app|packages)\//],
  ["Node's own", /^node:/],
];

/** Where a frame was written: the program is one file, and its map knows of which. */
function sourceOf({ url, lineNumber, columnNumber }: CallFrame): string {
  if (!url.startsWith("file:")) return url;
  let map = maps.get(url);
  if (!map) {
    const file = `${fileURLToPath(url)}.map`;
    map = { of: existsSync(file) ? new SourceMap(JSON.parse(readFileSync(file, "utf8"))) : undefined };
    maps.set(url, map);
  }
  const entry = map.of?.findEntry(lineNumber, columnNumber);
  const source = entry && "originalSource" in entry ? `/${entry.originalSource}` : url;
  // A package's folder is named after the packages it goes with, too: only the last name says whose file it is.
  return source.split("/node_modules/").at(-1) ?? source;
}

const maps = new Map<string, { of: SourceMap | undefined }>();

function sharesOf({ nodes, samples, timeDeltas }: Profile): Record<string, number> {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const parent = new Map(nodes.flatMap((node) => (node.children ?? []).map((child) => [child, node.id])));
  const partOfNode = new Map<number, string>();
  const partAt = (id: number): string => {
    const known = partOfNode.get(id);
    if (known) return known;
    const frame = byId.get(id)?.callFrame;
    const above = parent.get(id);
    let part = "other";
    if (frame?.functionName === "(garbage collector)") part = "garbage collection";
    else if (frame?.functionName === "(idle)" || frame?.functionName === "(program)")
      part = frame.functionName;
    else {
      const source = frame ? sourceOf(frame) : "";
      part = parts.find(([, url]) => url.test(source))?.[0] ?? (above ? partAt(above) : "other");
    }
    // What Node does is done for whoever called it.
    if (part === "Node's own" && above) {
      const caller = partAt(above);
      if (caller !== "other") part = caller;
    }
    partOfNode.set(id, part);
    return part;
  };
  const times = new Map<string, number>();
  for (const [at, id] of samples.entries()) {
    const part = partAt(id);
    if (part === "(idle)") continue;
    times.set(part, (times.get(part) ?? 0) + (timeDeltas[at] ?? 0));
  }
  const all = [...times.values()].reduce((sum, one) => sum + one, 0);
  return Object.fromEntries(
    [...times].map(([part, time]) => [part, time / all] as const).toSorted((a, b) => b[1] - a[1]),
  );
}
