import type { LetterProps, Turn } from "@causeway/email/letter-props";
import { messages } from "@causeway/email/messages";
import { letterOf } from "@causeway/email/render";
import type { EmailTemplates, TemplateName } from "@causeway/email/templates";
import type { Locale } from "@causeway/messages/locale";
import { z } from "zod";

/** A row of the outbox as words, without its frame and without any secret. */
export type RowLetter = {
  subject: string;
  title: string;
  turn: Turn;
  turnText: string;
  action: string;
  /** The page it leads to; null when the link was a secret one. */
  link: { app: "portal" | "admin"; path: string } | null;
  caseTitle: string | null;
  caseReference: string | null;
};

export type RowReader = { locale: Locale; agency: string };

/**
 * What a mail says, worded for a reader of the app in the language of the app. Null for a row that no message of today's
 * can word: it must not keep the others from being shown.
 */
export function letterOfRow(row: { template: string; props: unknown }, of: RowReader): RowLetter | null {
  const props = storedSchema.safeParse(row.props).data;
  if (!props || !isTemplate(row.template)) return null;
  const reader = { ...of, phrase: null, home: "https://localhost" };
  let letter: LetterProps;
  try {
    // The address itself is not shown; the page makes its own from the path.
    const worded = { ...props, link: "https://localhost/", code: "" };
    letter = letterOf(row.template, worded as unknown as EmailTemplates[TemplateName], reader);
  } catch {
    return null;
  }
  const link = pageSchema.safeParse(props.link).data ?? null;
  return {
    subject: letter.subject,
    title: letter.title,
    turn: letter.turn.who,
    turnText: letter.turn.text,
    action: letter.action.label,
    link,
    caseTitle: text(props.caseTitle),
    caseReference: text(props.caseReference),
  };
}

const storedSchema = z.looseObject({ link: z.unknown() });
const pageSchema = z.object({ app: z.enum(["portal", "admin"]), path: z.string().regex(/^\/(?!\/)/) });

function isTemplate(name: string): name is TemplateName {
  return Object.hasOwn(messages, name);
}

function text(value: unknown): string | null {
  return typeof value === "string" && value !== "" ? value : null;
}
