import { render as renderHtml } from "react-email";
import type { LetterElement, LetterProps } from "./letter-props.tsx";
import { letterText } from "./letter-text.tsx";
import { messages } from "./messages.tsx";
import { tameProps } from "./tame.tsx";
import type { EmailTemplates, Reader, RenderedEmail, TemplateName } from "./templates.tsx";

/** One message for one reader: subject, preheader, HTML and a text part that says the same. */
export async function render<T extends TemplateName>(
  template: T,
  props: EmailTemplates[T],
  reader: Reader,
): Promise<RenderedEmail> {
  const letter = element(template, props, reader);
  const { subject, preheader } = letter.props;
  return { subject, preheader, html: await renderHtml(letter), text: letterText(letter.props) };
}

/** What a message says, without its HTML: for notices and digests. */
export function letterOf<T extends TemplateName>(
  template: T,
  props: EmailTemplates[T],
  reader: Reader,
): LetterProps {
  return element(template, props, reader).props;
}

function element<T extends TemplateName>(
  template: T,
  props: EmailTemplates[T],
  reader: Reader,
): LetterElement {
  return messages[template].component({ ...tameProps(props), reader });
}
