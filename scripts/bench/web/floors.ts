import { createServer, type RequestListener } from "node:http";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { plainList } from "../../../packages/db/test/plain-list.ts";
import { root } from "../../lib/bootstrap.mjs";

// The two floors, in a process of their own as the portal has one: the same 25 rows through the same policies by plain
// SQL, once as a page of a bare React Router server, once as JSON by `node:http`. No session, no Prisma, no tRPC, no
// design system. Told by environment: FLOOR_DATABASE_URL (the portal's role), FLOOR_CONTEXT_KEY (hex).
const fromWeb = createRequire(join(root, "packages/web/package.json"));
const { createRequestListener } = (await import(
  pathToFileURL(fromWeb.resolve("@react-router/node")).href
)) as {
  createRequestListener: (options: { build: unknown; mode: string }) => RequestListener;
};
const listRows = plainList(
  process.env.FLOOR_DATABASE_URL ?? "",
  Buffer.from(process.env.FLOOR_CONTEXT_KEY ?? "", "hex"),
);
Reflect.set(globalThis, "floorRows", listRows);
const build = await import(pathToFileURL(join(root, "apps/portal/bench/floor/build/server/index.js")).href);
const page = createServer(createRequestListener({ build, mode: "production" }));
const data = createServer(async (request, response) => {
  const [, , organisationId = "", personId = ""] = (request.url ?? "").split("/");
  response.setHeader("content-type", "application/json");
  response.end(JSON.stringify(await listRows({ organisationId, personId })));
});
const ports = await Promise.all(
  [page, data].map(
    (server) =>
      new Promise<number>((resolve) => {
        server.listen(0, "127.0.0.1", () => resolve((server.address() as AddressInfo).port));
      }),
  ),
);
process.send?.({ page: ports[0], data: ports[1] });
process.once("disconnect", () => process.exit(0));
