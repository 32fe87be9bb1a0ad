import type { Namespace } from "@causeway/messages/catalog";
import { compileMessages } from "@causeway/messages/compile-messages";
import type { Locale } from "@causeway/messages/locale";
import { carrierTag, namedMessages, type Used } from "@causeway/messages/react";

/**
 * What a page's wording is, in parts, as bytes. Wording stays the same while a server runs and is a quarter of most pages:
 * each name's is written and encoded once, and never passes through a page's own text.
 */
export function carriedWording({ locale, names }: Used): (string | Buffer)[] {
  const messages = [...names].flatMap((name, at) => [at === 0 ? "" : ",", bytesOf(locale, name)]);
  return [`{"locale":"${locale}","messages":{`, ...messages, "}}"];
}

/** Where the wording belongs in a page that was rendered without it; -1 in a page that carries none. */
export function placeOfWording(page: string): number {
  const tag = page.lastIndexOf(carrierTag);
  return tag < 0 ? tag : tag + carrierTag.length;
}

const written = new Map<string, Buffer>();

function bytesOf(locale: Locale, name: Namespace): Buffer {
  const key = `${locale}/${name}`;
  const known = written.get(key);
  if (known) return known;
  const bytes = Buffer.from(namedMessages(locale, name, compileMessages));
  written.set(key, bytes);
  return bytes;
}
