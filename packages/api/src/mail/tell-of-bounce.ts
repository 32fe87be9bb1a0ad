import { type EmailKey, findBouncedEmail } from "@causeway/db/email-message";
import type { Tx } from "@causeway/db/with-actor";
import { messages } from "@causeway/email/messages";
import type { EmailTemplates, TemplateName } from "@causeway/email/templates";
import { isLocale } from "@causeway/messages/locale";
import type { PageLink } from "./email-input.ts";
import { sendEmail } from "./send-email.ts";

/**
 * Tells whoever caused a message that its address does not work (or that its reader wants no mail), with the page
 * where it can be corrected. Tells nobody when the product itself caused it (a sign-in) or when this very notice came back.
 */
export async function tellOfBounce(
  tx: Tx,
  key: EmailKey,
  problem: EmailTemplates["address-bounced"]["problem"],
): Promise<void> {
  const bounced = await findBouncedEmail(tx, key);
  if (!bounced?.sender || !isTemplate(bounced.template) || silent.has(bounced.template)) return;
  const { sender, caseId, caseReference, recipientEmail, template } = bounced;
  await sendEmail(tx, {
    organisationId: key.organisationId,
    caseId,
    template: "address-bounced",
    props: {
      problem,
      recipientEmail,
      message: template,
      caseReference,
      link: correctionPage(template, key.organisationId, caseId),
    },
    to: {
      email: sender.email,
      personId: sender.personId,
      locale: isLocale(sender.locale) ? sender.locale : "en",
    },
  });
}

const silent: ReadonlySet<TemplateName> = new Set(["sign-in", "address-bounced"]);

function correctionPage(template: TemplateName, organisationId: string, caseId: string | null): PageLink {
  const organisation: PageLink = { app: "portal", path: `/o/${organisationId}` };
  switch (template) {
    case "organisation-invited":
      return { app: "admin", path: `/organisations/${organisationId}` };
    case "organisation-registered":
    case "staff-invited":
      return { app: "admin", path: "/staff" };
    case "member-invited":
      return { app: "portal", path: `/o/${organisationId}/members` };
    case "candidate-invited":
    case "invitation-expiring":
    case "candidate-reminder":
    case "form-reopened":
      return caseId
        ? { app: "portal", path: `/o/${organisationId}/cases/${caseId}/candidate` }
        : organisation;
    case "changes-requested":
    case "case-approved":
    case "case-declined":
    case "case-returned":
    case "second-look":
    case "case-handed-over":
    case "case-held":
    case "reconsideration":
    case "reconsideration-due":
    case "filed":
    case "outcome-recorded":
    case "evidence-rejected":
    case "recommendation-awaits-approval":
      return caseId
        ? { app: "admin", path: `/cases/${organisationId}/${caseId}/timeline` }
        : { app: "admin", path: "/queue" };
    default:
      return caseId ? { app: "portal", path: `/o/${organisationId}/cases/${caseId}/timeline` } : organisation;
  }
}

function isTemplate(name: string): name is TemplateName {
  return Object.hasOwn(messages, name);
}
