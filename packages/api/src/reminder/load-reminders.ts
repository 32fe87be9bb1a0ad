import { listPending, type Pending } from "@causeway/db/reminder";
import type { Tx } from "@causeway/db/with-actor";
import { dueReminders, type Reminder, reminderKey } from "@causeway/rules/reminder/due-reminders";
import { hongKongDay } from "../clock.ts";
import { lawInForce } from "../rule-set/in-force.ts";

export type DueReminder = Reminder & {
  organisationId: string;
  caseId: string;
  reference: string;
  title: string;
  /** What is waited for, as it was read. */
  invitation?: Pending["invitations"][number];
  requests?: Pending["requests"][number];
  recommendation?: Pending["recommendations"][number];
  paper?: Pending["papers"][number];
};

/** The reminders that an organisation's cases (or one of them) call for on a day, most urgent first. */
export async function loadReminders(
  tx: Tx,
  scope: { organisationId: string; caseId?: string },
  on: string,
): Promise<DueReminder[]> {
  const pending = await listPending(tx, scope);
  const heads = new Map(
    [
      ...[pending.invitations, pending.requests, pending.recommendations, pending.reconsiderations],
      ...[pending.stays, pending.papers],
    ]
      .flat()
      .map((row) => [row.caseId, row] as const),
  );
  const { law } = await lawInForce(tx);
  const due = [...heads.values()].flatMap(({ caseId, reference, title, status }) => {
    const of = <Row extends { caseId: string }>(rows: Row[]) => rows.filter((row) => row.caseId === caseId);
    const invitations = of(pending.invitations);
    const requests = of(pending.requests);
    const [recommendation] = of(pending.recommendations);
    const [reconsideration] = of(pending.reconsiderations);
    const [stay] = of(pending.stays);
    const papers = of(pending.papers);
    // A second open invitation does not happen; were there one, the newest is the one that opens.
    const invitation = invitations.toSorted((a, b) => a.createdAt.getTime() - b.createdAt.getTime()).at(-1);
    const found = dueReminders(
      {
        status,
        invitation: invitation
          ? {
              id: invitation.invitationId,
              sentOn: hongKongDay(invitation.createdAt),
              expiresOn: hongKongDay(invitation.expiresAt),
            }
          : null,
        requests: requests.map((row) => ({ ...row, sentOn: hongKongDay(row.sentAt) })),
        recommendation: recommendation
          ? { id: recommendation.recommendationId, madeOn: hongKongDay(recommendation.madeAt) }
          : null,
        reconsideration: reconsideration
          ? {
              ...{ id: reconsideration.reconsiderationId, dueOn: reconsideration.dueOn },
              recordedOn: hongKongDay(reconsideration.recordedAt),
            }
          : null,
        stay: stay
          ? { outcomeId: stay.outcomeId, recordedOn: hongKongDay(stay.recordedAt), limit: stay.limit }
          : null,
        papers: papers.map(({ paperId, party, createdAt, expiresOn }) => ({
          ...{ id: paperId, party, since: hongKongDay(createdAt), expiresOn },
        })),
        sent: new Set(of(pending.sent).map(reminderKey)),
      },
      on,
      law,
    );
    return found.map((reminder): DueReminder => {
      const ofRound = requests.filter((row) => row.roundId === reminder.subjectId);
      const [first] = ofRound;
      const open = ofRound.reduce((sum, row) => sum + row.open, 0);
      const owed =
        reminder.party === "reviewer"
          ? first && { ...first, open }
          : ofRound.find((row) => row.party === reminder.party);
      const paper = papers.find((row) => row.paperId === reminder.subjectId);
      return {
        ...{ ...reminder, organisationId: scope.organisationId, caseId, reference, title },
        ...(invitation && { invitation }),
        ...(owed && { requests: owed }),
        ...(recommendation && { recommendation }),
        ...(paper && { paper }),
      };
    });
  });
  return due.toSorted((one, other) => one.days - other.days || one.reference.localeCompare(other.reference));
}
