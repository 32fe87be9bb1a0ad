import { anEmployer } from "@causeway/db/test/factories";
import { type Locale, localeNames, locales } from "@causeway/messages/locale";
import { candidateSection } from "@causeway/rules/candidate-form/schema";
import { candidateForm, candidateRows } from "./support/answers.ts";
import { byName } from "./support/by-name.ts";
import { aPdf } from "./support/files.ts";
import { linkIn, nextMail } from "./support/mailbox.ts";
import type { Person } from "./support/person.ts";
import { send } from "./support/send.ts";
import { database, urlOf } from "./support/stack.ts";
import { address, expect, type Meet, test } from "./support/test.ts";

for (const locale of locales) {
  for (const scripted of [true, false]) {
    // The tag is for Firefox, which cannot be told to run no scripts.
    const tag = scripted ? [] : ["@without-script"];
    test(`she arrives, answers, signs and sees what became of it on her phone (${locale}, ${scripted ? "with" : "without"} JavaScript)`, {
      tag,
    }, async ({ meet }) => {
      const link = await invited(meet, locale);
      const she = await meet({ email: link.email, locale }, { javaScriptEnabled: scripted });
      const t = she.words("candidate");

      await she.page.goto(link.href);
      await go(she, she.words("candidate-arrival")("invitation.accept"), /\/consent$/);
      const form = she.path.replace("/consent", "");
      for (const kind of ["sensitive", "cross-border"] as const)
        await she.page.getByRole("checkbox", { name: t(`consent.${kind}`) }).check();
      await go(she, t("consent.give"), new RegExp(`${form}$`));

      await answerParticulars(she, form);
      if (!scripted) await addSchool(she, form);
      for (const [section, answers] of Object.entries(scripted ? { ...theRest, education } : theRest))
        await send(she, `${form}/trpc/candidateForm.saveSection`, { section, baseVersion: 0, answers });

      await uploadDocuments(she, form);
      await go(she, t("documents.next"), /\/sign$/);
      await she.sees(candidateForm.particulars.placeOfBirth);
      await she.page.getByRole("checkbox", { name: t("sign.agree") }).check();
      await she.page.getByRole("textbox", { name: t("sign.name") }).fill("李静");
      await go(she, t("sign.button"), new RegExp(`${form}$`));

      await she.sees(t("overview.signedLede"));
      for (const heading of [t("window.stage"), t("window.access")])
        await expect(she.page.getByRole("heading", { name: heading, exact: true })).toBeVisible();
      await she.sees(t("stage.draft"));
    });
  }
}

/** To the next page, without looking it over for barriers: `pages.spec.ts` does that for each of them. */
async function go(she: Person, name: string, to: RegExp): Promise<void> {
  await she.control(name).click();
  await she.page.waitForURL(to);
}

/** Somebody at an employer's has invited her; the link is in her mailbox. */
async function invited(meet: Meet, locale: Locale): Promise<{ email: string; href: string }> {
  const { organisation, preparer, sponsorshipCase } = await anEmployer(database).withCase();
  const he = await meet({ email: preparer.email, as: preparer });
  const email = address("candidate");
  const input = { caseId: sponsorshipCase.id, email, name: "李静", locale };
  await send(he, `/o/${organisation.id}/trpc/candidateInvitation.create`, input);
  return { email, href: linkIn(await nextMail(email)) };
}

/** In the middle of the page she changes the language, and back; what she has typed stands as it stood. */
async function answerParticulars(she: Person, form: string): Promise<void> {
  const section = candidateSection("particulars");
  if (!section) throw new Error("There is no such section");
  const page = byName(she, section);
  const typed = Object.entries(candidateForm.particulars);
  const half = Object.fromEntries(typed.slice(0, 5));
  await she.page.goto(`${urlOf("portal")}${form}/particulars`);
  await page.answer(half);
  const other = locales.find((one) => one !== she.locale) ?? she.locale;
  for (const to of [other, she.locale]) {
    await she.page.getByRole("button", { name: localeNames[to], exact: true }).click();
    await expect(she.page.locator("html")).toHaveAttribute("lang", to);
    await expect(she.page.locator("[name=surnameEn]")).toHaveValue(candidateForm.particulars.surnameEn);
  }
  await page.holds(half);
  await page.answer(Object.fromEntries(typed.slice(5)));
  await go(she, she.words("form")("saveAndContinue"), /\/travel-document$/);
}

/** A row more is a page more, where no script can add it. */
async function addSchool(she: Person, form: string): Promise<void> {
  await she.page.goto(`${urlOf("portal")}${form}/education`);
  await she.addRow("education", candidateRows.education);
  await go(she, she.words("form")("saveAndContinue"), /\/qualifications$/);
}

const { particulars: _answeredByHand, education: _empty, ...others } = candidateForm;
const education = { education: [{ id: "e1", ...candidateRows.education }] };
const theRest = {
  ...others,
  work: { work: [{ id: "w1", ...candidateRows.work }] },
};

/** One by her own hand, the others as they would come from her phone. */
async function uploadDocuments(she: Person, form: string): Promise<void> {
  const t = she.words("evidence");
  await she.page.goto(`${urlOf("portal")}${form}/documents`);
  const owed = she.page
    .locator('li[id^="slot-"]', { hasText: t("need.required") })
    .filter({ has: she.page.locator("input[type=file]") });
  const [own = "", ...rest] = await owed.evaluateAll((items) => items.map((item) => item.id));
  for (const slot of rest) {
    const paper = new FormData();
    paper.set("requirement", slot.replace("slot-", ""));
    paper.set(
      "files",
      new File([Uint8Array.from(aPdf(`${slot}.pdf`).buffer)], `${slot}.pdf`, { type: "application/pdf" }),
    );
    await send(she, `${form}/documents`, paper);
  }
  const slot = she.page.locator(`[id="${own}"]`);
  const [title = ""] = await slot.getByRole("heading").allTextContents();
  const name = t("upload.label", { name: title });
  await slot.getByLabel(name, { exact: true }).setInputFiles(aPdf(`${own}.pdf`));
  if (!she.scripted) await slot.getByRole("button", { name: t("upload.send") }).click();
  await expect(slot.getByText(t("slotState.uploaded"), { exact: true })).toBeVisible();
}
