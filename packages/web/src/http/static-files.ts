import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { extname, join, relative, sep } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { documentHeaders } from "./security-headers.ts";

interface StaticFile {
  type: string;
  body: Buffer;
  etag: string;
  /** Content-addressed names never change their content. */
  immutable: boolean;
  packed: Map<"br" | "gzip", Promise<Buffer>>;
}

/**
 * Serves a built app's files from memory: a few hundred kilobytes, read once, packed once. Holding the list
 * also means that no path of a request ever reaches the file system. Returns false when the path is not one.
 */
export function makeStaticFiles(directory: string) {
  const files = new Map(listFiles(directory).map((path) => [urlOf(directory, path), load(path)]));
  return async (request: IncomingMessage, response: ServerResponse): Promise<boolean> => {
    const file = files.get((request.url ?? "").split("?", 1)[0] ?? "");
    if (!file || (request.method !== "GET" && request.method !== "HEAD")) return false;
    response.setHeader(
      "Cache-Control",
      file.immutable ? "public, max-age=31536000, immutable" : "public, max-age=3600",
    );
    response.setHeader("ETag", file.etag);
    for (const name of documentHeaders) response.removeHeader(name);
    if (request.headers["if-none-match"] === file.etag) {
      response.writeHead(304).end();
      return true;
    }
    response.setHeader("Content-Type", file.type);
    response.setHeader("Vary", "Accept-Encoding");
    const encoding = encodingFor(request, file);
    const body = encoding ? await pack(file, encoding) : file.body;
    if (encoding) response.setHeader("Content-Encoding", encoding);
    response.writeHead(200, { "Content-Length": body.byteLength });
    response.end(request.method === "HEAD" ? undefined : body);
    return true;
  };
}

function load(path: string): StaticFile {
  const body = readFileSync(path);
  return {
    type: types[extname(path)] ?? "application/octet-stream",
    body,
    etag: `"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"`,
    immutable: path.split(sep).includes("assets"),
    packed: new Map(),
  };
}

function encodingFor(request: IncomingMessage, file: StaticFile): "br" | "gzip" | undefined {
  if (!/^(text|application\/(json|manifest)|image\/svg)/.test(file.type)) return undefined;
  const accepted = String(request.headers["accept-encoding"] ?? "");
  if (/\bbr\b/.test(accepted)) return "br";
  return /\bgzip\b/.test(accepted) ? "gzip" : undefined;
}

function pack(file: StaticFile, encoding: "br" | "gzip"): Promise<Buffer> {
  const known = file.packed.get(encoding);
  if (known) return known;
  const packed =
    encoding === "br"
      ? promisify(brotliCompress)(file.body, { params: { [constants.BROTLI_PARAM_QUALITY]: 10 } })
      : promisify(gzip)(file.body, { level: 9 });
  file.packed.set(encoding, packed);
  return packed;
}

function listFiles(directory: string): string[] {
  return (
    readdirSync(directory, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      // Build tools leave notes for themselves in dot folders.
      .filter(
        (path) =>
          !relative(directory, path)
            .split(sep)
            .some((part) => part.startsWith(".")),
      )
  );
}

function urlOf(directory: string, path: string): string {
  return `/${relative(directory, path).split(sep).join("/")}`;
}

const types: Record<string, string> = {
  ".css": "text/css; charset=utf-8",
  ".ico": "image/x-icon",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".webmanifest": "application/manifest+json",
  ".woff2": "font/woff2",
};
