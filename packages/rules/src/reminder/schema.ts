export const reminderKinds = [
  "invitation-expiring",
  "change-request-due",
  "approval-waiting",
  "stay-expiring",
  "extension-window-open",
  "document-expiring",
] as const;
export const reminderParties = ["candidate", "employer", "approver"] as const;
export type ReminderKind = (typeof reminderKinds)[number];
export type ReminderParty = (typeof reminderParties)[number];
