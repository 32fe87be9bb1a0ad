import { useFormats, useT } from "@causeway/messages/react";
import { askedSection } from "@causeway/rules/candidate-form/asked";
import { identityFields } from "@causeway/rules/candidate-form/identity";
import { candidateSection, candidateSectionIds } from "@causeway/rules/candidate-form/schema";
import { Banner } from "@causeway/ui/banner";
import { EmptyState } from "@causeway/ui/empty-state";
import { PageHeader, Section } from "@causeway/ui/page";
import { admin } from "@causeway/web/admin";
import { textField } from "@causeway/web/form-text";
import { attempt } from "@causeway/web/problem";
import { data } from "react-router";
import type { Route } from "./+types/candidate.ts";
import { AnswersList } from "./answers-list.tsx";
import { useFrame } from "./frame.ts";
import { RevealForm } from "./reveal-form.tsx";
import { useSectionWords } from "./section-words.ts";
import { SignedAs } from "./signed-as.tsx";

export const handle = { beside: true };

export function loader({ context, params }: Route.LoaderArgs) {
  return admin(context).caller.review.candidate(params);
}

/** Shows one number in the answer to this very request: it is in no address, no cookie and no cache. */
export async function action({ request, context, params }: Route.ActionArgs) {
  const { caller } = admin(context);
  const form = await request.formData();
  const section = candidateSectionIds.find((id) => id === form.get("section"));
  if (!section) throw new Response(null, { status: 400 });
  const field = textField(form, "field");
  const shown = await attempt(
    caller.review.reveal({ ...params, section, field, reason: textField(form, "reason") }),
    "reason-required",
  );
  if (!shown.ok) return data({ section, field, number: null }, { status: 400 });
  return data({ section, field, number: shown.value.number }, { headers: { "cache-control": "no-store" } });
}

/** The candidate's side; her identity numbers stay masked until somebody says why. */
export default function CandidatesAnswers({ loaderData: candidate, actionData }: Route.ComponentProps) {
  const t = useT("review");
  const form = useT("candidate-form");
  const format = useFormats();
  const frame = useFrame();
  const words = useSectionWords();
  if (!candidate) return <EmptyState title={t("candidate.none")} />;
  const { signature } = candidate;
  return (
    <>
      <title>{`${t("candidate.title")} · ${frame.head.reference}`}</title>
      <PageHeader
        title={t("candidate.title")}
        lede={t("candidate.lede")}
        meta={
          <>
            <span>{candidate.name}</span>
            <span>
              {signature
                ? t("candidate.signed", { when: format.dateTime(signature.at) })
                : t("candidate.notSigned")}
            </span>
            {candidate.reopened && <span>{t("candidate.reopened")}</span>}
          </>
        }
      />
      {!candidate.consented && (
        <Banner tone="warning" title={t("candidate.closedTitle")}>
          {t("candidate.closedBody")}
        </Banner>
      )}
      {candidate.consented &&
        candidate.sections.map(({ id, answers }) => {
          const section = candidateSection(id);
          if (!section) return null;
          const secret = identityFields(section).map((field) => field.name);
          const here = actionData?.section === id ? actionData : undefined;
          return (
            <Section key={id} id={id} heading={form(`section.${id}`)}>
              <AnswersList
                section={askedSection(section, candidate.unasked)}
                answers={answers}
                wording={words(id)}
                note={(field) =>
                  secret.includes(field) && answers[field] && frame.may.reveal ? (
                    <RevealForm
                      section={id}
                      field={field}
                      label={words(id).label(field)}
                      result={here?.field === field ? here : undefined}
                    />
                  ) : null
                }
              />
            </Section>
          );
        })}
      <SignedAs shown={candidate} />
    </>
  );
}
