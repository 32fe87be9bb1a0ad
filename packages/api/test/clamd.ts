import { spawn } from "node:child_process";
import { accessSync, constants } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";

/** Debian's clamd, or null where it is not installed. */
export function findClamd(): string | null {
  const folders = [...(process.env.PATH ?? "").split(delimiter), "/usr/sbin", "/usr/local/sbin"];
  return folders.map((folder) => join(folder, "clamd")).find(isExecutable) ?? null;
}

export type Clamd = { address: string; stop(): Promise<void> };

/** A daemon of its own on a socket below the temporary directory, which knows one signature: the harmless test file. */
export async function startClamd(program: string, limits: { file: string; stream: string }): Promise<Clamd> {
  const directory = await mkdtemp(join(tmpdir(), "causeway-clamd-"));
  const socket = join(directory, "clamd.sock");
  await writeFile(join(directory, "test.ndb"), `Causeway-Test:0:*:${eicar().toString("hex")}\n`);
  await writeFile(
    join(directory, "clamd.conf"),
    [
      ...["Foreground yes", `LocalSocket ${socket}`, `DatabaseDirectory ${directory}`],
      ...[`TemporaryDirectory ${directory}`, "AlertExceedsMax yes", `StreamMaxLength ${limits.stream}`],
      ...[`MaxScanSize ${limits.file}`, `MaxFileSize ${limits.file}`, "MaxThreads 2", "SelfCheck 0", ""],
    ].join("\n"),
  );
  const child = spawn(program, ["--config-file", join(directory, "clamd.conf")], { stdio: "ignore" });
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  for (let tries = 0; !(await answers(socket)); tries++) {
    if (tries > 200 || child.exitCode !== null) throw new Error("clamd did not start");
    await delay(50);
  }
  return {
    address: `unix:${socket}`,
    async stop() {
      child.kill("SIGTERM");
      await ended;
      await rm(directory, { recursive: true, force: true });
    },
  };
}

/** The test file that every scanner knows, put together here so that no scanner stumbles over this source. */
export function eicar(): Buffer {
  const halves = ["X5O!P%@AP[4\\PZX54(P^)7CC)7}$EI", "CAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"];
  return Buffer.from(halves.join(""), "latin1");
}

function answers(socket: string): Promise<boolean> {
  return new Promise((resolve) => {
    const client = connect(socket, () => {
      client.destroy();
      resolve(true);
    });
    client.on("error", () => resolve(false));
  });
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
