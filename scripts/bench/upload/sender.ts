import { randomBytes } from "node:crypto";
import { Agent, request } from "node:http";
import { aPdf } from "../../../packages/api/test/files.ts";

// Sends files from a process of its own, so that the server's memory is the server's alone. One message in: where to
// and how; one message out: seconds and what was answered.

export type Way = "raw" | "form" | "tus";
export type Target = { path: string; cookie: string };
export type Sending = { origin: string; host: string; way: Way; bytes: number; targets: Target[] };
export type Sent = { seconds: number; answers: number[] };

// As long as browsers make it: a short one is searched for in a way that is three times slower.
const boundary = "----WebKitFormBoundary7MA4YWxkTrZu0gW1";
const agent = new Agent({ keepAlive: true, maxSockets: 64 });

process.on("message", async (sending: Sending) => {
  const file = aFile(sending.bytes);
  const began = performance.now();
  const answers = await Promise.all(
    sending.targets.map((target) => ways[sending.way](sending, target, file)),
  );
  process.send?.({ seconds: (performance.now() - began) / 1000, answers } satisfies Sent);
});
process.once("disconnect", () => process.exit());

const ways: Record<Way, (sending: Sending, target: Target, file: Buffer) => Promise<number>> = {
  raw: async (sending, target, file) => (await send(sending, target, "POST", {}, [file])).status,
  async form(sending, target, file) {
    const head = [
      `--${boundary}\r\nContent-Disposition: form-data; name="requirement"\r\n\r\nE-BR\r\n`,
      `--${boundary}\r\nContent-Disposition: form-data; name="files"; filename="paper.pdf"\r\n`,
      "Content-Type: application/pdf\r\n\r\n",
    ].join("");
    const body = [Buffer.from(head), file, Buffer.from(`\r\n--${boundary}--\r\n`)];
    const headers = { "content-type": `multipart/form-data; boundary=${boundary}` };
    return (await send(sending, target, "POST", headers, body)).status;
  },
  async tus(sending, target, file) {
    const text = (value: string) => Buffer.from(value).toString("base64");
    const created = await send(sending, { ...target, path: `${target.path}/uploads` }, "POST", {
      ...{ "tus-resumable": "1.0.0", "upload-length": String(file.length) },
      "upload-metadata": `filename ${text("paper.pdf")},requirement ${text("E-BR")}`,
    });
    if (!created.location) return created.status;
    const headers = {
      ...{ "tus-resumable": "1.0.0", "upload-offset": "0" },
      "content-type": "application/offset+octet-stream",
    };
    return (await send(sending, { ...target, path: created.location }, "PATCH", headers, [file])).status;
  },
};

function send(
  { origin, host }: Sending,
  { path, cookie }: Target,
  method: string,
  headers: Record<string, string>,
  body: Buffer[] = [],
): Promise<{ status: number; location: string | undefined }> {
  return new Promise((resolve, reject) => {
    const length = body.reduce((sum, part) => sum + part.length, 0);
    const call = request(`${origin}${path}`, {
      ...{ method, agent },
      headers: {
        host,
        cookie,
        "sec-fetch-site": "same-origin",
        "content-length": String(length),
        ...headers,
      },
    });
    call.once("error", reject);
    call.once("response", (response) => {
      response
        .resume()
        .once("end", () =>
          resolve({ status: response.statusCode ?? 0, location: response.headers.location }),
        );
    });
    for (const part of body) call.write(part);
    call.end();
  });
}

/** A PDF as a scanner makes it: nearly all of it noise that no rule can skip. */
function aFile(bytes: number): Buffer {
  const [head, tail] = [aPdf(), aPdf()];
  return Buffer.concat([head, randomBytes(bytes - head.length - tail.length), tail]);
}
