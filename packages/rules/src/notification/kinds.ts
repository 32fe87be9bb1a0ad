import type { StaffRole } from "../actor.ts";

/** How a message of one kind may reach a person: by itself, gathered into a digest, or only as a notice in the app. */
export const deliveries = ["at-once", "daily", "weekly", "off"] as const;
export type Delivery = (typeof deliveries)[number];

/** Why a message is always sent, at once, whatever a person has chosen. */
export type MustSend = "security" | "invitation" | "own-move";
export type Audience = "employer" | "candidate" | "agency";

export type NotificationKind = {
  to: readonly Audience[];
  rule: { must: MustSend } | { may: readonly Delivery[]; duty?: true };
  /** Of the agency's staff only those in this role get it. */
  role?: StaffRole;
};

const security = { must: "security" } as const;
const invitation = { must: "invitation" } as const;
const ownMove = { must: "own-move" } as const;
/** News that changes what happens to a case: later, but not never. */
const news = { may: ["at-once", "daily", "weekly"] } as const;
/** What the law asks of its reader, who is told once a week: later, but not never. */
const duty = { ...news, duty: true } as const;
/** A receipt, or a copy of what stands in the app anyway. */
const receipt = { may: ["at-once", "daily", "weekly", "off"] } as const;

/**
 * Every message the product sends: who gets it, and whether that person may have it later or not at all. A message
 * that is not listed here is always sent: nobody misses his move because a line was forgotten.
 */
export const notificationKinds = {
  "organisation-invited": { to: ["employer"], rule: invitation },
  "organisation-registered": { to: ["agency"], rule: receipt },
  "member-invited": { to: ["employer"], rule: invitation },
  "staff-invited": { to: ["agency"], rule: invitation },
  "sign-in": { to: ["employer", "candidate", "agency"], rule: security },
  "rule-set-changed": { to: ["agency"], rule: ownMove },
  "second-factor-reset": { to: ["agency"], rule: security },
  "candidate-invited": { to: ["candidate"], rule: invitation },
  "candidate-reminder": { to: ["candidate"], rule: ownMove },
  "candidate-finished": { to: ["employer"], rule: news },
  "candidate-withdrew": { to: ["employer", "agency", "candidate"], rule: ownMove },
  "invitation-expiring": { to: ["candidate"], rule: invitation },
  "invitation-refused": { to: ["employer"], rule: ownMove },
  "form-reopened": { to: ["candidate"], rule: ownMove },
  "case-submitted": { to: ["employer"], rule: receipt },
  "case-submitted-agency": { to: ["agency"], rule: receipt },
  "changes-requested": { to: ["employer", "candidate"], rule: ownMove },
  "change-request-due": { to: ["employer", "candidate"], rule: ownMove },
  "changes-answered": { to: ["agency"], rule: ownMove },
  "recommendation-awaits-approval": { to: ["agency"], rule: ownMove },
  "approval-waiting": { to: ["agency"], rule: ownMove },
  "case-approved": { to: ["employer"], rule: news },
  "case-declined": { to: ["employer"], rule: news },
  "case-returned": { to: ["agency"], rule: ownMove },
  "case-handed-over": { to: ["agency"], rule: ownMove },
  "case-held": { to: ["employer"], rule: news },
  "change-request-overdue": { to: ["employer", "candidate", "agency"], rule: ownMove },
  reconsideration: { to: ["employer", "candidate"], rule: ownMove },
  "reconsideration-due": { to: ["agency"], rule: ownMove },
  "second-look": { to: ["agency"], rule: ownMove },
  // What is no longer needed is to be erased (Cap. 486, section 26), which takes two administrators.
  "records-due": { to: ["agency"], role: "administrator", rule: duty },
  "action-undone": { to: ["employer", "candidate", "agency"], rule: ownMove },
  filed: { to: ["employer", "candidate"], rule: receipt },
  "outcome-recorded": { to: ["employer", "candidate"], rule: ownMove },
  // Weeks ahead of a date: a digest is early enough, never is not.
  "stay-expiring": { to: ["employer", "candidate"], rule: news },
  "document-expiring": { to: ["employer", "candidate"], rule: news },
  "extension-window-open": { to: ["employer", "candidate"], rule: ownMove },
  "case-withdrawn": { to: ["employer", "candidate", "agency"], rule: receipt },
  "message-received": { to: ["employer", "candidate", "agency"], rule: news },
  "evidence-rejected": { to: ["employer", "candidate"], rule: ownMove },
  "address-code": { to: ["candidate"], rule: security },
  "address-changed": { to: ["candidate", "employer", "agency"], rule: ownMove },
  "address-bounced": { to: ["employer", "agency"], rule: ownMove },
} as const satisfies Record<string, NotificationKind>;

export type NotificationKindName = keyof typeof notificationKinds;

/** The mail that carries what was gathered. Its choice is the choice of all kinds that it gathers. */
export const digestTemplate = "digest";

/** In how many ways a person may have this kind of message; empty when it is always sent. */
export function choicesOf(template: string): readonly Delivery[] {
  if (template === digestTemplate) return deliveries;
  const kind = kindOf(template);
  return kind && "may" in kind.rule ? kind.rule.may : [];
}

/** The kinds that a person in these places, and in these roles at the agency, may decide about. */
export function choosableKinds(
  audiences: readonly Audience[],
  roles: readonly StaffRole[] = [],
): NotificationKindName[] {
  const kinds = Object.entries(notificationKinds) as [NotificationKindName, NotificationKind][];
  return kinds
    .filter(([name, { to, role }]) => {
      const reaches = to.some((one) => audiences.includes(one)) && (!role || roles.includes(role));
      return reaches && choicesOf(name).length > 0;
    })
    .map(([name]) => name);
}

/** Whether it is kept from being turned off by what the law asks of its reader. */
export function isDuty(template: string): boolean {
  const kind = kindOf(template);
  return kind !== undefined && "may" in kind.rule && kind.rule.duty === true;
}

/** Whether the app shows a notice of it: everything but what is of use only in the mailbox. */
export function isNotice(template: string): boolean {
  const kind = kindOf(template);
  if (template === digestTemplate) return false;
  return !kind || !("must" in kind.rule) || kind.rule.must === "own-move";
}

/** The templates that never become a notice. */
export function mailboxOnly(): string[] {
  return [...Object.keys(notificationKinds), digestTemplate].filter((name) => !isNotice(name));
}

/** Whose mail it is; messages that go to several parties say so themselves, or by the app they lead to. */
export function audienceOf(template: string, props: unknown): Audience {
  const to = kindOf(template)?.to ?? [];
  if (to.length === 1 && to[0]) return to[0];
  const said = property(props, "to");
  const named = (["employer", "candidate", "agency"] as const).find((audience) => audience === said);
  if (named) return named;
  const link = property(props, "link");
  if (property(link, "app") === "admin") return "agency";
  if (property(link, "kind") === "candidate-invitation") return "candidate";
  return String(property(link, "path") ?? "").startsWith("/c") ? "candidate" : "employer";
}

function kindOf(template: string): NotificationKind | undefined {
  return Object.hasOwn(notificationKinds, template)
    ? notificationKinds[template as NotificationKindName]
    : undefined;
}

function property(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined;
}
