import { expect } from "@playwright/test";
import { loopbackUrl, urlOf } from "./stack.ts";

export type Mail = { id: string; to: string; subject: string; text: string; receivedAt: string };

const read = new Set<string>();

/** Waits for a mail that has not been read yet and opens it; with `about`, one whose subject says so. */
export async function nextMail(email: string, about: RegExp = /./): Promise<Mail> {
  let found: Mail | undefined;
  await expect
    .poll(
      async () => {
        const unread = (await mailsTo(email)).filter((mail) => !read.has(mail.id));
        found = unread.find((mail) => about.test(mail.subject));
        return unread.map((mail) => mail.subject);
      },
      { message: `a mail to ${email} about ${about}`, timeout: 15_000 },
    )
    .toContainEqual(expect.stringMatching(about));
  if (!found) throw new Error(`No mail to ${email}`);
  read.add(found.id);
  return found;
}

/** Everything in the built-in mailbox for an address, newest first. */
export async function mailsTo(email: string): Promise<Mail[]> {
  const response = await fetch(`${loopbackUrl("portal")}/dev/mailbox.json?to=${encodeURIComponent(email)}`);
  return (await response.json()) as Mail[];
}

/** The first address in a mail's text that leads into one of the two apps. */
export function linkIn(mail: Mail): string {
  const links = mail.text.match(/https?:\/\/[^\s<>)\]]+/g) ?? [];
  const own = links.find((link) => link.startsWith(urlOf("portal")) || link.startsWith(urlOf("admin")));
  if (!own) throw new Error(`No link in “${mail.subject}”`);
  return own;
}

/** The six characters that take the place of a link on another device. */
export function codeIn(mail: Mail): string {
  // The link's own letters may look like one.
  const words = mail.text.replaceAll(/https?:\/\/\S+/g, "");
  const code = /(?<![0-9A-Z])[0-9A-HJKMNP-TV-Z]{6}(?![0-9A-Z])/.exec(words)?.[0];
  if (!code) throw new Error(`No code in “${mail.subject}”`);
  return code;
}

/** Opens a link as scanners of mail do before its reader: from elsewhere, without cookies, several times over. */
export async function scan(link: string): Promise<void> {
  const app = link.startsWith(urlOf("portal")) ? "portal" : "admin";
  const { pathname, search } = new URL(link);
  for (let visit = 0; visit < 5; visit += 1) await fetch(loopbackUrl(app) + pathname + search);
}
