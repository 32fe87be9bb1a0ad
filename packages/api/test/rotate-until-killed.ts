import { rotateSecret } from "@causeway/db/rotate-secret";
import { databaseSecrets } from "@causeway/db/secrets";
import { deriveKeys } from "../src/keys.ts";
import { resealBetween } from "../src/reseal.ts";

/** A process of its own that puts the installation under another secret, and says when it begins and when it is done. */
const [url = "", before = "", after = ""] = process.argv.slice(2);
process.stdout.write("begun\n");
await rotateSecret({
  ...{ url, by: "chaos", before: databaseSecrets(before), after: databaseSecrets(after) },
  reseal: resealBetween(deriveKeys(before), deriveKeys(after)),
});
process.stdout.write("rotated\n");
// Killed, not ended: a killer that comes late still finds somebody.
setInterval(() => {}, 1000);
