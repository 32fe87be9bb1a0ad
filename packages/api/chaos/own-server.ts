import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { type EmbeddedPostgres, startEmbedded } from "@causeway/db/embedded";
import { migrate } from "@causeway/db/migrate";
import { openTestDatabase, testSecrets } from "@causeway/db/test/database";
import type { Bounded } from "../bench/bounded.ts";

/** A PostgreSQL that writes to its disk as in an installation, and that may be killed: nobody else's database is on it. */
export async function openOwnServer({ after, opened }: Pick<Bounded, "after" | "opened">) {
  const making = mkdtemp(join(tmpdir(), "causeway-chaos-"));
  // What Ctrl-C interrupts may write for a moment longer.
  const forGood = { recursive: true, force: true, maxRetries: 20, retryDelay: 100 };
  const directory = await opened(making, (path) => rm(path, forGood));
  let again: EmbeddedPostgres | undefined;
  const server = await opened(startEmbedded({ directory }), (first) => (again ?? first).stop());
  await migrate({ url: server.url(), secrets: testSecrets, mailboxOpen: true });
  const db = await openTestDatabase(server.url(), "causeway");
  after(db.close);

  return {
    db,
    /** kill -9, and a start that finds what was written down. */
    async crash(): Promise<void> {
      const [pid] = (await readFile(join(directory, "data/postmaster.pid"), "utf8")).split("\n");
      process.kill(Number(pid), "SIGKILL");
      again = await startAgain(directory);
    },
  };
}

/** Its orphans end by themselves; until the last has let go of the shared memory, no other server starts. */
async function startAgain(directory: string): Promise<EmbeddedPostgres> {
  for (const end = Date.now() + 30_000; ; await wait(100)) {
    try {
      return await startEmbedded({ directory });
    } catch (error) {
      if (Date.now() > end) throw error;
    }
  }
}
