import { turnLabel } from "./letter-body.tsx";
import type { Group, LetterProps, OtherLanguage } from "./letter-props.tsx";
import type { Reader } from "./templates.tsx";
import { labelled, wording } from "./wording.tsx";

/**
 * The text part: the same words in the same order, laid out for a reader who sees only text. Not a conversion
 * of the HTML, which would bring its tables along.
 */
export function letterText(letter: LetterProps): string {
  const { reader } = letter;
  return [
    letter.title,
    ...letter.paragraphs,
    letter.facts.map(([label, value]) => labelled(reader, label, value)).join("\n"),
    ...(letter.groups ?? []).map((group) => groupText(reader, group)),
    letter.quote ? `${labelled(reader, letter.quote.label, "").trimEnd()}\n${indent(letter.quote.text)}` : "",
    labelled(reader, turnLabel(letter), letter.turn.text),
    `${labelled(reader, letter.action.label, "").trimEnd()}\n${letter.action.href}`,
    letter.code ? `${letter.code.hint}\n${indent(letter.code.value)}` : "",
    letter.note ?? "",
    ...(letter.otherLanguages ?? []).map(otherLanguage),
    `-- \n${footer(reader).join("\n")}`,
  ]
    .filter((block) => block !== "")
    .join("\n\n")
    .concat("\n");
}

function groupText(reader: Reader, { name, facts, move }: Group): string {
  const lines = facts.map(([label, value]) => labelled(reader, label, value));
  return [name, move, ...lines].join("\n");
}

function otherLanguage({ text, label, href }: OtherLanguage): string {
  return `${text}\n${label}\n${href}`;
}

function footer(reader: Reader): string[] {
  const t = wording(reader);
  const phrase = reader.phrase ? [t("frame.phrase", { phrase: reader.phrase }), t("frame.phraseHint")] : [];
  const choice = reader.choice ? [t("frame.choice"), reader.choice] : [];
  const sender = t("frame.sentFor", { agency: reader.agency });
  return [...phrase, t("frame.neverAsk"), sender, reader.home, ...choice];
}

function indent(text: string): string {
  return text.replace(/^/gm, "    ");
}
