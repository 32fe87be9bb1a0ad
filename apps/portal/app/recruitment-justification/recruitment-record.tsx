import { useFormats, useT } from "@causeway/messages/react";
import { type Answers, textOf } from "@causeway/rules/form/section";
import { applicantStages } from "@causeway/rules/local-applicant/schema";
import type { CaseAnswers } from "@causeway/rules/sponsorship-case/facts";
import { Button } from "@causeway/ui/button";
import { EmptyState } from "@causeway/ui/empty-state";
import { Funnel } from "@causeway/ui/funnel";
import { Section } from "@causeway/ui/page";
import { Task } from "@causeway/ui/task-list";
import type { ReactNode } from "react";
import { type CaseHead, caseHref } from "../sponsorship-case/case-frame.tsx";

/** The adverts and the ledger of local applicants, below the path that needs them. */
export function RecruitmentRecord(props: { head: CaseHead; answers: CaseAnswers; mayAdd: boolean }) {
  const { head, answers, mayAdd } = props;
  const t = useT("recruitment-justification");
  const adverts = answers.adverts ?? [];
  const applicants = answers.applicants ?? [];
  return (
    <>
      <Section heading={t("adverts")}>
        {adverts.length === 0 ? (
          <EmptyState
            title={t("adverts")}
            action={mayAdd && <AddButton intent="add-advert">{t("addAdvert")}</AddButton>}
          >
            {t("advertsEmpty")}
          </EmptyState>
        ) : (
          <>
            <ul>
              {adverts.map((advert) => (
                <AdvertRow
                  key={advert.id}
                  href={caseHref(head, `adverts/${advert.id}`)}
                  answers={advert.answers}
                />
              ))}
            </ul>
            {mayAdd && <AddButton intent="add-advert">{t("addAdvert")}</AddButton>}
          </>
        )}
      </Section>
      {adverts.length > 0 && (
        <Section heading={t("applicants")}>
          <ApplicantRows head={head} applicants={applicants} mayAdd={mayAdd} />
        </Section>
      )}
    </>
  );
}

function AdvertRow({ href, answers }: { href: string; answers: Answers }) {
  const t = useT("advert");
  const format = useFormats();
  const [from, to] = [textOf(answers.publishedFrom), textOf(answers.publishedTo)];
  return (
    <Task
      href={href}
      title={textOf(answers.title) || t("title")}
      hint={[textOf(answers.channelName), from && to && `${format.date(from)} – ${format.date(to)}`]
        .filter(Boolean)
        .join(" · ")}
    />
  );
}

function ApplicantRows({
  head,
  applicants,
  mayAdd,
}: {
  head: CaseHead;
  mayAdd: boolean;
  applicants: NonNullable<CaseAnswers["applicants"]>;
}) {
  const t = useT("recruitment-justification");
  const ledger = useT("local-applicant");
  const reached = (stage: number) =>
    applicants.filter((one) => applicantStages.indexOf(textOf(one.answers.stage) as "applied") >= stage)
      .length;
  return (
    <>
      {applicants.length === 0 ? (
        <p className="text-ink-soft">{t("applicantsEmpty")}</p>
      ) : (
        <>
          <Funnel
            caption={t("funnel")}
            columns={{ stage: ledger("fields.stage.label"), count: t("applicants") }}
            stages={applicantStages.map((stage, index) => ({
              key: stage,
              label: ledger(`options.stage.${stage}`),
              count: reached(index),
            }))}
          />
          <ul>
            {applicants.map((applicant, index) => (
              <Task
                key={applicant.id}
                href={caseHref(head, `applicants/${applicant.id}`)}
                title={ledger("title", { number: String(index + 1) })}
                hint={textOf(applicant.answers.reasonText)}
              />
            ))}
          </ul>
        </>
      )}
      {mayAdd && <AddButton intent="add-applicant">{t("addApplicant")}</AddButton>}
    </>
  );
}

/** Sends the whole form: what was typed is saved before the new entry opens, with a script or without. */
function AddButton({ intent, children }: { intent: "add-advert" | "add-applicant"; children: ReactNode }) {
  return (
    <div>
      <Button kind="secondary" name="intent" value={intent}>
        {children}
      </Button>
    </div>
  );
}
