import type { Locale } from "@causeway/messages/locale";
import type { ReactElement } from "react";
import type { EmailTemplates, Reader, TemplateName } from "./templates.tsx";

/** What every message says, in the order in which it is read; the HTML and the text part are both made of it. */
export type LetterProps = {
  reader: Reader;
  subject: string;
  /** Shown by the inbox beside the subject. */
  preheader: string;
  title: string;
  paragraphs: readonly string[];
  facts: readonly Fact[];
  /** Words of a person (reasons, a note), kept apart from ours. */
  quote?: { label: string; text: string } | null;
  /** Several cases in one mail. */
  groups?: readonly Group[];
  turn: { who: Turn; text: string };
  action: { label: string; href: string };
  code?: { hint: string; value: string };
  note?: string;
  /** The same invitation for a reader whose language we guessed wrong. */
  otherLanguages?: readonly OtherLanguage[];
};

/** A case's name, what happened as day and event, and whose move it is, in words. */
export type Group = { name: string; facts: readonly Fact[]; move: string };
export type Fact = readonly [label: string, value: string];
export type Turn = "you" | "candidate" | "employer" | "agency" | "immigration" | "others" | "nobody";
export type OtherLanguage = { locale: Locale; text: string; label: string; href: string };

/** A message is a component whose element is a letter, so that its text part can be read off the same props. */
export type LetterElement = ReactElement<LetterProps>;
export type MessageProps<T extends TemplateName> = EmailTemplates[T] & { reader: Reader };
