import { freed } from "@causeway/api/storage/freed";
import { isProblemPage } from "./problem.ts";

/** What the protocol asks of whoever keeps the uploads; refusals are thrown as problem pages. */
export type TusUploads = {
  start(upload: { length: number; metadata: ReadonlyMap<string, string> }): Promise<Started>;
  find(id: string): Promise<{ received: number; length: number; expiresAt: Date }>;
  /** `outcome` is what became of a file whose last byte has arrived. */
  append(
    id: string,
    offset: number,
    bytes: AsyncIterable<Uint8Array>,
  ): Promise<{ received: number; outcome: unknown }>;
  cancel(id: string): Promise<unknown>;
};
type Started = { uploadId: string; expiresAt: Date };
export type TusOptions = { uploads: TusUploads; mostBytes: number; id?: string | undefined };

/**
 * The tus protocol for resumable uploads, 1.0.0 (https://tus.io): core, creation, expiration and termination.
 * A resource route's loader and action both answer with it. Beyond the protocol, the answer to the last byte
 * carries `Upload-Outcome`, percent-encoded JSON, and a refusal is JSON with its reason.
 */
export async function answerTus(request: Request, options: TusOptions): Promise<Response> {
  try {
    const method = request.headers.get("x-http-method-override") ?? request.method;
    if (method === "OPTIONS")
      return answer(204, { "tus-extension": extensions, "tus-max-size": options.mostBytes });
    const { id } = options;
    if (!request.headers.has("tus-resumable")) return answer(400);
    if (request.headers.get("tus-resumable") !== version) return answer(412);
    if (!id) return method === "POST" ? await create(request, options) : answer(405);
    if (method === "HEAD") return await tell(id, options);
    if (method === "PATCH") return await append(request, id, options);
    if (method !== "DELETE") return answer(405);
    await options.uploads.cancel(id);
    return answer(204);
  } catch (error) {
    if (!isProblemPage(error)) throw error;
    return answer(error.init?.status ?? 400, {}, { reason: error.data.reason });
  }
}

async function create(request: Request, { uploads, mostBytes }: TusOptions): Promise<Response> {
  const length = wholeNumber(request.headers.get("upload-length"));
  const metadata = readMetadata(request.headers.get("upload-metadata") ?? "");
  if (length === null || metadata === null) return answer(400);
  if (length > mostBytes) return answer(413, {}, { reason: "upload-too-large" });
  const { uploadId, expiresAt } = await uploads.start({ length, metadata });
  const location = `${new URL(request.url).pathname.replace(/\/$/, "")}/${uploadId}`;
  return answer(201, { location, "upload-expires": expiresAt.toUTCString() });
}

async function tell(id: string, { uploads }: TusOptions): Promise<Response> {
  const { received, length, expiresAt } = await uploads.find(id);
  return answer(200, {
    "upload-offset": received,
    "upload-length": length,
    "upload-expires": expiresAt.toUTCString(),
  });
}

async function append(request: Request, id: string, { uploads }: TusOptions): Promise<Response> {
  if (request.headers.get("content-type") !== "application/offset+octet-stream") return answer(415);
  const offset = wholeNumber(request.headers.get("upload-offset"));
  if (offset === null || !request.body) return answer(400);
  const { received, outcome } = await uploads.append(id, offset, freed(request.body));
  return answer(204, {
    "upload-offset": received,
    ...(outcome ? { "upload-outcome": encodeURIComponent(JSON.stringify(outcome)) } : {}),
  });
}

/** "name base64,flag,…" with unique names; null when it is none. */
function readMetadata(header: string): ReadonlyMap<string, string> | null {
  const metadata = new Map<string, string>();
  for (const pair of header.split(",").filter((text) => text.trim())) {
    const [name = "", value = "", ...rest] = pair.trim().split(" ");
    if (!name || rest.length > 0 || metadata.has(name)) return null;
    metadata.set(name, Buffer.from(value, "base64").toString("utf8"));
  }
  return metadata;
}

function wholeNumber(text: string | null): number | null {
  return text !== null && /^\d{1,15}$/.test(text) ? Number(text) : null;
}

function answer(status: number, headers: Record<string, string | number> = {}, body?: unknown): Response {
  const response = new Response(body === undefined ? null : JSON.stringify(body), { status });
  const all = { "tus-resumable": version, "tus-version": version, "cache-control": "no-store", ...headers };
  for (const [name, value] of Object.entries(all)) response.headers.set(name, String(value));
  if (body !== undefined) response.headers.set("content-type", "application/json");
  return response;
}

const version = "1.0.0";
const extensions = "creation,expiration,termination";
