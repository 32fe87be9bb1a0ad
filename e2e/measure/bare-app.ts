import { execFile } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { dirname, extname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { createRequestListener } from "@react-router/node";
import compression from "compression";
import type { ServerBuild } from "react-router";

/**
 * A bare React Router app, built for production and served packed: what any page of this kind costs before it says a
 * word. Everything lies in a folder of its own, removed by `stop`.
 */
export async function startBareApp(): Promise<{ url: string; stop: () => Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), "causeway-bare-"));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  try {
    cpSync(join(import.meta.dirname, "bare"), folder, { recursive: true });
    // React Router looks for the packages that a manifest names.
    cpSync(join(import.meta.dirname, "../package.json"), join(folder, "package.json"));
    symlinkSync(join(import.meta.dirname, "../node_modules"), join(folder, "node_modules"));
    await promisify(execFile)(process.execPath, [reactRouter(), "build"], {
      cwd: folder,
      env: { ...process.env, NODE_ENV: "production" },
      timeout: 60_000,
    });
    const built = (await import(
      pathToFileURL(join(folder, "build/server/index.js")).href
    )) as unknown as ServerBuild;
    const server = serve(built, join(folder, "build/client"));
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const stop = async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      remove();
    };
    return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, stop };
  } catch (error) {
    remove();
    throw error;
  }
}

function reactRouter(): string {
  const manifest = createRequire(import.meta.url).resolve("@react-router/dev/package.json");
  return join(dirname(manifest), "bin.cjs");
}

function serve(build: ServerBuild, client: string) {
  const pages = createRequestListener({ build, mode: "production" });
  const pack = compression({ level: 9 });
  return createServer((request, response) => {
    pack(request as never, response as never, () => {
      const path = (request.url ?? "").split("?", 1)[0] ?? "";
      if (!path.startsWith("/assets/")) return pages(request, response);
      const type = extname(path) === ".css" ? "text/css" : "text/javascript";
      response.writeHead(200, {
        "content-type": type,
        "cache-control": "public, max-age=31536000, immutable",
      });
      response.end(readFileSync(join(client, path)));
    });
  });
}
