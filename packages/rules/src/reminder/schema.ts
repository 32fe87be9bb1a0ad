export const reminderKinds = [
  "invitation-expiring",
  "change-request-due",
  "change-request-overdue",
  "approval-waiting",
  "stay-expiring",
  "extension-window-open",
  "document-expiring",
  "reconsideration-due",
] as const;
export const reminderParties = ["candidate", "employer", "approver", "reviewer"] as const;
export type ReminderKind = (typeof reminderKinds)[number];
export type ReminderParty = (typeof reminderParties)[number];
