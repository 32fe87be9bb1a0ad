import { newId } from "@causeway/db/ids";
import type { Locale } from "@causeway/messages/locale";
import { candidateSteps } from "@causeway/rules/candidate-form/schema";
import { nextMail } from "./support/mailbox.ts";
import { addressOf, aSeededCase, type SeededCase } from "./support/seeded-case.ts";
import { type App, database, stack } from "./support/stack.ts";
import { expect, type Meet, test } from "./support/test.ts";

const apart = /\*|^\/dev\/|\/code$/;

/** Every page of an app whose address begins so, candidate's sections one by one. */
function pagesOf(app: App, begin: RegExp): string[] {
  return stack()
    .routes[app].filter(({ path, page }) => page && begin.test(path) && !apart.test(path))
    .flatMap(({ path }) =>
      path.endsWith("/:section") ? candidateSteps.map((step) => path.replace(":section", step)) : [path],
    );
}

async function look(
  meet: Meet,
  app: App,
  paths: string[],
  seeded: SeededCase,
  as: { personId: string; email: string } | null,
  locale: Locale,
) {
  const reader = await meet({ app, email: as?.email ?? "", locale, ...(as ? { as } : {}) });
  if (!as)
    await reader.context.addCookies([
      { name: "causeway-language", value: locale, url: stack()[`${app}Url`] },
    ]);
  for (const path of paths) {
    await reader.open(addressOf(path, seeded));
    await expect.soft(reader.page.locator("html")).toHaveAttribute("lang", locale);
    await expect
      .soft(reader.page.locator("main"), path)
      .not.toContainText(reader.words("errors")("internal.title"));
  }
}

/** Where a mail that the owner got lets her choose how the next of its kind reaches her. */
async function choiceIn({ organisation, owner, mailId }: SeededCase): Promise<string> {
  await database.owner.query(
    `insert into email_message (organisation_id, id, case_id, template, props, recipient_email, recipient_person, locale, created_at, next_attempt_at)
     select organisation_id, $3, case_id, template, props, recipient_email, recipient_person, locale, now(), now()
     from email_message where organisation_id = $1 and id = $2`,
    [organisation.id, mailId, newId()],
  );
  const { text } = await nextMail(owner.email);
  return /\/mail-choice\/[\w-]+/.exec(text)?.[0] ?? "/mail-choice/none";
}

for (const locale of ["en", "zh-Hant", "zh-Hans"] as const) {
  test(`an employer's pages can be used by everybody (${locale})`, async ({ meet }) => {
    const draft = await aSeededCase("draft");
    await look(meet, "portal", pagesOf("portal", /^\/o\//), draft, draft.owner, locale);
    const asked = await aSeededCase("changes-requested");
    const changed = pagesOf("portal", /\/(requests|evidence|position|timeline|:caseId)$/).filter((path) =>
      path.startsWith("/o/"),
    );
    await look(meet, "portal", changed, asked, asked.preparer, locale);
  });

  test(`a candidate's pages can be used by everybody (${locale})`, async ({ meet }) => {
    const draft = await aSeededCase("draft");
    await look(meet, "portal", pagesOf("portal", /^\/c(\/|$)/), draft, draft.candidate, locale);
    const asked = await aSeededCase("changes-requested");
    await look(
      meet,
      "portal",
      ["/c/:caseId", "/c/:caseId/requests", "/c/:caseId/documents"],
      asked,
      asked.candidate,
      locale,
    );
  });

  test(`staff's pages can be used by everybody (${locale})`, async ({ meet }) => {
    const seeded = await aSeededCase("in-review");
    const { reviewer, administrator } = seeded;
    const inside = pagesOf("admin", /^\/(queue|cases|account|notices)/).map((path) =>
      path.replace(/\/new$/, "/new?requirement=E-BR"),
    );
    await look(
      meet,
      "admin",
      inside.filter((path) => !/^\/queue\//.test(path)),
      seeded,
      reviewer,
      locale,
    );
    await look(
      meet,
      "admin",
      pagesOf("admin", /^\/(figures$|organisations|staff|mail|audit|rule-set)/).filter(
        (path) => !/rule-set\/(talent-list|:versionId\/export)$/.test(path),
      ),
      seeded,
      administrator,
      locale,
    );
  });

  test(`pages before signing in can be used by everybody (${locale})`, async ({ meet }) => {
    const seeded = await aSeededCase("draft");
    const open = /^\/($|record$|sign-in|join|invitation)/;
    await look(meet, "portal", pagesOf("portal", open), seeded, null, locale);
    await look(meet, "admin", pagesOf("admin", open), seeded, null, locale);
    await look(meet, "portal", [await choiceIn(seeded)], seeded, null, locale);
    const own = ["/start", "/register", "/account", "/account/notifications", "/notices"];
    await look(meet, "portal", own, seeded, seeded.owner, locale);
  });
}
