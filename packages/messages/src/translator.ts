import type { Namespace } from "./catalog.ts";
import { loadMessages, namespaces } from "./catalog.ts";
import type { Translator } from "./create-translator.ts";
import { translatorIfLoaded } from "./create-translator.ts";
import type { Locale } from "./locale.ts";
import { locales } from "./locale.ts";

export type { Translator } from "./create-translator.ts";

// Servers hold every language in memory: a mail or a page in any of them must never wait for a file.
await Promise.all(locales.flatMap((locale) => namespaces.map((name) => loadMessages(locale, name))));

/**
 * Wording for servers (loaders, actions, e-mails, packs). Browser code uses `useT` from `./react.tsx`,
 * which carries only what the page needs.
 */
export function translator<N extends Namespace>(locale: Locale, namespace: N): Translator<N> {
  const found = translatorIfLoaded(locale, namespace);
  if (!found) throw new Error(`No wording for ${locale}/${namespace}`);
  return found;
}
