import { useT } from "@causeway/messages/react";

/** A question of judgement in words: the rules' own, or ours for a fact that only a reviewer can say. */
export function useQuestionText() {
  const t = useT("review");
  return ({ question, text }: { question: string; text: string | null }): string =>
    text ?? t(ownWords[question as keyof typeof ownWords]);
}

const ownWords = {
  "candidate.degree.relevantToPost": "judge.relevantDegree",
  "candidate.securityObjectionKnown": "judge.noObjection",
} as const;
