import type { EmailOnItsWay } from "@causeway/db/email-log";

/** Why a mail cannot be sent again from the log; null when it can. */
export type ResendRefusal =
  | "under-way"
  | "not-wanted"
  | "digest"
  | "personal-link"
  | "candidate-link"
  | "member-link";

/**
 * A mail is sent again by writing another of the same content. Where its link opens something by itself, only the page
 * that made the link may make a new one: renewing it there ends the link of the earlier mail.
 */
export function resendRefusal({
  template,
  state,
  props,
}: Pick<EmailOnItsWay, "template" | "state" | "props">): ResendRefusal | null {
  if (state === "queued" || state === "sending") return "under-way";
  if (state === "held" || state === "digested" || state === "muted" || state === "taken-back")
    return "not-wanted";
  if (template === "digest") return "digest";
  switch (kindOfLink(props)) {
    case "sign-in":
    case "address-change":
      return "personal-link";
    case "candidate-invitation":
      return "candidate-link";
    case "member-invitation":
      return "member-link";
    default:
      return null;
  }
}

function kindOfLink(props: unknown): unknown {
  const link = property(props, "link");
  return property(link, "kind");
}

function property(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined;
}
