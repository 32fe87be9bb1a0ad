import { spawnSync } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { appendAudit, exportAudit } from "@causeway/db/audit";
import { anEmployer } from "@causeway/db/test/factories";
import { withActor } from "@causeway/db/with-actor";
import { signedWebhook } from "../test/resend-loopback.ts";
import { ask } from "./http.ts";
import { webhookSecret } from "./installation.ts";
import { type Attack, finding } from "./world.ts";

const verifier = fileURLToPath(new URL("../../../apps/portal/public/audit-verify.mjs", import.meta.url));

export const trailAttacks: Attack[] = [
  async ({ db }) => {
    const { expect, found } = finding("audit edited, deleted, reordered, cut, repeated");
    const { owner, organisation } = await anEmployer(db).alone();
    const entry = {
      organisationId: organisation.id,
      action: "case.viewed",
      subjectKind: "case",
      subjectId: null,
    };
    for (let n = 0; n < 12; n += 1) await withActor(db.portal, owner, (tx) => appendAudit(tx, entry));
    const lines = await withActor(db.portal, owner, async (tx) => {
      const all: string[] = [];
      for await (const line of exportAudit(tx, organisation.id)) all.push(line.trimEnd());
      return all;
    });
    const folder = await mkdtemp(join(tmpdir(), "causeway-trail-"));
    const isWhole = async (text: string[]) => {
      const file = join(folder, "export.jsonl");
      await writeFile(file, `${text.join("\n")}\n`);
      return spawnSync(process.execPath, [verifier, file]).status === 0;
    };
    expect(await isWhole(lines), "the honest export is not whole");
    const bent: string[][] = [
      lines.slice(0, -1),
      lines.slice(0, 1),
      lines.toSpliced(1, 1),
      [...lines, lines.at(-1) ?? ""],
    ];
    for (let at = 1; at < lines.length; at += 1) {
      bent.push(
        lines.with(at, (lines[at] ?? "").replace("case.viewed", "case.edited")),
        lines.toSpliced(at, 1),
      );
      if (at > 1) bent.push(lines.with(at, lines[at - 1] ?? "").with(at - 1, lines[at] ?? ""));
    }
    for (const text of bent) expect(!(await isWhole(text)), "a bent export passes as whole");
    for (const sql of [
      "update audit_entry set action = 'x'",
      "delete from audit_entry",
      "truncate audit_entry",
    ]) {
      const refused = await db.owner.query(sql).then(
        () => false,
        () => true,
      );
      expect(refused, `went through even for the superuser: ${sql}`);
    }
    await rm(folder, { recursive: true });
    return found;
  },
  async (world) => {
    const { expect, found } = finding("webhooks forged, stale, early, written anew, sent five times");
    const event = {
      type: "email.delivered",
      created_at: new Date().toISOString(),
      data: {
        email_id: "re_attack",
        tags: { organisation: world.scenario.a.organisation.id, message: world.scenario.a.mailId },
      },
    };
    const send = async (signed: Request) =>
      (
        await ask(`${world.portal}/webhooks/resend`, {
          method: "POST",
          headers: Object.fromEntries(signed.headers),
          body: await signed.text(),
        })
      ).status;
    const minutes = (count: number) => new Date(Date.now() + count * 60_000);
    const bad = [
      signedWebhook(webhookSecret, event, { at: minutes(-6) }),
      signedWebhook(webhookSecret, event, { at: minutes(6) }),
      signedWebhook(webhookSecret, event, { body: JSON.stringify(event, null, 1) }),
      signedWebhook(webhookSecret, event, { body: JSON.stringify({ ...event, type: "email.bounced" }) }),
      signedWebhook(`whsec_${Buffer.from("somebody else's secret, as long").toString("base64")}`, event),
      new Request("http://x/", { method: "POST", body: JSON.stringify(event) }),
    ];
    for (const one of bad) expect((await send(one)) === 400, "was believed");
    const id = "msg_attack";
    const answers: number[] = [];
    for (let n = 0; n < 5; n += 1) answers.push(await send(signedWebhook(webhookSecret, event, { id })));
    expect(
      answers.every((status) => status === 204),
      `the true one answered ${answers}`,
    );
    const { rowCount } = await world.db.owner.query("select from provider_webhook where id = $1", [
      `resend:${id}`,
    ]);
    expect(rowCount === 1, `${rowCount} rows for one event`);
    return found;
  },
];
