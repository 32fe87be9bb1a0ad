import { useT } from "@causeway/messages/react";
import { advertSection } from "@causeway/rules/advert/schema";
import type { Answers, Section as FormSection } from "@causeway/rules/form/section";
import { localApplicantSection } from "@causeway/rules/local-applicant/schema";
import { organisationSection } from "@causeway/rules/organisation/schema";
import { caseSections } from "@causeway/rules/sponsorship-case/sections";
import { PageHeader, Section } from "@causeway/ui/page";
import { admin } from "@causeway/web/admin";
import type { Route } from "./+types/answers.ts";
import { AnswersList } from "./answers-list.tsx";
import { useFrame } from "./frame.ts";
import { FrozenLede, useFrozenNote } from "./frozen-note.tsx";
import { useSectionWords } from "./section-words.ts";

export const handle = { beside: true };

export function loader({ context, params }: Route.LoaderArgs) {
  return admin(context).caller.review.answers(params);
}

/** The employer's side, answer by answer. */
export default function EmployersAnswers({ loaderData }: Route.ComponentProps) {
  const t = useT("review");
  const { head } = useFrame();
  const words = useSectionWords();
  const { frozen } = loaderData;
  const note = useFrozenNote(frozen);
  const sections = [...caseSections, organisationSection];
  return (
    <>
      <title>{`${t("answers.title")} · ${head.reference}`}</title>
      <PageHeader title={t("answers.title")} lede={t("answers.lede")} />
      <FrozenLede frozen={frozen} />
      {sections.map((section) => (
        <Section key={section.id} id={section.id} heading={t(`answers.${section.id}`)}>
          <AnswersList
            section={section}
            answers={loaderData.sections[section.id] ?? {}}
            wording={words(section.id)}
            note={note(section, loaderData.sections[section.id] ?? {}, frozen?.answers[section.id])}
          />
        </Section>
      ))}
      <RowSections
        heading={t("answers.adverts")}
        none={t("answers.noAdverts")}
        title={(number) => t("answers.advert", { number })}
        section={advertSection}
        rows={loaderData.adverts}
        frozen={frozen}
        before={frozen?.answers.adverts ?? []}
      />
      <RowSections
        heading={t("answers.applicants")}
        none={t("answers.noApplicants")}
        title={(number) => t("answers.applicant", { number })}
        section={localApplicantSection}
        rows={loaderData.applicants}
        frozen={frozen}
        before={frozen?.answers.applicants ?? []}
      />
    </>
  );
}

function RowSections(props: {
  heading: string;
  none: string;
  title: (number: number) => string;
  section: FormSection;
  rows: readonly { id: string; answers: Answers }[];
  frozen: Route.ComponentProps["loaderData"]["frozen"];
  before: readonly { id: string; answers: Answers }[];
}) {
  const words = useSectionWords();
  const note = useFrozenNote(props.frozen);
  const before = (id: string) => props.before.find((row) => row.id === id)?.answers;
  return (
    <Section heading={props.heading}>
      {props.rows.length === 0 && <p className="text-ink-soft">{props.none}</p>}
      {props.rows.map((row, index) => (
        <div key={row.id} className="mt-4 first:mt-0">
          <h3 className="mb-1 text-base">{props.title(index + 1)}</h3>
          <AnswersList
            section={props.section}
            answers={row.answers}
            wording={words(props.section.id)}
            subjectId={row.id}
            note={note(props.section, row.answers, before(row.id))}
          />
        </div>
      ))}
    </Section>
  );
}
