import { mkdir, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { locales } from "@causeway/messages/locale";
import { type PreviewPage, previewPages } from "./preview-pages.ts";

// pnpm email:preview                 serves every message in every language, rendered anew on each request
// pnpm email:preview -- --out DIR    writes the same pages into a folder
const { values } = parseArgs({
  args: process.argv.slice(2).filter((argument) => argument !== "--"),
  options: { out: { type: "string" }, port: { type: "string", default: "4400" } },
});

if (values.out === undefined) serve(Number(values.port));
else await write(values.out);

function serve(port: number): void {
  const server = createServer((request, response) => {
    answer(new URL(request.url ?? "/", "http://localhost").pathname.slice(1)).then(
      (page) => {
        response.writeHead(page ? 200 : 404, {
          "content-type": `${page?.type ?? "text/plain"}; charset=utf-8`,
        });
        response.end(page?.content ?? "Not found");
      },
      (error: unknown) => response.writeHead(500).end(String(error)),
    );
  });
  server.listen(port, "127.0.0.1", () => process.stdout.write(`Mails: http://localhost:${port}\n`));
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => server.close());
}

async function answer(name: string): Promise<PreviewPage | undefined> {
  const pages = await previewPages();
  return pages.find((page) => page.name === (name || "index.html"));
}

async function write(directory: string): Promise<void> {
  await mkdir(directory, { recursive: true });
  const pages = await previewPages();
  await Promise.all(pages.map((page) => writeFile(join(directory, page.name), page.content)));
  process.stdout.write(
    `${pages.length} pages in ${locales.length} languages: ${join(directory, "index.html")}\n`,
  );
}
