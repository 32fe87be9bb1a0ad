import { truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { anEmployer } from "@causeway/db/test/factories";
import { aPdf } from "./support/files.ts";
import { database, stack } from "./support/stack.ts";
import { expect, test } from "./support/test.ts";

const faults = [
  ["a text that calls itself a PDF", "upload-wrong-type", "letter.pdf"],
  ["an empty file", "upload-empty", "empty.pdf"],
  ["a file over 50 MB", "upload-too-large", "large.pdf"],
  ["half a PDF", "upload-damaged", "half.pdf"],
] as const;

/** Writes the files once; the large one is mostly a hole. */
test.beforeAll(async () => {
  const at = (name: string) => join(stack().directory, name);
  await writeFile(at("letter.pdf"), "Dear reviewer, this is no PDF.\n");
  await writeFile(at("empty.pdf"), "");
  await writeFile(at("half.pdf"), aPdf().buffer.subarray(0, 60));
  await writeFile(at("large.pdf"), aPdf().buffer);
  await truncate(at("large.pdf"), 51 * 1024 * 1024);
});

for (const locale of ["en", "zh-Hans"] as const) {
  for (const javaScriptEnabled of [true, false]) {
    test(`files that cannot be taken say why (${locale}, ${javaScriptEnabled ? "with" : "without"} a script)`, async ({
      meet,
    }) => {
      const { organisation, preparer, sponsorshipCase } = await anEmployer(database).withCase();
      const he = await meet({ email: preparer.email, locale, as: preparer }, { javaScriptEnabled });
      const t = he.words("evidence");
      const errors = he.words("errors");
      await he.open(`/o/${organisation.id}/cases/${sponsorshipCase.id}/evidence`);
      const slot = he.page.locator("#slot-E-BR");
      for (const [, reason, name] of faults) {
        await slot.locator("input[type=file]").first().setInputFiles(join(stack().directory, name));
        if (!javaScriptEnabled)
          await slot.getByRole("button", { name: t("upload.send"), exact: true }).click();
        await expect(he.page.getByText(errors(`${reason}.title`)).first()).toBeVisible();
      }
      await slot.locator("input[type=file]").first().setInputFiles(aPdf("good.pdf"));
      if (!javaScriptEnabled) await slot.getByRole("button", { name: t("upload.send"), exact: true }).click();
      await expect(slot.getByText("good.pdf").first()).toBeVisible();
      await he.settle();
    });
  }
}

test("a large file is paused, and goes on where it was", async ({ meet }) => {
  const { organisation, preparer, sponsorshipCase } = await anEmployer(database).withCase();
  const he = await meet({ email: preparer.email, locale: "en", as: preparer });
  const t = he.words("evidence");
  await he.open(`/o/${organisation.id}/cases/${sponsorshipCase.id}/evidence`);
  const slot = he.page.locator("#slot-E-BR");
  const offsets: number[] = [];
  he.page.on("request", (request) => {
    if (request.method() === "PATCH") offsets.push(Number(request.headers()["upload-offset"]));
  });
  // A line slow enough to be interrupted.
  const line = await he.context.newCDPSession(he.page);
  await line.send("Network.enable");
  const slow = { offline: false, latency: 0, downloadThroughput: -1, uploadThroughput: 150_000 };
  await line.send("Network.emulateNetworkConditions", slow);
  const name = "large-scan.pdf";
  const scan = Buffer.concat([aPdf().buffer, Buffer.alloc(1_500_000, "x"), aPdf().buffer]);
  await slot
    .locator("input[type=file]")
    .first()
    .setInputFiles({ name, mimeType: "application/pdf", buffer: scan });
  const percent = async () => Number(await slot.getByRole("progressbar").getAttribute("value"));
  await expect.poll(percent).toBeGreaterThan(20);
  await slot.getByRole("button", { name: t("upload.pauseNamed", { name }) }).click();
  // Only when the first request has ended: on a fast line the rest of it would still slip through.
  const resume = slot.getByRole("button", { name: t("upload.resumeNamed", { name }) });
  await expect(resume).toBeVisible();
  await line.send("Network.emulateNetworkConditions", { ...slow, uploadThroughput: -1 });
  await resume.click();
  await expect(slot.getByRole("link", { name: t("viewer.openNamed", { name }) })).toBeVisible();
  // The server may still be writing down the first part when the second comes, and is then asked once more.
  expect(offsets.length).toBeGreaterThan(1);
  expect(offsets[0]).toBe(0);
  expect(offsets.at(-1)).toBeGreaterThan(scan.length * 0.1);
});
