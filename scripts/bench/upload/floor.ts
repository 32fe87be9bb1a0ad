import { createHash } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { open } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

// The floor of bench:upload: `node:http` that writes, hashes and syncs the bytes it is sent, and nothing else.
const directory = mkdtempSync(join(process.argv[2] ?? tmpdir(), "floor-"));
let count = 0;

const server = createServer(async (request, response) => {
  const file = await open(join(directory, String(count++)), "wx");
  const hash = createHash("sha256");
  for await (const chunk of request) {
    hash.update(chunk);
    await file.writeFile(chunk);
  }
  await file.sync();
  await file.close();
  response.end(hash.digest("hex"));
});
server.listen(0, "127.0.0.1", () => process.send?.((server.address() as AddressInfo).port));
process.once("disconnect", () => {
  rmSync(directory, { recursive: true, force: true });
  process.exit();
});
