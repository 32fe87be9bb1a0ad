import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { messages, templateNames } from "../src/messages.tsx";
import { render } from "../src/render.tsx";
import type { TemplateName } from "../src/templates.tsx";
import { exampleReader } from "./preview-pages.ts";

/** `docs/emails.md`: every message with its subject, when it is sent and to whom, and its picture. */
export async function docsPage(): Promise<string> {
  const rows = await Promise.all(templateNames.map(row));
  return `# E-mails

Written by \`pnpm email:docs\` from the messages themselves, with their example data; do not edit it by hand.
\`pnpm email:preview\` shows every message in English, 繁體中文 and 简体中文, light and dark, with its plain-text part.
Who may have which message later or not at all: [packages/rules/src/notification/kinds.ts](../packages/rules/src/notification/kinds.ts).

| Message | Subject | When, and to whom | |
|---|---|---|---|
${rows.join("\n")}
`;
}

async function row(name: TemplateName): Promise<string> {
  const { subject } = await render(name, messages[name].example, exampleReader("en"));
  const cells = [`\`${name}\``, subject, await occasion(name)].map((cell) => cell.replaceAll("|", "\\|"));
  return `| ${cells.join(" | ")} | <a href="emails/${name}.png"><img src="emails/${name}.png" width="160" alt="${name}"></a> |`;
}

/** The doc comment of the message's component: written where the message is, so that the two change together. */
async function occasion(name: TemplateName): Promise<string> {
  const source = await readFile(join(import.meta.dirname, "../src/message", `${name}.tsx`), "utf8");
  const comment = /\/\*\*(.*?)\*\/\s*export function/s.exec(source)?.[1];
  if (!comment)
    throw new Error(`${name}.tsx does not say when it is sent: its component needs a doc comment`);
  return comment
    .replace(/^\s*\*/gm, "")
    .replace(/\s+/g, " ")
    .trim();
}
