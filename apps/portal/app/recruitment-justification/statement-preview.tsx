import { useFormats, useT } from "@causeway/messages/react";
import { type SectionWording, sectionWording } from "@causeway/messages/section-wording";
import { hasAnswer, textOf, visibleFields } from "@causeway/rules/form/section";
import { applicantStages } from "@causeway/rules/local-applicant/schema";
import { recruitmentSection } from "@causeway/rules/recruitment-justification/schema";
import type { CaseAnswers } from "@causeway/rules/sponsorship-case/facts";
import { Disclosure } from "@causeway/ui/page";

/** The statement as the file will carry it: the employer's own words under the questions, then the record they rest on. */
export function StatementPreview({ answers, wording }: { answers: CaseAnswers; wording: SectionWording }) {
  const t = useT("recruitment-justification");
  const own = answers.recruitment ?? {};
  const parts = visibleFields(recruitmentSection.fields, own).filter((field) => hasAnswer(own[field.name]));
  const text = (name: string) => {
    const field = parts.find((one) => one.name === name);
    const typed = textOf(own[name]);
    if (field?.kind === "choice" && typed) return wording.option(name, typed);
    return field?.kind === "yes-no" ? t(`statement.${typed === "yes" ? "yes" : "no"}`) : typed;
  };
  return (
    <Disclosure summary={t("statement.heading")}>
      <p className="mb-4 text-sm text-ink-soft">{t("statement.lede")}</p>
      {parts.length === 0 && <p>{t("statement.empty")}</p>}
      <article className="grid gap-4 rounded-md border border-line bg-panel p-4">
        {parts.map((field) => (
          <section key={field.name}>
            <h3 className="text-base font-semibold">{wording.label(field.name)}</h3>
            <p className="break-words whitespace-pre-line">{text(field.name)}</p>
          </section>
        ))}
        {own.path === "evidence" && <Record answers={answers} />}
      </article>
    </Disclosure>
  );
}

function Record({ answers: { adverts = [], applicants = [] } }: { answers: CaseAnswers }) {
  const t = useT("recruitment-justification");
  const common = useT("common");
  const format = useFormats();
  const channels = sectionWording(useT("advert"));
  const ledger = useT("local-applicant");
  return (
    <>
      <section>
        <h3 className="text-base font-semibold">{t("adverts")}</h3>
        <ol className="list-decimal ps-5">
          {adverts.map(({ id, answers }) => {
            const days = [answers.publishedFrom, answers.publishedTo].map((day) => textOf(day));
            return (
              <li key={id}>
                {[
                  textOf(answers.channel) && channels.option("channel", textOf(answers.channel)),
                  textOf(answers.channelName),
                  textOf(answers.title),
                  days.every((day) => /^\d{4}-\d{2}-\d{2}$/.test(day)) &&
                    days.map((day) => format.date(day)).join(" – "),
                ]
                  .filter(Boolean)
                  .join(" · ")}
              </li>
            );
          })}
        </ol>
      </section>
      <section>
        <h3 className="text-base font-semibold">{t("applicants")}</h3>
        <p>
          {applicantStages
            .map((stage) => {
              const count = applicants.filter((one) => textOf(one.answers.stage) === stage).length;
              return `${ledger(`options.stage.${stage}`)}${common("colon")}${format.number(count)}`;
            })
            .join(" · ")}
        </p>
      </section>
    </>
  );
}
