import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { UploadRefused } from "./refusal.ts";
import { type Scanner, ScannerUnavailable, type ScanResult } from "./scanner.ts";

/**
 * ClamAV's daemon, by its INSTREAM command over a socket: `tcp://host:port` or `unix:/path`. A connection a
 * file; the bytes go out in length-prefixed chunks, ended by an empty one, and one line comes back.
 */
export function clamdScanner(address: string, { idleSeconds = 60 } = {}): Scanner {
  return {
    async scan(bytes) {
      const socket = open(address);
      socket.setTimeout(idleSeconds * 1000, () => socket.destroy(new Error("clamd fell silent")));
      const answer = readAnswer(socket);
      // Awaited below; until then a refused connection must not count as unheard.
      answer.catch(() => undefined);
      try {
        await send(socket, bytes);
        return verdictOf(await answer);
      } finally {
        socket.destroy();
      }
    },
  };
}

async function send(socket: Socket, bytes: AsyncIterable<Uint8Array>): Promise<void> {
  socket.write("zINSTREAM\0");
  for await (const chunk of bytes) {
    if (chunk.length === 0) continue;
    // clamd answers early when a limit is reached, and reads no further.
    if (!socket.writable) return;
    const length = Buffer.alloc(4);
    length.writeUInt32BE(chunk.length);
    socket.write(length);
    // The piece belongs to its reader and is filled anew: a copy leaves.
    if (!socket.write(Buffer.from(chunk))) await drained(socket);
  }
  if (socket.writable) socket.end(Buffer.alloc(4));
}

async function drained(socket: Socket): Promise<void> {
  const over = new AbortController();
  const { signal } = over;
  try {
    await Promise.race([once(socket, "drain", { signal }), once(socket, "close", { signal })]).catch(
      () => undefined,
    );
  } finally {
    over.abort();
  }
}

function readAnswer(socket: Socket): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = "";
    socket.setEncoding("latin1");
    socket.on("data", (text: string) => {
      answer += text;
      if (answer.includes("\0") || answer.length > longestAnswer)
        resolve(answer.replace(/\0.*$/s, "").trim());
    });
    socket.on("error", (cause) => reject(new ScannerUnavailable({ cause })));
    socket.on("close", () => reject(new ScannerUnavailable()));
  });
}

/**
 * "stream: OK", "stream: NAME FOUND", or an ERROR. A limit that was reached is not a clean bill: with
 * `AlertExceedsMax yes` clamd names it as a heuristic, and a stream over its length is an error of its own.
 */
function verdictOf(answer: string): ScanResult {
  if (answer === "stream: OK") return "clean";
  if (
    /Heuristics\.Limits\.Exceeded.* FOUND$/.test(answer) ||
    answer.startsWith("INSTREAM size limit exceeded")
  )
    throw new UploadRefused("upload-not-scannable");
  if (answer.endsWith(" FOUND")) return "infected";
  throw new ScannerUnavailable({ cause: new Error(answer.slice(0, 200)) });
}

function open(address: string): Socket {
  const { protocol, hostname, port, pathname } = new URL(address);
  if (protocol === "unix:") return connect(decodeURIComponent(pathname));
  return connect(Number(port || 3310), hostname.replace(/^\[|\]$/g, ""));
}

const longestAnswer = 4096;
