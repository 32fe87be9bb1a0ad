import { addDays, type Day, daysBetween } from "../calendar/day.ts";
import type { ChangeRequestParty } from "../change-request/schema.ts";
import { expirySoonDays } from "../evidence/expiry.ts";
import { currentLaw, type Law } from "../law/law.ts";
import { type CaseStatus, isClosed } from "../sponsorship-case/status.ts";
import { extensionWindow } from "./extension-window.ts";
import type { ReminderKind, ReminderParty } from "./schema.ts";
import {
  addSendingDays,
  isSendingDay,
  sendingDayOnOrAfter,
  sendingDayOnOrBefore,
  sendingDaysBetween,
} from "./sending-day.ts";

/** Days before the end of an invitation, or before answers are due. */
export const countdownDays = [7, 3, 1] as const;
/** Days after the one on which answers were due. */
export const overdueDays = [1, 7] as const;
/** Days before the last one to ask for reconsideration, as the refusal letter names it. */
export const reconsiderationDays = [7, 3, 1] as const;
/** Working days that a recommendation has waited. */
export const approvalWaitDays = [2, 5, 10] as const;
/** Days before the limit of stay. */
export const stayDays = [120, 90, 60, 45] as const;
/** Days before the last one of a paper: our own, no source names any. The first is when it is shown as ending soon. */
export const paperDays = [expirySoonDays, 7, 1] as const;

/** What a case says about what is still to be done, without a name or an address. Null is: nothing to remind of. */
export type ReminderState = {
  status: CaseStatus;
  /** The link that still waits to be taken up. */
  invitation: { id: string; sentOn: Day; expiresOn: Day } | null;
  /** What each party still owes of the round that was sent. */
  requests: readonly { roundId: string; party: ChangeRequestParty; sentOn: Day; dueOn: Day; open: number }[];
  /** The recommendation that waits for an approver. */
  recommendation: { id: string; madeOn: Day } | null;
  /** A refusal that somebody wants looked at again and that Immigration has not been asked about yet. */
  reconsideration: { id: string; recordedOn: Day; dueOn: Day } | null;
  /** The newest stay that was granted. */
  stay: { outcomeId: string; recordedOn: Day; limit: Day } | null;
  /** Papers in place whose last day is known. */
  papers: readonly DatedPaper[];
  /** Keys of what was sent before. */
  sent: ReadonlySet<string>;
};

/** A paper whose last day is known, and who can bring a newer one. Several pages of one paper count once. */
export type DatedPaper = { id: string; party: ChangeRequestParty; since: Day; expiresOn: Day };

export type Reminder = {
  kind: ReminderKind;
  party: ReminderParty;
  /** What it is about: an invitation, a round, a recommendation, an outcome. */
  subjectId: string;
  /** The day it counts to; for an approval the day it counts from. */
  deadline: Day;
  /** Which of the reminders of this kind: "7", "120", "opens". */
  step: string;
  /** The day it was to go out; earlier than today when the worker was not running then. */
  day: Day;
  /** Calendar days left or over, or working days waited. */
  days: number;
  /** Once for each key: another deadline is another countdown. */
  key: string;
};

/**
 * The reminders that a case calls for on a day in Hong Kong, worked out anew from its state: what was done meanwhile,
 * or was moved to another day, needs no timer to be cancelled. Of one countdown only the latest step that has come is
 * due, so a worker that was down for a week does not send three at once.
 */
export function dueReminders(state: ReminderState, on: Day, law: Law = currentLaw): Reminder[] {
  if (!isSendingDay(on)) return [];
  const found = [
    ...invitationReminders(state, on),
    ...requestReminders(state, on),
    ...overdueReminders(state, on),
    ...reconsiderationReminders(state, on),
    ...approvalReminders(state, on),
    ...stayReminders(state, on, law),
    // Once the case is filed its papers lie with Immigration.
    ...(beforeFiling.includes(state.status) ? paperReminders(state.papers, on) : []),
  ];
  return found.filter(({ key }) => !state.sent.has(key));
}

/** The same of the organisation's own papers, which belong to no case. */
export function duePaperReminders(
  { papers, sent }: Pick<ReminderState, "papers" | "sent">,
  on: Day,
): Reminder[] {
  return isSendingDay(on) ? paperReminders(papers, on).filter(({ key }) => !sent.has(key)) : [];
}

/** Tells one reminder from every other. */
export function reminderKey(parts: Omit<Reminder, "key" | "day" | "days">): string {
  const { kind, party, subjectId, deadline, step } = parts;
  return [kind, party, subjectId, deadline, step].join(" ");
}

type Point = { kind: ReminderKind; step: string; day: Day };

function invitationReminders({ status, invitation }: ReminderState, on: Day): Reminder[] {
  if (!invitation || isClosed(status)) return [];
  const { id: subjectId, sentOn, expiresOn: deadline } = invitation;
  const points = countdown("invitation-expiring", countdownDays, deadline);
  return remind(points, { party: "candidate", subjectId, deadline, since: sentOn }, on);
}

function requestReminders({ status, requests }: ReminderState, on: Day): Reminder[] {
  if (status !== "changes-requested") return [];
  return requests.flatMap(({ roundId, party, sentOn, dueOn, open }) => {
    if (open === 0) return [];
    const points = countdown("change-request-due", countdownDays, dueOn);
    return remind(points, { party, subjectId: roundId, deadline: dueOn, since: sentOn }, on);
  });
}

/** Once the day has passed: whoever still owes an answer, and the reviewer who waits for it. */
function overdueReminders({ status, requests }: ReminderState, on: Day): Reminder[] {
  if (status !== "changes-requested") return [];
  const owed = requests.filter(({ open }) => open > 0);
  const waiting = [...new Map(owed.map((one) => [one.roundId, one])).values()];
  return [
    ...owed.map(({ roundId, party, dueOn }) => ({ roundId, party, dueOn })),
    ...waiting.map(({ roundId, dueOn }) => ({ roundId, party: "reviewer" as const, dueOn })),
  ].flatMap(({ roundId, party, dueOn }) => {
    const step = overdueDays.findLast((days) => sendingDayOnOrAfter(addDays(dueOn, days)) <= on);
    if (step === undefined) return [];
    const about = { kind: "change-request-overdue", party, subjectId: roundId, deadline: dueOn } as const;
    const parts = { ...about, step: String(step) };
    const day = sendingDayOnOrAfter(addDays(dueOn, step));
    return [{ ...parts, day, days: daysBetween(dueOn, on), key: reminderKey(parts) }];
  });
}

function reconsiderationReminders({ status, reconsideration }: ReminderState, on: Day): Reminder[] {
  if (!reconsideration || status !== "refused") return [];
  const { id: subjectId, recordedOn: since, dueOn: deadline } = reconsideration;
  const points = countdown("reconsideration-due", reconsiderationDays, deadline);
  return remind(points, { party: "reviewer", subjectId, deadline, since }, on);
}

function approvalReminders({ status, recommendation }: ReminderState, on: Day): Reminder[] {
  if (!recommendation || status !== "recommended") return [];
  const { id: subjectId, madeOn } = recommendation;
  const step = approvalWaitDays.findLast((days) => addSendingDays(madeOn, days) <= on);
  if (step === undefined) return [];
  const about = {
    kind: "approval-waiting",
    party: "approver",
    subjectId,
    deadline: madeOn,
    step: String(step),
  } as const;
  const days = sendingDaysBetween(madeOn, on);
  return [{ ...about, day: addSendingDays(madeOn, step), days, key: reminderKey(about) }];
}

function stayReminders({ status, stay }: ReminderState, on: Day, law: Law): Reminder[] {
  if (!stay || status !== "granted") return [];
  const { outcomeId: subjectId, recordedOn: since, limit: deadline } = stay;
  const window = extensionWindow(deadline, on, law);
  // A stay recorded when its window was open already: that is news on the first working day after.
  const opens = window && sendingDayOnOrAfter(later(window.opensOn, addDays(since, 1)));
  const points = countdown("stay-expiring", stayDays, deadline);
  // Last of its day, so that it stands for a countdown step that falls on the same one.
  if (opens) points.push({ kind: "extension-window-open", step: "opens", day: opens });
  return (["employer", "candidate"] as const).flatMap((party) =>
    remind(points, { party, subjectId, deadline, since }, on),
  );
}

function paperReminders(papers: readonly DatedPaper[], on: Day): Reminder[] {
  return papers.flatMap(({ id: subjectId, party, since, expiresOn: deadline }) =>
    remind(countdown("document-expiring", paperDays, deadline), { party, subjectId, deadline, since }, on),
  );
}

const beforeFiling: readonly CaseStatus[] = [
  "draft",
  "submitted",
  "in-review",
  "changes-requested",
  "recommended",
  "approved",
];

/** The steps of a countdown, each moved to the working day before where it falls on none. */
function countdown(kind: ReminderKind, steps: readonly number[], deadline: Day): Point[] {
  return steps.map((step) => ({
    kind,
    step: String(step),
    day: sendingDayOnOrBefore(addDays(deadline, -step)),
  }));
}

/**
 * The latest step that has come. None before or on the day on which the party was first told, and none on the last
 * day or after it.
 */
function remind(
  points: readonly Point[],
  about: { party: ReminderParty; subjectId: string; deadline: Day; since: Day },
  on: Day,
): Reminder[] {
  const { since, ...rest } = about;
  if (on >= rest.deadline) return [];
  const come = points.filter(({ day }) => day > since && day <= on);
  const latest = come
    .toSorted((one, other) => (one.day < other.day ? -1 : one.day > other.day ? 1 : 0))
    .at(-1);
  if (!latest) return [];
  const parts = { ...rest, ...latest };
  return [{ ...parts, days: daysBetween(on, rest.deadline), key: reminderKey(parts) }];
}

function later(one: Day, other: Day): Day {
  return one < other ? other : one;
}
