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
