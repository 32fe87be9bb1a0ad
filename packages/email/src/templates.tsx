import type { Locale } from "@causeway/messages/locale";

/**
 * Every message the product sends and what it needs. Props are plain and have no defaults. Days are ISO
 * strings, worded in the reader's language by the message itself; `link` is an absolute address.
 */
export type EmailTemplates = {
  "organisation-invited": { organisationName: string; expiresOn: string; link: string };
  "organisation-registered": {
    organisationName: string;
    registeredBy: string;
    registeredOn: string;
    link: string;
  };
  "member-invited": {
    organisationName: string;
    inviterName: string;
    role: "owner" | "preparer" | "viewer";
    expiresOn: string;
    link: string;
  };
  "staff-invited": {
    inviterName: string;
    roles: readonly ("reviewer" | "approver" | "administrator")[];
    link: string;
  };
  "rule-set-changed": {
    stage: "proposed" | "published" | "withdrawal-asked" | "withdrawn";
    title: string;
    effectiveFrom: string;
    byName: string;
    link: string;
  };
  "records-due": {
    /** Records whose time has come, and since when the oldest of them. */
    due: number;
    oldest: string | null;
    /** Asked for by candidates. */
    requests: number;
    /** Proposed by one administrator, waiting for another. */
    proposed: number;
    /** Under a legal hold: nothing to decide. */
    held: number;
    link: string;
  };
  "second-factor-reset": {
    stage: "requested" | "confirmed" | "withdrawn";
    /** To the person whose factors they are; otherwise to an administrator. */
    own: boolean;
    personName: string;
    byName: string;
    reason: string;
    link: string;
  };
  "sign-in": { app: "portal" | "admin"; link: string; code: string; minutes: number };
  "candidate-invited": {
    organisationName: string;
    jobTitle: string;
    expiresOn: string;
    link: string;
    code: string;
  };
  /** Once she has begun; before that the invitation itself is sent again. */
  "candidate-reminder": { organisationName: string; jobTitle: string; link: string };
  "candidate-finished": CaseNamed & { candidateName: string; link: string };
  /** From the case, or from a consent without which nobody may work on her part; to her, a receipt. */
  "candidate-withdrew": CaseNamed & {
    to: "employer" | "agency" | "candidate";
    what: "case" | "consent";
    candidateName: string;
    link: string;
  };
  "form-reopened": CaseNamed & { organisationName: string; reason: string | null; link: string };
  "case-submitted": CaseNamed & { submittedBy: string; submittedOn: string; link: string };
  "case-submitted-agency": CaseNamed & { organisationName: string; submittedOn: string; link: string };
  /** To the employer, or to the candidate about her own form and documents. */
  "changes-requested": CaseNamed & {
    to: "employer" | "candidate";
    organisationName: string;
    count: number;
    dueOn: string;
    link: string;
  };
  "changes-answered": CaseNamed & { organisationName: string; round: number; link: string };
  "recommendation-awaits-approval": CaseNamed & {
    organisationName: string;
    reviewerName: string;
    outcome: "approve" | "decline";
    link: string;
  };
  "case-approved": CaseNamed & { link: string };
  "case-declined": CaseNamed & { reasons: string; link: string };
  "case-returned": CaseNamed & {
    organisationName: string;
    approverName: string;
    reasons: string;
    link: string;
  };
  "case-handed-over": CaseNamed & {
    organisationName: string;
    byName: string;
    duty: "review" | "approve";
    link: string;
  };
  /** The coded reason is written for the employer; the note beside it is not. */
  "case-held": CaseNamed & {
    what: "held" | "resumed";
    reason: "third-party" | "policy" | "legal" | "employer-asked" | "staffing";
    link: string;
  };
  "change-request-overdue": CaseNamed & {
    to: "employer" | "candidate" | "agency";
    organisationName: string;
    count: number;
    dueOn: string;
    daysOver: number;
    link: string;
  };
  /** Immigration was asked to look at its refusal again, and what it answered. */
  reconsideration: CaseNamed & {
    to: "employer" | "candidate";
    what: "lodged" | "upheld" | "reversed";
    on: string;
    limitOfStay: string | null;
    link: string;
  };
  /** The day is the one that the refusal letter names; none is published. */
  "reconsideration-due": CaseNamed & {
    organisationName: string;
    dueOn: string;
    daysLeft: number;
    link: string;
  };
  /** Inside the agency alone: a decision was drawn to be looked at again, somebody disagrees, and how that was settled. */
  "second-look": CaseNamed & {
    organisationName: string;
    byName: string;
    what: "drawn" | "disagreed" | "confirmed" | "returned";
    words: string | null;
    link: string;
  };
  /** A correction: what an earlier mail told does not stand. */
  "action-undone": CaseNamed & {
    to: "employer" | "candidate" | "agency";
    what: "recommended" | "approved" | "declined" | "returned" | "requests-sent";
    reason: string;
    link: string;
  };
  filed: CaseNamed & { to: "employer" | "candidate"; filingReference: string; filedOn: string; link: string };
  "outcome-recorded": CaseNamed & {
    to: "employer" | "candidate";
    result: "granted" | "refused";
    decidedOn: string;
    limitOfStay: string | null;
    link: string;
  };
  "case-withdrawn": CaseNamed & {
    to: "employer" | "candidate" | "agency";
    organisationName: string;
    reason: string | null;
    link: string;
  };
  /** Never what the message says. `name` is the employer's, or the candidate's when it is she who wrote. */
  "message-received": CaseNamed & {
    to: "employer" | "candidate" | "agency";
    from: "employer" | "candidate" | "agency";
    name: string;
    link: string;
  };
  /** `document` and `reason` are already worded in the reader's language by the use-case. */
  "evidence-rejected": CaseNamed & {
    to: "employer" | "candidate";
    document: string;
    reason: string;
    note: string | null;
    link: string;
  };
  /** What a person asked to have gathered. Titles and lines are worded when it is made, in the reader's language. */
  digest: {
    period: "daily" | "weekly";
    on: string;
    count: number;
    groups: readonly DigestGroup[];
    link: string;
  };
  /** Before a link to the form ends that nobody has taken up. */
  "invitation-expiring": {
    organisationName: string;
    jobTitle: string;
    expiresOn: string;
    daysLeft: number;
    link: string;
    code: string;
  };
  /** The reader of an invitation said that it is not meant for her. */
  "invitation-refused": CaseNamed & {
    candidateName: string;
    wrongEmail: string;
    rightEmail: string | null;
    link: string;
  };
  /** To the party that owes answers. */
  "change-request-due": CaseNamed & {
    to: "employer" | "candidate";
    organisationName: string;
    count: number;
    dueOn: string;
    daysLeft: number;
    link: string;
  };
  /** To the approvers; counted in working days. */
  "approval-waiting": CaseNamed & {
    organisationName: string;
    waitingSince: string;
    daysWaited: number;
    link: string;
  };
  "stay-expiring": CaseNamed & {
    to: "employer" | "candidate";
    limitOfStay: string;
    daysLeft: number;
    window: ExtensionWindow | null;
    link: string;
  };
  /** `document` is worded in the reader's language. No case: one of the organisation's own papers. */
  "document-expiring": {
    to: "employer" | "candidate";
    caseTitle: string | null;
    caseReference: string | null;
    document: string;
    expiresOn: string;
    daysLeft: number;
    link: string;
  };
  "extension-window-open": CaseNamed & {
    to: "employer" | "candidate";
    limitOfStay: string;
    window: ExtensionWindow;
    link: string;
  };
  /** To the mailbox that a candidate wants to use from now on. */
  "address-code": { link: string; code: string; minutes: number };
  /** To her former mailbox, which belongs to no one case, and to both sides of each of her cases. */
  "address-changed": Partial<CaseNamed> & {
    to: "candidate" | "employer" | "agency";
    candidateName: string;
    link: string;
  };
  "address-bounced": {
    /** Its server refused the mail, or its reader marked it as unwanted. */
    problem: "refused" | "unwanted";
    recipientEmail: string;
    message: TemplateName;
    caseReference: string | null;
    link: string;
  };
};

/** One case in a digest: what happened, oldest first, and whose move it is since. */
export type DigestGroup = {
  title: string;
  reference: string | null;
  turn: "you" | "candidate" | "employer" | "agency" | "immigration" | "others" | "nobody";
  lines: readonly { day: string; text: string }[];
};

/** How a case is named in a mail: its title and the reference both sides quote. */
export type CaseNamed = { caseTitle: string; caseReference: string };

/** When an extension of stay may be applied for, whether that day has come, and by when it is best filed. */
export type ExtensionWindow = { opensOn: string; open: boolean; fileBy: string | null };

export type TemplateName = keyof EmailTemplates;

/** Who reads: facts of the envelope, the same for every message. */
export type Reader = {
  locale: Locale;
  /** The phrase the person chose, shown so that she knows the mail is ours; null when she has none. */
  phrase: string | null;
  /** The agency that runs this installation, in the reader's language. */
  agency: string;
  /** The address of the portal or of the admin app, as the reader should see it in her browser. */
  home: string;
  /** Where she chooses, without signing in, how messages of this kind reach her; none for what is always sent. */
  choice?: string | undefined;
};

export type RenderedEmail = { subject: string; preheader: string; html: string; text: string };
