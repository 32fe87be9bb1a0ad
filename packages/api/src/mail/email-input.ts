import type { EmailTemplates, TemplateName } from "@causeway/email/templates";
import type { LinkSubject } from "./links.ts";

/** A page of ours, for mails whose link opens nothing by itself: the reader signs in first. */
export type PageLink = { app: "portal" | "admin"; path: `/${string}` };

type SecretLink<K extends LinkSubject["kind"]> = Extract<LinkSubject, { kind: K }>;

type SecretLinks = {
  "sign-in": SecretLink<"sign-in">;
  "address-code": SecretLink<"address-change">;
  "organisation-invited": SecretLink<"member-invitation">;
  "member-invited": SecretLink<"member-invitation">;
  "candidate-invited": SecretLink<"candidate-invitation">;
  "invitation-expiring": SecretLink<"candidate-invitation">;
};

export type LinkOf<T extends TemplateName> = T extends keyof SecretLinks ? SecretLinks[T] : PageLink;

/**
 * What a use-case gives and the row keeps: the template's props with the link's *subject* in place of the link
 * and without the code. Both are derived when the mail is rendered.
 */
export type EmailInput<T extends TemplateName> = Omit<EmailTemplates[T], "link" | "code"> & {
  link: LinkOf<T>;
};
