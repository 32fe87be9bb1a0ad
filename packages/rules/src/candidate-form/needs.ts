import { type Answers, hasAnswer } from "../form/section.ts";
import { ask } from "../law/ask.ts";
import { assessUnder } from "../law/assess.ts";
import { currentLaw, type Law } from "../law/law.ts";
import { factsOf } from "../sponsorship-case/facts.ts";
import { pathOf } from "./asked.ts";
import { type CandidateAnswers, candidateFactsOf } from "./facts.ts";
import { candidateSections } from "./schema.ts";

/** The little of the employer's post that decides what she is asked; absent while he has not said. */
export type OwnPost = { localLicenceNeeded?: "yes" | "no" };

/** What the employer's answers on the post tell of it. */
export function ownPostOf(position: Answers): OwnPost {
  const needed = position.localLicenceNeeded;
  return needed === "yes" || needed === "no" ? { localLicenceNeeded: needed } : {};
}

export type NeedMoment = {
  post: OwnPost;
  form: CandidateAnswers;
  signed: boolean;
  /** Her change requests that wait for an answer. */
  pins: readonly { section: string | null; field: string | null }[];
  on: string;
};

/**
 * Questions that this case does not ask: each is asked for the sake of one fact alone, and no verdict hangs on that
 * fact. A question that the agency pins is asked whatever the rules say. Once she has signed, a question that the case
 * begins to need is not hers to answer before the agency pins it, so an unanswered one stays away.
 */
export function unaskedFields({ post, form, signed, pins, on }: NeedMoment, law: Law = currentLaw): string[] {
  const conditional = candidateSections.flatMap((section) =>
    section.fields.flatMap((field) =>
      "asks" in field ? [{ path: pathOf(section, field), fact: field.asks.fact, section, field }] : [],
    ),
  );
  const open = openFacts(law, { post, form, on });
  return conditional
    .filter(({ path, fact, section, field }) => {
      if (pins.some((pin) => `${pin.section}.${pin.field?.split(".")[0]}` === path)) return false;
      const answers: Answers = form[section.id] ?? {};
      return !open.has(fact) || (signed && !hasAnswer(answers[field.name]));
    })
    .map(({ path }) => path);
}

/** Facts that can still change a verdict, as if she had not answered the questions that a case may not ask. */
function openFacts(law: Law, { post, form, on }: Pick<NeedMoment, "post" | "form" | "on">): Set<string> {
  const { candidate, ...facts } = candidateFactsOf(form);
  const { localLicence: _asked, ...known } = candidate ?? {};
  const told = factsOf({ position: post, candidate: { ...facts, candidate: known } });
  return new Set(ask(assessUnder(law, told, on)).map((question) => question.fact));
}
