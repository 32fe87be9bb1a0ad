import { localeNames } from "@causeway/messages/locale";
import { useFormats, useT } from "@causeway/messages/react";
import { isUndelivered } from "@causeway/rules/vocabulary";
import { Banner } from "@causeway/ui/banner";
import { StatusTag, type StatusTone } from "@causeway/ui/status-tag";
import { SummaryList } from "@causeway/ui/summary-list";
import { Task, TaskList, TaskSection } from "@causeway/ui/task-list";
import type { ShownCandidate } from "./manage.tsx";

/** How far she is: invited, opened, filling, signed; how the mail fared; which sections are complete. */
export function CandidateProgress({ candidate }: { candidate: ShownCandidate }) {
  const t = useT("sponsorship-case");
  const own = useT("candidate");
  const form = useT("candidate-form");
  const standing = useT("case-status");
  const format = useFormats();
  const { invitation, state, sections } = candidate;
  const begun = state !== "invited";
  const bounced = !begun && isUndelivered(invitation?.mail);
  return (
    <>
      {bounced && (
        <Banner tone="danger" title={own("manage.bounced")}>
          {own("manage.bouncedLede")}
        </Banner>
      )}
      {begun && !candidate.consented && <Banner tone="warning">{own("manage.notConsented")}</Banner>}
      {state === "signed" && <Banner tone="success">{own("manage.signedLede")}</Banner>}
      <SummaryList
        rows={[
          {
            id: "state",
            label: own("manage.state"),
            value: <StatusTag tone={tones[state]}>{standing(`candidateState.${state}`)}</StatusTag>,
            note: candidate.signedAt && own("manage.signedOn", { date: format.dateTime(candidate.signedAt) }),
          },
          { id: "name", label: own("manage.name"), value: candidate.name },
          {
            id: "email",
            label: t("candidate.email"),
            value: candidate.email,
            note: candidate.movedByHer && own("manage.movedByHer"),
          },
          { id: "language", label: own("manage.language"), value: localeNames[candidate.locale] },
          ...(invitation && !begun
            ? [
                {
                  id: "mail",
                  label: own("manage.mail"),
                  value: invitation.mail
                    ? `${t(`candidate.mail.${invitation.mail}`)} · ${format.dateTime(invitation.sentAt)}`
                    : own("manage.sentOn", { date: format.dateTime(invitation.sentAt) }),
                  note:
                    invitation.state === "expired"
                      ? t("candidate.expired", { date: format.dateTime(invitation.expiresAt) })
                      : invitation.state === "open" &&
                        t("candidate.expires", { date: format.dateTime(invitation.expiresAt) }),
                },
              ]
            : []),
        ]}
      />
      {begun && (
        <TaskList>
          <TaskSection
            heading={t("candidate.sections")}
            summary={own("progress", {
              done: String(sections.filter((one) => one.state === "complete").length),
              all: String(sections.length),
            })}
          >
            {sections.map((one) => (
              <Task
                key={one.section}
                title={form(`section.${one.section}`)}
                state={{ label: own(`state.${one.state}`), tone: sectionTones[one.state] }}
              />
            ))}
          </TaskSection>
        </TaskList>
      )}
    </>
  );
}

const tones: Record<ShownCandidate["state"], StatusTone> = {
  invited: "neutral",
  accepted: "active",
  "in-progress": "active",
  signed: "good",
  withdrawn: "quiet",
};
const sectionTones = { todo: "quiet", started: "active", complete: "good" } as const;
