import { createTranslator as create } from "use-intl/core";
import type { Catalog, Namespace } from "./catalog.ts";
import { loadedMessages } from "./catalog.ts";
import type { Locale } from "./locale.ts";

export type Translator<N extends Namespace> = ReturnType<typeof create<Catalog[N]>>;

const made = new Map<string, unknown>();

/** A translator over wording that is already in memory; undefined when it is not. */
export function translatorIfLoaded<N extends Namespace>(
  locale: Locale,
  namespace: N,
): Translator<N> | undefined {
  const key = `${locale}/${namespace}`;
  const known = made.get(key);
  if (known) return known as Translator<N>;
  const messages = loadedMessages(locale, namespace);
  if (!messages) return undefined;
  const translator = create({
    locale,
    messages: messages as Record<string, unknown>,
    timeZone: "Asia/Hong_Kong",
  });
  made.set(key, translator);
  return translator as unknown as Translator<N>;
}
