import { join } from "node:path";
import { openAs } from "@causeway/db/client";
import { testSecrets } from "@causeway/db/test/database";
import { readEnv } from "../src/env.ts";
import { scanWaiting } from "../src/evidence/scan-waiting.ts";
import { deriveKeys } from "../src/keys.ts";
import { makeLogger } from "../src/log.ts";
import { diskDriver } from "../src/storage/disk-driver.ts";
import { storageOver } from "../src/storage/storage.ts";
import { slowScanner } from "./slow-scanner.ts";

/** A process of its own that has scanned what waits, and says so as it begins with a file. Ends only by being killed. */
const [url = "", directory = ""] = process.argv.slice(2);
const driver = await diskDriver(join(directory, "files"));
const scanner = slowScanner(25, () => process.stdout.write("scanning\n"));
await scanWaiting({
  ...{ db: await openAs("worker", url, testSecrets), storage: storageOver(driver, scanner) },
  ...{ keys: deriveKeys(readEnv({}).CAUSEWAY_SECRET), log: makeLogger("silent"), now: () => new Date() },
});
// Killed, not ended: a killer that comes late still finds somebody.
setInterval(() => {}, 1000);
