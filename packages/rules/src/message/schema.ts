import { type CaseStatus, caseStatuses } from "../sponsorship-case/status.ts";

/** With whom the agency speaks in a thread. Staff's private notes are no thread: nobody but staff reads them. */
export const messageAudiences = ["employer", "candidate"] as const;
export type MessageAudience = (typeof messageAudiences)[number];

/** Who speaks in a thread: the agency, and the one side that the thread belongs to. */
export const messageParties = ["agency", ...messageAudiences] as const;
export type MessageParty = (typeof messageParties)[number];

export const messageMaxLength = 4000;

/** Several messages in a row are one mail: within so many minutes of the one before, nobody is told again. */
export const quietMinutes = 10;

// Before the employer submits, nobody at the agency can open the case; once it is given up, nobody works on it.
const silent: readonly CaseStatus[] = ["draft", "declined", "withdrawn"];

/** Whether the agency and a side may write to each other while the case stands so. */
export function mayWriteMessages(status: CaseStatus): boolean {
  return !silent.includes(status);
}

/** The states in which a thread takes messages. */
export const openForMessages = caseStatuses.filter(mayWriteMessages);

export type SentMessage = { party: MessageParty; createdAt: Date };

/**
 * Whether the other side is mailed about a new message: not when the same side has just written and nobody has
 * answered since, for then the mail about the one before is still on top of the mailbox.
 */
export function tellsOfMessage(last: SentMessage | undefined, party: MessageParty, now: Date): boolean {
  if (!last || last.party !== party) return true;
  return now.getTime() - last.createdAt.getTime() >= quietMinutes * 60_000;
}
