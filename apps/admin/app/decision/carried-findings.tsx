import { useT } from "@causeway/messages/react";
import { VerdictChip } from "@causeway/ui/verdict";
import { useQuestionText } from "../review/own-questions.ts";
import type { ShownDecision } from "./typed.ts";

/** What the reviewer had found on each question of judgement when she recommended. */
export function CarriedFindings({ findings }: Pick<ShownDecision["history"][number], "findings">) {
  const t = useT("decision");
  const review = useT("review");
  const text = useQuestionText();
  if (findings.length === 0) return null;
  return (
    <div className="mt-3">
      <p className="font-semibold">{t("findings")}</p>
      <ul className="mt-1 grid gap-2">
        {findings.map((found) => (
          <li key={found.question} className="grid gap-0.5">
            <span className="flex flex-wrap items-baseline gap-2">
              <VerdictChip
                verdict={found.finding === "cannot-tell" ? "reviewer" : found.finding}
                label={review(`judge.result.${found.finding}`)}
              />
              <span className="inline-block first-letter:uppercase">{text(found)}</span>
            </span>
            <span className="text-ink-soft whitespace-pre-line">{found.reason}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
