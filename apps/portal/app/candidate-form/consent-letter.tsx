import { useT } from "@causeway/messages/react";
import { Banner } from "@causeway/ui/banner";
import { Button } from "@causeway/ui/button";
import { Citation } from "@causeway/ui/citation";
import { Disclosure, PageHeader, Section, Stack } from "@causeway/ui/page";
import { portal } from "@causeway/web/portal";
import { attempt } from "@causeway/web/problem";
import { useSourceDate } from "@causeway/web/source-date";
import { redirect } from "react-router";
import type { Route } from "./+types/consent-letter";
import { letterIn } from "./consent-letter-words.server.ts";
import { stepHref } from "./steps.ts";

export async function loader({ context, params }: Route.LoaderArgs) {
  const page = portal(context);
  const shown = await attempt(page.caller.candidateForm.consentLetter(), "consent-required");
  if (!shown.ok) throw redirect(stepHref(params.caseId, "consent"));
  const { locale } = page;
  // Her work unit reads the script of the Mainland, in whatever language she fills her form.
  return {
    ...shown.value,
    letter: letterIn("zh-Hans", shown.value),
    meaning: locale === "zh-Hans" ? null : letterIn(locale, shown.value),
  };
}

export default function ConsentLetter({ loaderData }: Route.ComponentProps) {
  const t = useT("consent-letter");
  const sourceDate = useSourceDate();
  const evidence = useT("evidence");
  const { head, letter, meaning, citations, confidence } = loaderData;
  const level = confidence === "official" ? 3 : confidence === "secondary" ? 2 : 1;
  const label = evidence(`confidence.${({ 3: "official", 2: "secondary", 1: "ours" } as const)[level]}`);
  return (
    <Stack>
      <title>{`${t("title")} · ${head.organisationName}`}</title>
      <div className="hide-print grid gap-4">
        <PageHeader
          back={{ href: stepHref(head.caseId, "documents"), label: t("back") }}
          title={t("title")}
          lede={t("lede")}
        />
        <Banner>
          <p>{t("draft")}</p>
          <p>{t("byHand")}</p>
        </Banner>
        {/* Without a script the browser's own menu prints as well. */}
        <Button type="button" kind="primary" className="justify-self-start" onClick={() => window.print()}>
          {t("print")}
        </Button>
      </div>
      <article lang="zh-Hans" className="grid gap-6 border border-line bg-panel p-6 print:border-0 print:p-0">
        <h2 className="text-center text-xl">{letter.heading}</h2>
        <p>{letter.to}</p>
        <p className="indent-8 leading-loose">{letter.who}</p>
        <p className="indent-8 leading-loose">{letter.consent}</p>
        <dl className="mt-6 grid gap-8">
          {letter.lines.map(({ label, value }) => (
            <div key={label} className="grid grid-cols-[12rem_1fr] items-end gap-3 max-sm:grid-cols-1">
              <dt>{label}</dt>
              <dd className="min-h-8 border-b border-ink">{value}</dd>
            </div>
          ))}
        </dl>
      </article>
      <div className="hide-print grid gap-4">
        {meaning && (
          <Disclosure summary={t("meaning")}>
            <div className="grid gap-2">
              <p>{meaning.to}</p>
              <p>{meaning.who}</p>
              <p>{meaning.consent}</p>
            </div>
          </Disclosure>
        )}
        <Section heading={t("source")}>
          <ul className="grid gap-2">
            {citations.map((citation, index) => (
              <li key={citation.title}>
                <Citation
                  source={citation.title}
                  date={sourceDate(citation.date)}
                  confidence={index === 0 ? { level, label } : undefined}
                />
              </li>
            ))}
          </ul>
        </Section>
      </div>
    </Stack>
  );
}
