import type { RoundChanges } from "@causeway/api/change-request/show-round-changes";
import { useFormats, useT } from "@causeway/messages/react";
import { EmptyState } from "@causeway/ui/empty-state";
import { LinkTabs } from "@causeway/ui/link-tabs";
import { PageHeader, Section } from "@causeway/ui/page";
import { admin } from "@causeway/web/admin";
import { caseHref, useFrame } from "../review/frame.ts";
import { nameFacts } from "../review/worded-findings.ts";
import type { Route } from "./+types/changes.ts";
import { AskedChanges, RaisedMeanwhile, RoundFiles, UnaskedChanges } from "./round-tables.tsx";

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const { caller, locale } = admin(context);
  const typed = Number(new URL(request.url).searchParams.get("round"));
  const round = Number.isInteger(typed) && typed > 0 && typed <= 1000 ? typed : undefined;
  const { rounds, shown } = await caller.changeRequest.changes({ ...params, round });
  return { rounds, shown: shown && { ...shown, facts: nameFacts(shown.facts, locale) } };
}

/** One round against the one before: what was asked with what came of it, and everything else that is another now. */
export default function RoundChangesPage({ loaderData: { rounds, shown } }: Route.ComponentProps) {
  const t = useT("change-request");
  const { head } = useFrame();
  return (
    <>
      <title>{`${t("changes.title")} · ${head.reference}`}</title>
      <PageHeader title={t("changes.title")} lede={t("changes.lede")} />
      {!shown && <EmptyState title={t("changes.empty")} />}
      {shown && rounds.length > 1 && (
        <LinkTabs
          label={t("changes.tabs")}
          tabs={rounds.toReversed().map((number) => ({
            href: `${caseHref(head, "changes")}?round=${number}`,
            label: t("round", { number }),
            current: number === shown.number,
          }))}
        />
      )}
      {shown && (
        <>
          <Compared shown={shown} />
          <AskedChanges asked={shown.asked} />
          <UnaskedChanges changes={shown.unasked} />
          <Section heading={t("changes.files")}>
            <RoundFiles files={shown.files} />
          </Section>
          <Section heading={t("changes.facts")}>
            <RaisedMeanwhile facts={shown.facts} />
          </Section>
        </>
      )}
    </>
  );
}

/** What is held against what, plainly: a revision that does not exist cannot be compared. */
function Compared({ shown: { number, sentAt, dueOn, compared } }: { shown: RoundChanges }) {
  const t = useT("change-request");
  const format = useFormats();
  const { employer, candidate } = compared;
  return (
    <Section heading={t("round", { number })}>
      <ul className="grid gap-1">
        {dueOn && <li>{t("changes.sent", { sent: format.dateTime(sentAt), due: format.date(dueOn) })}</li>}
        <li>
          {!employer
            ? t("changes.employerNone")
            : employer.after === null
              ? t("changes.employerNow", { before: employer.before })
              : t("changes.employerCompared", { before: employer.before, after: employer.after })}
        </li>
        <li>
          {!candidate
            ? t("changes.candidateNone")
            : candidate.after === null
              ? t("changes.candidateSame", { before: format.dateTime(candidate.before) })
              : t("changes.candidateCompared", {
                  ...{ before: format.dateTime(candidate.before), after: format.dateTime(candidate.after) },
                })}
        </li>
      </ul>
    </Section>
  );
}
