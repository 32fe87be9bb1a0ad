import type { LetterElement, MessageProps } from "./letter-props.tsx";
import { ActionUndone, example as actionUndone } from "./message/action-undone.tsx";
import { AddressBounced, example as addressBounced } from "./message/address-bounced.tsx";
import { AddressChanged, example as addressChanged } from "./message/address-changed.tsx";
import { AddressCode, example as addressCode } from "./message/address-code.tsx";
import { ApprovalWaiting, example as approvalWaiting } from "./message/approval-waiting.tsx";
import { CandidateFinished, example as candidateFinished } from "./message/candidate-finished.tsx";
import { CandidateInvited, example as candidateInvited } from "./message/candidate-invited.tsx";
import { CandidateReminder, example as candidateReminder } from "./message/candidate-reminder.tsx";
import { CandidateWithdrew, example as candidateWithdrew } from "./message/candidate-withdrew.tsx";
import { CaseApproved, example as caseApproved } from "./message/case-approved.tsx";
import { CaseDeclined, example as caseDeclined } from "./message/case-declined.tsx";
import { CaseHandedOver, example as caseHandedOver } from "./message/case-handed-over.tsx";
import { CaseHeld, example as caseHeld } from "./message/case-held.tsx";
import { CaseReturned, example as caseReturned } from "./message/case-returned.tsx";
import { CaseSubmitted, example as caseSubmitted } from "./message/case-submitted.tsx";
import { CaseSubmittedAgency, example as caseSubmittedAgency } from "./message/case-submitted-agency.tsx";
import { CaseWithdrawn, example as caseWithdrawn } from "./message/case-withdrawn.tsx";
import { ChangeRequestDue, example as changeRequestDue } from "./message/change-request-due.tsx";
import { ChangeRequestOverdue, example as changeRequestOverdue } from "./message/change-request-overdue.tsx";
import { ChangesAnswered, example as changesAnswered } from "./message/changes-answered.tsx";
import { ChangesRequested, example as changesRequested } from "./message/changes-requested.tsx";
import { Digest, example as digest } from "./message/digest.tsx";
import { DocumentExpiring, example as documentExpiring } from "./message/document-expiring.tsx";
import { EvidenceRejected, example as evidenceRejected } from "./message/evidence-rejected.tsx";
import { ExtensionWindowOpen, example as extensionWindowOpen } from "./message/extension-window-open.tsx";
import { Filed, example as filed } from "./message/filed.tsx";
import { FormReopened, example as formReopened } from "./message/form-reopened.tsx";
import { InvitationExpiring, example as invitationExpiring } from "./message/invitation-expiring.tsx";
import { InvitationRefused, example as invitationRefused } from "./message/invitation-refused.tsx";
import { MemberInvited, example as memberInvited } from "./message/member-invited.tsx";
import { MessageReceived, example as messageReceived } from "./message/message-received.tsx";
import { OrganisationInvited, example as organisationInvited } from "./message/organisation-invited.tsx";
import {
  OrganisationRegistered,
  example as organisationRegistered,
} from "./message/organisation-registered.tsx";
import { OutcomeRecorded, example as outcomeRecorded } from "./message/outcome-recorded.tsx";
import {
  RecommendationAwaitsApproval,
  example as recommendationAwaitsApproval,
} from "./message/recommendation-awaits-approval.tsx";
import { Reconsideration, example as reconsideration } from "./message/reconsideration.tsx";
import { ReconsiderationDue, example as reconsiderationDue } from "./message/reconsideration-due.tsx";
import { RecordsDue, example as recordsDue } from "./message/records-due.tsx";
import { RuleSetChanged, example as ruleSetChanged } from "./message/rule-set-changed.tsx";
import { SecondFactorReset, example as secondFactorReset } from "./message/second-factor-reset.tsx";
import { SecondLook, example as secondLook } from "./message/second-look.tsx";
import { SignIn, example as signIn } from "./message/sign-in.tsx";
import { StaffInvited, example as staffInvited } from "./message/staff-invited.tsx";
import { StayExpiring, example as stayExpiring } from "./message/stay-expiring.tsx";
import type { EmailTemplates, TemplateName } from "./templates.tsx";

type Messages = {
  [T in TemplateName]: { component: (props: MessageProps<T>) => LetterElement; example: EmailTemplates[T] };
};

/** The component of every message, with an example for the gallery and the tests. */
export const messages: Messages = {
  "organisation-invited": { component: OrganisationInvited, example: organisationInvited },
  "organisation-registered": { component: OrganisationRegistered, example: organisationRegistered },
  "member-invited": { component: MemberInvited, example: memberInvited },
  "staff-invited": { component: StaffInvited, example: staffInvited },
  "rule-set-changed": { component: RuleSetChanged, example: ruleSetChanged },
  "records-due": { component: RecordsDue, example: recordsDue },
  "second-factor-reset": { component: SecondFactorReset, example: secondFactorReset },
  "sign-in": { component: SignIn, example: signIn },
  "candidate-invited": { component: CandidateInvited, example: candidateInvited },
  "candidate-reminder": { component: CandidateReminder, example: candidateReminder },
  "candidate-finished": { component: CandidateFinished, example: candidateFinished },
  "candidate-withdrew": { component: CandidateWithdrew, example: candidateWithdrew },
  "form-reopened": { component: FormReopened, example: formReopened },
  "case-submitted": { component: CaseSubmitted, example: caseSubmitted },
  "case-submitted-agency": { component: CaseSubmittedAgency, example: caseSubmittedAgency },
  "changes-requested": { component: ChangesRequested, example: changesRequested },
  "changes-answered": { component: ChangesAnswered, example: changesAnswered },
  "recommendation-awaits-approval": {
    component: RecommendationAwaitsApproval,
    example: recommendationAwaitsApproval,
  },
  "case-approved": { component: CaseApproved, example: caseApproved },
  "case-declined": { component: CaseDeclined, example: caseDeclined },
  "action-undone": { component: ActionUndone, example: actionUndone },
  "case-handed-over": { component: CaseHandedOver, example: caseHandedOver },
  "case-held": { component: CaseHeld, example: caseHeld },
  "change-request-overdue": { component: ChangeRequestOverdue, example: changeRequestOverdue },
  reconsideration: { component: Reconsideration, example: reconsideration },
  "reconsideration-due": { component: ReconsiderationDue, example: reconsiderationDue },
  "second-look": { component: SecondLook, example: secondLook },
  "case-returned": { component: CaseReturned, example: caseReturned },
  filed: { component: Filed, example: filed },
  "outcome-recorded": { component: OutcomeRecorded, example: outcomeRecorded },
  "case-withdrawn": { component: CaseWithdrawn, example: caseWithdrawn },
  "message-received": { component: MessageReceived, example: messageReceived },
  "evidence-rejected": { component: EvidenceRejected, example: evidenceRejected },
  digest: { component: Digest, example: digest },
  "invitation-expiring": { component: InvitationExpiring, example: invitationExpiring },
  "invitation-refused": { component: InvitationRefused, example: invitationRefused },
  "change-request-due": { component: ChangeRequestDue, example: changeRequestDue },
  "approval-waiting": { component: ApprovalWaiting, example: approvalWaiting },
  "stay-expiring": { component: StayExpiring, example: stayExpiring },
  "document-expiring": { component: DocumentExpiring, example: documentExpiring },
  "extension-window-open": { component: ExtensionWindowOpen, example: extensionWindowOpen },
  "address-code": { component: AddressCode, example: addressCode },
  "address-changed": { component: AddressChanged, example: addressChanged },
  "address-bounced": { component: AddressBounced, example: addressBounced },
};

export const templateNames = Object.keys(messages) as TemplateName[];
