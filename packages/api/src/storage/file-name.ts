import type { AcceptedMediaType } from "./content.ts";

/**
 * The name to show and to download under. Senders' names are data, never paths: directories, control and
 * bidirectional characters go (the latter make `gpj.exe` read as `exe.jpg`), and the ending follows the content.
 */
export function cleanFileName(sent: string, mediaType: AcceptedMediaType): string {
  const base = sent.normalize("NFC").split(/[/\\]/).at(-1) ?? "";
  const plain = base
    .replace(unsafe, "")
    .replace(/\s+/gu, " ")
    .replace(/^[.\s]+|[.\s]+$/gu, "");
  const [ending, ...others] = endings[mediaType];
  const stem = plain.replace(/\.[A-Za-z0-9]{1,5}$/, "");
  const kept = [ending, ...others].find((known) => plain.toLowerCase().endsWith(`.${known}`));
  return `${shorten(stem || "file")}.${kept ?? ending}`;
}

function shorten(stem: string): string {
  return [...stem].slice(0, 120).join("").trimEnd();
}

const endings = {
  "application/pdf": ["pdf"],
  "image/jpeg": ["jpg", "jpeg"],
  "image/png": ["png"],
} as const satisfies Record<AcceptedMediaType, readonly [string, ...string[]]>;

const unsafe = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}<>:"|?*]/gu;
