/** What an entry of the audit trail may say besides its action: ids, codes, field names, counts and days. */
export const auditDetails = [
  ...(["answeredOn", "basis", "bytes", "capacity", "cases", "changed", "cleared", "copiedFrom"] as const),
  ...(["decidedOn", "document", "dueOn", "duties", "entries", "expiresOn", "faulty", "field"] as const),
  ...(["fields", "filedOn", "files", "from", "grounds", "how", "invitation", "invites", "kind"] as const),
  ...(["kinds", "language", "line", "lines", "list", "mail", "move", "notice", "on", "original"] as const),
  ...(["outcome", "own", "party", "reason", "reasons", "receivedOn", "recommendation", "reference"] as const),
  ...(["replaces", "requests", "requirement", "result", "revision", "role", "roles", "round"] as const),
  ...(["ruleSet", "scan", "scope", "searched", "section", "sha256", "shelf", "status", "to"] as const),
  ...(["version", "what"] as const),
] as const;

export type AuditDetail = (typeof auditDetails)[number];
