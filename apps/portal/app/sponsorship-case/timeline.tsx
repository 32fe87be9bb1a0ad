import { useFormats, useT } from "@causeway/messages/react";
import { useWordOf } from "@causeway/messages/word-of";
import { Stack } from "@causeway/ui/page";
import { Pagination } from "@causeway/ui/pagination";
import { Timeline } from "@causeway/ui/timeline";
import { CaseMails } from "@causeway/web/notification/case-mails.tsx";
import { portal } from "@causeway/web/portal";
import type { Route } from "./+types/timeline";
import { CaseHeader } from "./case-frame.tsx";

export function loader({ context, params, request }: Route.LoaderArgs) {
  const cursor = new URL(request.url).searchParams.get("after") ?? undefined;
  return portal(context).caller.sponsorshipCase.timeline({ caseId: params.caseId, cursor });
}

export default function CaseTimeline({ loaderData, params }: Route.ComponentProps) {
  const t = useT("sponsorship-case");
  const wordOf = useWordOf("sponsorship-case");
  // One that has no wording of its own is still a change to the case.
  const actionText = (action: string) => wordOf(`action.${action}`, t("action.other"));
  const common = useT("common");
  const format = useFormats();
  const { head, steps, mails, next } = loaderData;
  return (
    <>
      <title>{`${t("timeline")} · ${head.reference}`}</title>
      <CaseHeader head={head} title={t("timeline")} lede={t("timelineLede")} />
      <Stack>
        {steps.length === 0 && <p>{t("timelineEmpty")}</p>}
        <Timeline
          label={t("timeline")}
          items={together(steps).map(({ count, ...step }) => ({
            id: step.id,
            when: format.dateTime(step.at),
            dateTime: step.at.toISOString(),
            title: count > 1 ? t("times", { what: actionText(step.action), count }) : actionText(step.action),
            who: step.who ?? t(step.actorKind === "staff" ? "who.agency" : "who.system"),
            milestone: milestones.some((one) => step.action.startsWith(one)),
          }))}
        />
        <Pagination
          label={t("timeline")}
          older={
            next
              ? { href: `?after=${encodeURIComponent(next)}`, label: common("actions.loadMore") }
              : undefined
          }
        />
        <CaseMails
          mails={mails.map(({ audience, ...mail }) => ({
            ...mail,
            // What she was told is hers; the employer learns that it was sent.
            copy:
              audience === "employer"
                ? `/o/${params.organisationId}/cases/${params.caseId}/mails/${mail.id}`
                : null,
          }))}
        />
      </Stack>
    </>
  );
}

/** The same step by the same person several times in a row is one line with its number; the newest time stands. */
function together<Step extends { action: string; who: string | null; actorKind: string }>(
  steps: readonly Step[],
) {
  const lines: (Step & { count: number })[] = [];
  for (const step of steps) {
    const last = lines.at(-1);
    if (last && last.action === step.action && last.who === step.who && last.actorKind === step.actorKind)
      last.count += 1;
    else lines.push({ ...step, count: 1 });
  }
  return lines;
}

const milestones = [
  "case.",
  "review.",
  "change-request.",
  "recommendation.",
  "decision.",
  "filing.",
  "outcome.",
  "candidate-form.signed",
];
