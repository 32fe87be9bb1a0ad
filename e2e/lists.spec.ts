import { aCase, anEmployer, aStaffMember, aWorkItem } from "@causeway/db/test/factories";
import { database } from "./support/stack.ts";
import { expect, test } from "./support/test.ts";

test("an employer finds, keeps, archives and takes away cases, with the keyboard and without a script", async ({
  meet,
}) => {
  const { organisation, owner } = await anEmployer(database).alone();
  const over = await aCase(database, owner, {
    status: "granted",
    title: "Old post",
    candidateName: "鄧麗華",
  });
  await aCase(database, owner, { title: "New post", candidateName: "=1+1" });
  const her = await meet({ email: owner.email, as: owner }, { javaScriptEnabled: false });
  const t = her.words("case-list");
  const views = her.words("saved-view");
  const base = `/o/${organisation.id}/cases`;

  await her.open(`${base}?q=${encodeURIComponent("邓丽")}`);
  await her.sees("Old post");
  await expect(her.page.getByText("New post")).toHaveCount(0);
  await her.page.getByText(views("manage")).click();
  await her.answer({ name: "Hers", isDefault: "on" });
  await her.follow(views("saveButton"), /view=/);
  await her.open(base);
  await expect(her.page).toHaveURL(/view=/);
  await expect(her.page.getByRole("link", { name: "Hers", exact: true })).toHaveAttribute(
    "aria-current",
    "page",
  );

  await her.follow(t("list.archiveThem"), /cases/);
  await her.sees(t("list.noneChosen"));
  const box = her.page.getByRole("checkbox", {
    name: t("list.selectOf", { reference: over.reference, title: "Old post" }),
  });
  await box.focus();
  await her.page.keyboard.press("Space");
  await expect(box).toBeChecked();
  await her.follow(t("list.archiveThem"), /cases/);
  await her.sees(t("list.archived", { count: 1 }));
  await her.follow(t("list.archive"), /shelf=archived/);
  await her.sees("Old post");

  await her.open(`${base}?view=all`);
  const [file] = await Promise.all([
    her.page.waitForEvent("download"),
    her.page.getByRole("button", { name: t("list.export") }).click(),
  ]);
  let text = "";
  for await (const chunk of await file.createReadStream()) text += String(chunk);
  expect(text.startsWith("\uFEFF")).toBe(true);
  expect(text).toContain("New post,'=1+1");
});

test("staff go to a case by its number and learn the shortcuts, by keyboard alone", async ({ meet }) => {
  const { organisation, preparer } = await anEmployer(database).alone();
  const waiting = await aCase(database, preparer, { status: "submitted" });
  await aWorkItem(database, waiting, organisation);
  const reviewer = await aStaffMember(database, ["reviewer"]);
  const her = await meet({ app: "admin", email: reviewer.email, as: reviewer });
  const t = her.words("command");
  await her.open("/queue");
  await expect(her.page.getByRole("button", { name: t("open") })).toBeVisible();

  await her.page.keyboard.press("?");
  await expect(her.page.getByRole("dialog", { name: t("help.title") })).toBeVisible();
  await her.page.keyboard.press("Escape");
  await expect(her.page.getByRole("dialog")).toHaveCount(0);

  await her.page.keyboard.press("Control+k");
  const field = her.page.getByRole("combobox", { name: t("search") });
  await expect(field).toBeFocused();
  await her.settle();
  const offered = her.page.getByRole("option");
  await her.page.keyboard.press("ArrowDown");
  await expect(offered.nth(1)).toHaveAttribute("aria-selected", "true");
  // Whoever opens it again begins anew.
  await her.page.keyboard.press("Escape");
  await expect(her.page.getByRole("dialog")).toHaveCount(0);
  await her.page.keyboard.press("Control+k");
  await expect(offered.first()).toHaveAttribute("aria-selected", "true");
  // Quicker than the search: Enter takes the case, not the button on the page that has its number in its name.
  await field.fill(waiting.reference.toLowerCase());
  await her.page.keyboard.press("Enter");
  await her.page.waitForURL(new RegExp(`/queue/${organisation.id}/${waiting.id}$`));
  await her.sees(waiting.reference);
});
