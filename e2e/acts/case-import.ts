import type { Person } from "../support/person.ts";
import { expect } from "../support/test.ts";

/** Brings a list of two, one of them faulty, reads what is wrong with it, and opens the other. */
export async function openList(person: Person, organisationId: string): Promise<void> {
  const t = person.words("case-import");
  const lines = ["结算分析师,周岚,", "风险模型验证师,,wrong"];
  const headings = [t("column.title"), t("column.candidateName"), t("column.email")];
  const file = [headings.join(","), ...lines].join("\r\n");
  await person.open(`/o/${organisationId}/cases/import`);
  await person.page
    .locator("input[type=file]")
    .setInputFiles({ name: "spring.csv", mimeType: "text/csv", buffer: Buffer.from(file) });
  await person.follow(t("upload.check"), /\/cases\/import\/[0-9a-f-]{36}$/);
  await person.sees(t("fault.missing", { column: t("column.candidateName") }));
  await person.sees(t("fault.not-an-email", { column: t("column.email") }));
  await person.press(t("preview.openAll", { count: 1 }), t("progress.finished", { count: 1 }));
  await expect(person.page.getByRole("link", { name: /周岚|结算分析师|CW-/ }).first()).toBeVisible();
}
