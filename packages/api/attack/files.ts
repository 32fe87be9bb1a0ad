import { request } from "node:http";
import { setTimeout as delay } from "node:timers/promises";
import { anEmployer } from "@causeway/db/test/factories";
import { decryptField, encryptField, generateDataKey } from "../src/field-encryption.ts";
import { aJpeg, aPdf, aPng, objectStream } from "../test/files.ts";
import { ask, post } from "./http.ts";
import { type Attack, finding, sessionOf, type World } from "./world.ts";

/** A page whose form was taken leads back to itself. */
const taken = 302;

async function aDesk(world: World) {
  const { organisation, preparer, sponsorshipCase } = await anEmployer(world.db).withCase();
  const cookie = await sessionOf(world, "portal", preparer);
  const page = `${world.portal}/o/${organisation.id}/cases/${sponsorshipCase.id}/evidence`;
  const form = (name: string, bytes: Buffer) => {
    const part = (headers: string, content: string | Buffer) => [
      `--edge\r\n${headers}\r\n\r\n`,
      content,
      "\r\n",
    ];
    const pieces = [
      ...part('Content-Disposition: form-data; name="requirement"', "E-BR"),
      ...part(
        `Content-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: application/pdf`,
        bytes,
      ),
      "--edge--\r\n",
    ];
    return Buffer.concat(pieces.map((piece) => Buffer.from(piece)));
  };
  const headers = { origin: world.portal, "content-type": "multipart/form-data; boundary=edge" };
  const upload = (name: string, bytes: Buffer) =>
    ask(page, { method: "POST", cookie, headers, body: form(name, bytes) });
  return { cookie, page, upload, form, headers, organisation };
}

export const fileAttacks: Attack[] = [
  async (world) => {
    const { expect, found } = finding("polyglots and disguises");
    const { upload } = await aDesk(world);
    const html = "<script>alert(1)</script>";
    const zip = Buffer.concat([
      Buffer.from("504b0304", "hex"),
      Buffer.alloc(60),
      Buffer.from("504b0506", "hex"),
      Buffer.alloc(18),
    ]);
    const files: [string, Buffer][] = [
      ["page.pdf", Buffer.from(`<!doctype html>${html}`)],
      ["drawing.png", Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg">${html}</svg>`)],
      ["late.pdf", Buffer.concat([Buffer.from(html.padEnd(2000)), aPdf()])],
      ["program.pdf", Buffer.concat([Buffer.from("MZ"), Buffer.alloc(500)])],
      ["archive.pdf", zip],
      ["both.pdf", Buffer.concat([aPdf(), zip])],
      ["both.jpg", Buffer.concat([await aJpeg(), Buffer.from(`<?php ${html}`), zip])],
      ["both.png", Buffer.concat([await aPng(), Buffer.from(html), zip])],
      ["nothing.pdf", Buffer.alloc(0)],
      ["head.pdf", Buffer.from("%PDF-1.7\n")],
    ];
    for (const [name, bytes] of files) {
      const { status, body } = await upload(name, bytes);
      expect(status === 422, `${name} answered ${status} ${body.slice(0, 80)}`);
    }
    expect((await upload("honest.pdf", aPdf())).status === taken, "an honest file was refused");
    return found;
  },
  async (world) => {
    const { expect, found } = finding("bombs: what is small and unpacks to far more");
    const { upload } = await aDesk(world);
    const wall = await aPng();
    for (const place of [16, 20]) wall.writeUInt32BE(20_000, place);
    const files: [string, Buffer][] = [
      ["forty-megabytes.pdf", Buffer.concat([aPdf(), objectStream(Buffer.alloc(40 * 2 ** 20)), aPdf()])],
      ["pages.pdf", aPdf({ pages: 1001 })],
      ["packed-pages.pdf", aPdf({ packedPages: 1000 })],
      ["wall.png", wall],
    ];
    for (const [name, bytes] of files) {
      const { status } = await upload(name, bytes);
      expect(status === 422, `${name} of ${bytes.length} bytes answered ${status}`);
    }
    expect((await ask(`${world.portal}/readyz`)).status === 200, "the portal did not survive it");
    return found;
  },
  async (world) => {
    const { expect, found } = finding("names that traverse, hide or break headers");
    const { upload, page, cookie, organisation } = await aDesk(world);
    const names = [
      "../../etc/passwd.pdf",
      "..\\..\\x.pdf",
      "a\u0000b.pdf",
      "x\u202Efdp.exe.pdf",
      "/etc/cron.d/x.pdf",
      "a%0d%0aSet-Cookie: x=1.pdf",
      "CON.pdf",
      `${"長".repeat(300)}.pdf`,
    ];
    for (const name of names) {
      const { status } = await upload(name, aPdf({ bytes: 2_000 + name.length * 7 }));
      const { rows } = await world.db.owner.query(
        `select file_name from evidence where organisation_id = $1 order by created_at desc limit 1`,
        [organisation.id],
      );
      const kept: string = rows[0]?.file_name ?? "";
      expect(status === taken || status === 422, `${name} answered ${status}`);
      expect(
        ![...kept].some((sign) => "/\\".includes(sign) || sign < " " || sign === "\u202e"),
        `kept as ${kept}`,
      );
      expect(kept.length <= 255, "kept at full length");
    }
    const tries = [
      "/..%2f..%2f..%2fetc/passwd",
      "/%2e%2e/%2e%2e/package.json",
      "/assets/..%2f..%2fserver/index.js",
    ];
    for (const path of tries) {
      const { status, body } = await ask(`${new URL(page).origin}${path}`, { cookie });
      expect(status === 404 || status === 400, `${path} answered ${status}`);
      expect(!body.includes("root:") && !body.includes('"private"'), `${path} shows a file`);
    }
    return found;
  },
  async (world) => {
    const { expect, found } = finding("a ticket spent twice, late, or by somebody else");
    const { upload, page, cookie } = await aDesk(world);
    await upload("paper.pdf", aPdf());
    const { rows } = await world.db.owner.query("select id from evidence order by created_at desc limit 1");
    const stranger = await sessionOf(world, "portal", world.scenario.b.owner);
    const ticket = async () =>
      String((await post(`${page}/${rows[0].id}/download`, {}, { cookie })).headers.location);
    const at = (path: string) => new URL(path, page).href;
    const first = await ticket();
    expect((await ask(at(first), { cookie: stranger })).status !== 200, "a stranger spent it");
    const opened = await ask(at(first), { cookie });
    expect(opened.status === 200 && opened.body.startsWith("%PDF"), `her own answered ${opened.status}`);
    expect(String(opened.headers["content-disposition"]).startsWith("attachment"), "shown instead of saved");
    expect((await ask(at(first), { cookie })).status !== 200, "it worked twice");
    const raced = await ticket();
    const racing = await Promise.all(Array.from({ length: 20 }, () => ask(at(raced), { cookie })));
    expect(racing.filter(({ status }) => status === 200).length === 1, "twenty at once: not one winner");
    const late = await ticket();
    await world.db.owner.query("update download_ticket set expires_at = now() - interval '1 second'");
    expect((await ask(at(late), { cookie })).status !== 200, "it worked late");
    expect((await ask(at(late.replace(/.$/, "A")), { cookie })).status !== 200, "a guessed one worked");
    return found;
  },
  async (world) => {
    const { expect, found } = finding("slow bodies and lying lengths");
    const { page, cookie, form, headers } = await aDesk(world);
    const body = form("paper.pdf", aPdf({ bytes: 200_000 }));
    const raw = (
      length: string | undefined,
      sent: Buffer,
      pauseMs: number,
      after = "end" as "end" | "destroy",
    ) =>
      new Promise<number>((resolve) => {
        const chunked =
          length === undefined ? { "transfer-encoding": "chunked" } : { "content-length": length };
        const outgoing = request(page, {
          method: "POST",
          headers: { ...headers, cookie, ...chunked },
        });
        outgoing.on("response", (response) => resolve(response.resume().statusCode ?? 0));
        outgoing.on("error", () => resolve(0));
        const send = async () => {
          for (let from = 0; from < sent.length && !outgoing.destroyed; from += 20_000) {
            outgoing.write(sent.subarray(from, from + 20_000));
            if (pauseMs) await delay(pauseMs);
          }
          if (after === "end") outgoing.end();
          else outgoing.destroy();
        };
        void send();
      });
    expect(
      (await raw(String(300 * 2 ** 20), Buffer.alloc(10), 0, "destroy")) !== taken,
      "300 MB were welcome",
    );
    expect((await raw(undefined, body, 0)) === 411, "an undeclared length was welcome");
    expect((await raw(String(body.length + 5_000), body, 0, "destroy")) !== taken, "half a file was kept");
    const before = Number((await world.db.owner.query("select count(*) from evidence")).rows[0].count);
    // Forty slow ones at once must not keep others out.
    const slow = Array.from({ length: 40 }, () => raw(String(body.length), body, 250));
    await delay(200);
    const started = Date.now();
    const page_ = await ask(`${world.portal}/sign-in`);
    expect(
      page_.status === 200 && Date.now() - started < 5_000,
      `another reader waited ${Date.now() - started} ms`,
    );
    const statuses = await Promise.all(slow);
    const kept = Number((await world.db.owner.query("select count(*) from evidence")).rows[0].count) - before;
    expect(
      kept === statuses.filter((status) => status === taken).length,
      `${kept} rows for what was acknowledged`,
    );
    found.note = `${kept} of 40 slow ones kept, as acknowledged`;
    return found;
  },
  async ({ scenario: { a, b }, db }) => {
    const { expect, found } = finding("ciphertext moved to another row, column, person or organisation");
    const key = generateDataKey();
    const place = {
      organisationId: a.organisation.id,
      table: "candidate_form_section",
      column: "ciphertext",
      rowId: "1",
    };
    const sealed = encryptField(key, place, "A123456(3)");
    const places = [
      { ...place, organisationId: b.organisation.id },
      { ...place, table: "candidate" },
      { ...place, column: "other" },
      { ...place, rowId: "2" },
    ];
    const opens = (where: typeof place, bytes: Buffer, withKey = key) => {
      try {
        return decryptField(withKey, where, bytes) !== "";
      } catch {
        return false;
      }
    };
    expect(opens(place, sealed), "it does not open in its own place");
    for (const where of places) expect(!opens(where, sealed), `opens at ${JSON.stringify(where)}`);
    for (let at = 0; at < sealed.length; at += 1) {
      const bent = Buffer.from(sealed);
      bent[at] = (bent[at] ?? 0) ^ 1;
      expect(!opens(place, bent), `opens with byte ${at} turned`);
    }
    expect(!opens(place, sealed, generateDataKey()), "opens under another key");
    // In the database itself: B's sealed answers put into A's row.
    const { rows } = await db.owner.query(
      "select ciphertext from candidate_form_section where organisation_id = $1 limit 1",
      [b.organisation.id],
    );
    expect(rows.length === 1 && !opens(place, rows[0].ciphertext), "another candidate's answers open");
    return found;
  },
];
