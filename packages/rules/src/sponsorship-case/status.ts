import type { MemberRole, StaffRole } from "../actor.ts";

/** Every state a sponsorship case can be in, in the order in which a reader expects them. */
export const caseStatuses = [
  "draft",
  "submitted",
  "in-review",
  "changes-requested",
  "recommended",
  "approved",
  "filed",
  "granted",
  "refused",
  "declined",
  "withdrawn",
] as const;
export type CaseStatus = (typeof caseStatuses)[number];

/** Who can be waited for. `nobody` means that the case is closed. */
export type Party = "employer" | "agency" | "immigration" | "nobody";

export type CaseMove = {
  name: string;
  from: readonly CaseStatus[];
  to: CaseStatus;
  by: readonly (MemberRole | StaffRole | "candidate" | "system")[];
  /** What must hold besides the status; checked by `mayMove` from the history it is given. */
  requires?: readonly MoveCondition[];
};

export type MoveCondition =
  | "someone-else"
  | "reason"
  | "no-open-requests"
  | "claimed-by-actor"
  | "conflict-declared"
  /** It was this very person who took the action. */
  | "own-act"
  /** The minute is not over, and nobody has been told. */
  | "in-time"
  /** The decision was not drawn for a second look, or somebody else has looked and it stands. */
  | "second-look-settled"
  /** Whoever looked at the decision again disagrees with it. */
  | "second-look-disagrees"
  /** Immigration was asked to look at its refusal again. */
  | "reconsideration-lodged";

const beforeOutcome = [
  "draft",
  "submitted",
  "in-review",
  "changes-requested",
  "recommended",
  "approved",
  "filed",
] as const satisfies readonly CaseStatus[];

/**
 * The only table of status changes; nothing else may change a status.
 * `recommended` is the state that product.md draws between "in review" and "approved": a recommendation waits for
 * an approver who is somebody else.
 */
export const caseMoves = [
  { name: "submit", from: ["draft"], to: "submitted", by: ["owner"] },
  { name: "claim", from: ["submitted"], to: "in-review", by: ["reviewer"] },
  {
    name: "request-changes",
    from: ["in-review"],
    to: "changes-requested",
    by: ["reviewer"],
    requires: ["claimed-by-actor"],
  },
  {
    name: "answer-changes",
    from: ["changes-requested"],
    to: "in-review",
    by: ["owner", "preparer", "candidate", "system"],
    requires: ["no-open-requests"],
  },
  {
    name: "recommend",
    from: ["in-review"],
    to: "recommended",
    by: ["reviewer"],
    requires: ["claimed-by-actor", "conflict-declared", "reason"],
  },
  {
    name: "approve",
    from: ["recommended"],
    to: "approved",
    by: ["approver"],
    requires: ["someone-else", "conflict-declared"],
  },
  {
    name: "return",
    from: ["recommended"],
    to: "in-review",
    by: ["approver"],
    requires: ["someone-else", "conflict-declared", "reason"],
  },
  {
    name: "decline",
    from: ["recommended"],
    to: "declined",
    by: ["approver"],
    requires: ["someone-else", "conflict-declared", "reason"],
  },
  // Within the minute an action is as if it had not been; afterwards it is undone with a reason, and everybody is told.
  {
    name: "take-back-recommendation",
    from: ["recommended"],
    to: "in-review",
    by: ["reviewer"],
    requires: ["own-act", "in-time"],
  },
  {
    name: "take-back-decision",
    from: ["approved", "declined", "in-review"],
    to: "recommended",
    by: ["approver"],
    requires: ["own-act", "in-time"],
  },
  {
    name: "take-back-round",
    from: ["changes-requested"],
    to: "in-review",
    by: ["reviewer"],
    requires: ["own-act", "in-time"],
  },
  {
    name: "undo-recommendation",
    from: ["recommended"],
    to: "in-review",
    by: ["reviewer"],
    requires: ["own-act", "reason"],
  },
  {
    name: "undo-decision",
    from: ["approved", "declined"],
    to: "in-review",
    by: ["approver"],
    requires: ["own-act", "reason"],
  },
  {
    name: "undo-round",
    from: ["changes-requested"],
    to: "in-review",
    by: ["reviewer"],
    requires: ["own-act", "reason"],
  },
  // A second look that disagrees stops the filing until an approver has settled it.
  {
    name: "return-after-second-look",
    from: ["approved", "declined"],
    to: "in-review",
    by: ["approver"],
    requires: ["second-look-disagrees", "reason"],
  },
  {
    name: "file",
    from: ["approved"],
    to: "filed",
    by: ["reviewer", "approver"],
    requires: ["second-look-settled"],
  },
  { name: "record-grant", from: ["filed"], to: "granted", by: ["reviewer", "approver"] },
  { name: "record-refusal", from: ["filed"], to: "refused", by: ["reviewer", "approver"] },
  {
    name: "reverse-refusal",
    from: ["refused"],
    to: "granted",
    by: ["reviewer", "approver"],
    requires: ["reconsideration-lodged"],
  },
  { name: "withdraw", from: beforeOutcome, to: "withdrawn", by: ["owner"], requires: ["reason"] },
  // The application is hers as much as the employer's: without her there is none, and she owes nobody a reason.
  { name: "candidate-withdraw", from: beforeOutcome, to: "withdrawn", by: ["candidate"] },
] as const satisfies readonly CaseMove[];

export type CaseMoveName = (typeof caseMoves)[number]["name"];

export type MoveRefusal = "no-such-move" | "wrong-status" | "wrong-role" | MoveCondition;

export type MoveQuestion = {
  move: CaseMoveName;
  status: CaseStatus;
  roles: readonly (MemberRole | StaffRole | "candidate" | "system")[];
  /** Conditions that the history of the case fulfils for this actor. */
  fulfilled?: readonly MoveCondition[];
};

/** Decides one status change and returns every reason against it, so that a page can show them all. */
export function mayMove(question: MoveQuestion): { to: CaseStatus; refusals: MoveRefusal[] } {
  const move: CaseMove | undefined = caseMoves.find((candidate) => candidate.name === question.move);
  if (!move) return { to: question.status, refusals: ["no-such-move"] };
  const refusals: MoveRefusal[] = [];
  if (!move.from.includes(question.status)) refusals.push("wrong-status");
  if (!question.roles.some((role) => move.by.includes(role))) refusals.push("wrong-role");
  for (const condition of move.requires ?? []) {
    if (!question.fulfilled?.includes(condition)) refusals.push(condition);
  }
  return { to: move.to, refusals };
}

/** Whose move it is. Changes requested from the candidate are waited for through the employer's case all the same. */
export function whoseMove(status: CaseStatus): Party {
  switch (status) {
    case "draft":
    case "changes-requested":
      return "employer";
    case "submitted":
    case "in-review":
    case "recommended":
    case "approved":
      return "agency";
    case "filed":
      return "immigration";
    case "granted":
    case "refused":
    case "declined":
    case "withdrawn":
      return "nobody";
    default:
      return unreachable(status);
  }
}

/** How many change requests wait for an answer on each side. */
export type OpenRequests = { employer: number; candidate: number };

/** Whom the case waits for: while changes are requested, the employer as long as anything is asked of him. */
export function awaitedParty(status: CaseStatus, open: OpenRequests): Party | "candidate" {
  const onlyHers = status === "changes-requested" && open.employer === 0 && open.candidate > 0;
  return onlyHers ? "candidate" : whoseMove(status);
}

/** True while the employer may edit everything; afterwards only pinned items reopen. */
export function isOpenForEditing(status: CaseStatus): boolean {
  return status === "draft";
}

export function isClosed(status: CaseStatus): boolean {
  return whoseMove(status) === "nobody";
}

function unreachable(value: never): never {
  throw new Error(`No branch for ${String(value)}`);
}
