import { expect } from "@playwright/test";
import { candidateForm, candidateRows } from "../support/answers.ts";
import { linkIn, nextMail } from "../support/mailbox.ts";
import type { Person } from "../support/person.ts";
import { uploadAll } from "./employer.ts";

/** Opens the invitation from the mail, accepts, reads the notice and consents; gives the address of her form. */
export async function arrive(candidate: Person): Promise<string> {
  await candidate.open(linkIn(await nextMail(candidate.email)));
  await candidate.follow(
    candidate.words("candidate-arrival")("invitation.accept"),
    /\/c\/[0-9a-f-]{36}\/consent$/,
  );
  const form = candidate.path.replace("/consent", "");
  await consent(candidate, form);
  return form;
}

export async function consent(candidate: Person, form: string): Promise<void> {
  await candidate.answer({ sensitive: "on", "cross-border": "on" });
  await candidate.follow(candidate.words("candidate")("consent.give"), new RegExp(`${form}$`));
}

/** Every section of her form, in order; questions that her case does not ask are not on its pages. */
export async function fillForm(
  candidate: Person,
  form: string,
  { unasked = [] }: { unasked?: readonly string[] } = {},
): Promise<void> {
  const next = candidate.words("form")("saveAndContinue");
  await candidate.open(`${form}/particulars`);
  for (const [section, answers] of Object.entries(candidateForm)) {
    const rows = section === "education" || section === "work" ? candidateRows[section] : undefined;
    if (rows) await candidate.addRow(section, rows);
    await candidate.answer(
      Object.fromEntries(Object.entries(answers).filter(([name]) => !unasked.includes(name))),
    );
    for (const name of unasked) await expect(candidate.page.locator(`[name=${name}]`)).toHaveCount(0);
    await candidate.follow(next, (url) => !url.pathname.endsWith(`/${section}`));
  }
}

export async function uploadAndSign(candidate: Person, form: string): Promise<void> {
  const t = candidate.words("candidate");
  await uploadAll(candidate, `${form}/documents`);
  await candidate.follow(t("documents.next"), /\/sign$/);
  await candidate.answer({ agreed: "on", name: "李静" });
  await candidate.follow(t("sign.button"), new RegExp(`${form}$`));
}

/** Mends the one answer that is pinned, signs again and sends. */
export async function answerHerRequests(candidate: Person, form: string, field: string): Promise<void> {
  const t = candidate.words("candidate");
  await candidate.open(form);
  await candidate.follow(t("overview.answer"), /\/requests$/);
  await candidate.follow(t("requests.answer"), new RegExp(`${form}/`));
  await candidate.answer({ [field]: "北京市朝阳区" });
  await candidate.follow(candidate.words("form")("saveAndLeave"), new RegExp(`${form}$`));
  await candidate.open(`${form}/requests`);
  await candidate.answer({ agreed: "on", name: "李静" });
  await candidate.follow(t("requests.send"), new RegExp(`${form}$`));
}
