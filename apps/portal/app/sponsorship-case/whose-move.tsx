import { useFormats, useT } from "@causeway/messages/react";
import { WhoseMove } from "@causeway/ui/banner";
import { ButtonLink } from "@causeway/ui/button";
import type { Route } from "./+types/overview";
import { caseHref } from "./case-frame.tsx";

type Data = Route.ComponentProps["loaderData"];

/** Whose move it is, by when, and how a closed case ended. */
export function CaseMove({ data }: { data: Data }) {
  const t = useT("sponsorship-case");
  const standing = useT("case-status");
  const { head, move, openRequests, may } = data;
  const own = move === "employer" && may.edit;
  const answer = openRequests.employer > 0 && may.edit;
  return (
    <WhoseMove
      party={
        own
          ? standing("yourMove")
          : move === "nobody"
            ? standing(`status.${head.status}`)
            : standing(`party.${move}`)
      }
      text={
        <>
          {useMoveText(data)}
          <Ending data={data} />
        </>
      }
      own={own}
      clock={useClock(data)}
      actions={
        answer &&
        head.status === "changes-requested" && (
          <ButtonLink kind="secondary" href={caseHref(head, "requests")}>
            {t("answerRequests.title")}
          </ButtonLink>
        )
      }
    />
  );
}

function useMoveText({ head, move, openRequests, onlySignature }: Data): string {
  const t = useT("sponsorship-case");
  if (onlySignature) return t("move.only-signature");
  if (head.status !== "changes-requested") return t(`move.${head.status}`);
  return move === "candidate"
    ? t("move.changes-candidate", { count: openRequests.candidate })
    : t("move.changes-requested", { count: openRequests.employer });
}

/** The agency's clock while it works; the day by which answers are due while it waits. */
function useClock({ head, move, clock, openRequests, hold }: Data) {
  const t = useT("sponsorship-case");
  const common = useT("common");
  const format = useFormats();
  if (head.status === "changes-requested" && openRequests.dueOn)
    return { label: t("clock.due", { date: format.date(openRequests.dueOn) }) };
  if (hold || !clock || move !== "agency" || head.status === "approved") return undefined;
  const left = clock.of - clock.day;
  const days = common("count.workingDays", { count: Math.abs(left) });
  return {
    label: t(left < 0 ? "clock.late" : "clock.left", { days }),
    note: t("clock.due", { date: format.date(clock.dueOn) }),
    tone: clock.tone,
  };
}

function Ending({ data: { ending } }: { data: Data }) {
  const t = useT("sponsorship-case");
  const format = useFormats();
  const { reason, filing, outcome } = ending;
  return (
    <>
      {reason && (
        <span className="mt-2 block whitespace-pre-line">
          <strong>{t("withdrawReason")}</strong> {reason}
        </span>
      )}
      {filing && (
        <span className="mt-2 block">
          {t("ending.filed", { reference: filing.reference, date: format.date(filing.filedOn) })}
        </span>
      )}
      {outcome && (
        <span className="block">
          {t("ending.decided", { date: format.date(outcome.decidedOn) })}
          {outcome.limitOfStay && ` ${t("ending.stay", { date: format.date(outcome.limitOfStay) })}`}
        </span>
      )}
    </>
  );
}
