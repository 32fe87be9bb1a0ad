import type { ClaimedEmail, EmailEnvelope } from "@causeway/db/email-message";
import { messages } from "@causeway/email/messages";
import { render } from "@causeway/email/render";
import type { EmailTemplates, Reader, RenderedEmail, TemplateName } from "@causeway/email/templates";
import { isLocale } from "@causeway/messages/locale";
import { choicesOf } from "@causeway/rules/notification/kinds";
import { z } from "zod";
import type { Env } from "../env.ts";
import type { Keys } from "../keys.ts";
import { choicePath, deriveChoiceToken, oneClickPath } from "../notification/choice-link.ts";
import { deriveCode, deriveToken, type LinkSubject, tokenPath } from "./links.ts";

export type ComposeServices = { env: Pick<Env, "PORTAL_URL" | "ADMIN_URL">; keys: Keys };

/** `unsubscribe` is where a mail client refuses this kind by one click; null where it may not be refused. */
export type ComposedEmail = RenderedEmail & { unsubscribe: string | null };

/**
 * Renders a row of the outbox. Here, and nowhere before, the secret link comes into being: it is derived from the
 * id and version that the row names, and goes into the message only. Throws when the row is not one of ours.
 */
export async function composeEmail(
  services: ComposeServices,
  row: Pick<ClaimedEmail, "template" | "props" | "locale" | "recipientPerson">,
  envelope: EmailEnvelope,
): Promise<ComposedEmail> {
  const { template, props, link, home } = readRow(services.env, row);
  const rendered = { ...props, ...linkProps(services.keys, home, link) };
  const choices = choicesOf(template);
  const token =
    row.recipientPerson && choices.length > 0
      ? deriveChoiceToken(services.keys, { personId: row.recipientPerson, template })
      : null;
  const reader = {
    ...readerOf(row.locale, envelope, home),
    choice: token ? new URL(choicePath(token), home).href : undefined,
  };
  const mail = await render(template, rendered as EmailTemplates[typeof template], reader);
  const refusable = token && choices.includes("off");
  return { ...mail, unsubscribe: refusable ? new URL(oneClickPath(token), home).href : null };
}

/**
 * The same mail for somebody else to read, on the case or in the log: without the secret link and code, which would open
 * what is its reader's, without the phrase by which she knows us, and without the link to her own choice.
 */
export async function composeCopy(
  env: ComposeServices["env"],
  row: Pick<ClaimedEmail, "template" | "props" | "locale">,
  agency: Omit<EmailEnvelope, "phrase">,
): Promise<RenderedEmail> {
  const { template, props, link, home } = readRow(env, row);
  const address = "app" in link ? new URL(link.path, home).href : new URL("/", home).href;
  const words = { ...props, link: address, code: "••••••" };
  const reader = readerOf(row.locale, { ...agency, phrase: null }, home);
  return render(template, words as unknown as EmailTemplates[typeof template], reader);
}

function readRow(env: ComposeServices["env"], row: Pick<ClaimedEmail, "template" | "props">) {
  const template = templateSchema.parse(row.template);
  const { link, ...props } = storedPropsSchema.parse(row.props);
  const app = "app" in link ? link.app : appOf(template, props);
  return { template, props, link, home: app === "admin" ? env.ADMIN_URL : env.PORTAL_URL };
}

const uuid = z.guid();
const version = z.int().min(0).max(65_535);
const linkSchema = z.union([
  z.object({
    app: z.enum(["portal", "admin"]),
    path: z
      .string()
      .startsWith("/")
      .refine((path) => !path.startsWith("//")),
  }),
  z.object({ kind: z.enum(["sign-in", "address-change"]), id: uuid, version }),
  z.object({
    kind: z.enum(["member-invitation", "candidate-invitation"]),
    organisationId: uuid,
    id: uuid,
    version,
  }),
]);
const storedPropsSchema = z.looseObject({ link: linkSchema });
const templateSchema = z.custom<TemplateName>(
  (name) => typeof name === "string" && Object.hasOwn(messages, name),
);

type StoredLink = z.infer<typeof linkSchema>;

function linkProps(keys: Keys, home: string, link: StoredLink): { link: string; code?: string } {
  if ("app" in link) return { link: new URL(link.path, home).href };
  const subject: LinkSubject = link;
  // Only the code counts, typed where it was asked for: a link alone would not show who is at the form.
  if (subject.kind === "address-change")
    return { link: new URL("/c", home).href, code: deriveCode(keys, subject) };
  const address = new URL(tokenPath(subject.kind, deriveToken(keys, subject)), home).href;
  return { link: address, code: deriveCode(keys, subject) };
}

// Invitations lead to the portal; a sign-in mail says itself which app it is for.
function appOf(template: TemplateName, props: Record<string, unknown>): "portal" | "admin" {
  return template === "sign-in" && props.app === "admin" ? "admin" : "portal";
}

function readerOf(locale: string, envelope: EmailEnvelope, home: string): Reader {
  const language = isLocale(locale) ? locale : "en";
  const { agencyNameEn, agencyNameZh, phrase } = envelope;
  const agency = language === "en" ? agencyNameEn || agencyNameZh : agencyNameZh || agencyNameEn;
  return { locale: language, phrase, agency: agency || "Causeway", home };
}
