import { useFormats, useT } from "@causeway/messages/react";
import { Banner } from "@causeway/ui/banner";
import { ButtonLink, ButtonRow } from "@causeway/ui/button";
import { PageHeader } from "@causeway/ui/page";
import { portal } from "@causeway/web/portal";
import type { Route } from "./+types/overview";
import { CaseStatusTag, caseHref } from "./case-frame.tsx";
import { CaseTasks } from "./case-tasks.tsx";
import { CaseMove } from "./whose-move.tsx";

export function loader({ context, params }: Route.LoaderArgs) {
  return portal(context).caller.sponsorshipCase.show({ caseId: params.caseId });
}

export default function CaseOverview({ loaderData }: Route.ComponentProps) {
  const t = useT("sponsorship-case");
  const [standing, shell] = [useT("case-status"), useT("shell")];
  const words = useT("message");
  const { head, may, move } = loaderData;
  return (
    <>
      <title>{`${head.title} · ${head.reference}`}</title>
      <PageHeader
        back={{ href: `/o/${head.organisationId}/cases`, label: shell("portal.cases") }}
        eyebrow={head.reference}
        title={head.title}
        meta={
          <>
            <CaseStatusTag status={head.status} label={standing(`status.${head.status}`)} />
            <span className="text-base text-ink wrap-anywhere">{head.candidateName}</span>
          </>
        }
        actions={
          <>
            {head.status !== "draft" && (
              <ButtonLink kind="secondary" href={caseHref(head, "messages")}>
                {loaderData.unread > 0
                  ? words("employer.unread", { count: loaderData.unread })
                  : words("employer.open")}
              </ButtonLink>
            )}
            <ButtonLink kind="secondary" href={caseHref(head, "timeline")}>
              {t("timeline")}
            </ButtonLink>
          </>
        }
      />
      <div className="grid gap-10">
        <Notes data={loaderData} />
        <CaseMove data={loaderData} />
        <CaseTasks data={loaderData} />
        <ButtonRow className="-mx-2">
          {may.create && (
            <ButtonLink kind="quiet" href={`/o/${head.organisationId}/cases/new?from=${head.id}`}>
              {t("copy")}
            </ButtonLink>
          )}
          {may.withdraw && move !== "nobody" && (
            <ButtonLink kind="quiet" href={caseHref(head, "withdraw")}>
              {t("withdraw")}
            </ButtonLink>
          )}
        </ButtonRow>
      </div>
    </>
  );
}

/** What holds the case besides its state: the agency has put it on hold, the employer has archived it. */
function Notes({ data: { hold, archived } }: { data: Route.ComponentProps["loaderData"] }) {
  const t = useT("sponsorship-case");
  const format = useFormats();
  if (!hold && !archived) return null;
  return (
    <div className="grid gap-4">
      {hold && (
        <Banner title={t("hold.title", { date: format.dateTime(hold.heldAt) })}>
          {t(`holdReason.${hold.reason}`)} {t("hold.body")}
        </Banner>
      )}
      {archived && <Banner>{t("archivedNote")}</Banner>}
    </div>
  );
}
