import { useFormats, useT } from "@causeway/messages/react";
import { WhoseMove } from "@causeway/ui/banner";
import { ButtonLink } from "@causeway/ui/button";
import { PageHeader } from "@causeway/ui/page";
import { portal } from "@causeway/web/portal";
import type { Route } from "./+types/overview";
import { CaseStatusTag, caseHref } from "./case-frame.tsx";
import { CaseTasks } from "./case-tasks.tsx";

export function loader({ context, params }: Route.LoaderArgs) {
  return portal(context).caller.sponsorshipCase.show({ caseId: params.caseId });
}

export default function CaseOverview({ loaderData }: Route.ComponentProps) {
  const t = useT("sponsorship-case");
  const { head, may, move } = loaderData;
  return (
    <>
      <title>{`${head.title} · ${head.reference}`}</title>
      <PageHeader
        back={{ href: `/o/${head.organisationId}/cases`, label: t("cases") }}
        eyebrow={head.reference}
        title={head.title}
        lede={head.candidateName}
        meta={<CaseStatusTag status={head.status} label={t(`status.${head.status}`)} />}
        actions={
          <>
            <ButtonLink kind="secondary" href={caseHref(head, "timeline")}>
              {t("timeline")}
            </ButtonLink>
            {may.withdraw && move !== "nobody" && (
              <ButtonLink kind="quiet" href={caseHref(head, "withdraw")}>
                {t("withdraw")}
              </ButtonLink>
            )}
          </>
        }
      />
      <div className="grid gap-10">
        <Move data={loaderData} />
        <CaseTasks data={loaderData} />
      </div>
    </>
  );
}

function Move({ data }: { data: Route.ComponentProps["loaderData"] }) {
  const t = useT("sponsorship-case");
  const common = useT("common");
  const format = useFormats();
  const { head, move, openRequests, clock } = data;
  const waitsForCandidate = head.status === "changes-requested" && openRequests.employer === 0;
  const own = move === "employer" && !waitsForCandidate;
  const text =
    head.status === "changes-requested"
      ? waitsForCandidate
        ? t("move.changes-candidate", { count: openRequests.candidate })
        : t("move.changes-requested", { count: openRequests.employer })
      : t(`move.${head.status}`);
  return (
    <WhoseMove
      party={own ? t("yourMove") : t(waitsForCandidate ? "party.candidate" : `party.${move}`)}
      text={text}
      own={own}
      clock={
        clock && move === "agency"
          ? {
              label: common("count.workingDays", { count: Math.max(0, clock.of - clock.day) }),
              note: format.date(clock.dueOn),
              tone: clock.tone,
            }
          : undefined
      }
      actions={
        openRequests.employer > 0 && head.status === "changes-requested" ? (
          <ButtonLink kind="secondary" href={caseHref(head, "requests")}>
            {t("answerRequests.title")}
          </ButtonLink>
        ) : undefined
      }
    />
  );
}
