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
  const quick = rememberingPlain(translator as unknown as Say) as unknown as Translator<N>;
  made.set(key, quick);
  return quick;
}

type Say = (key: string, ...given: unknown[]) => string;

/** A sentence without anything to fill in is looked up once: a list says the same few words in every row. */
function rememberingPlain(say: Say): Say {
  const plain = new Map<string, string>();
  const remembering: Say = (key, ...given) => {
    if (given.length > 0) return say(key, ...given);
    const known = plain.get(key);
    if (known !== undefined) return known;
    const said = say(key);
    plain.set(key, said);
    return said;
  };
  return Object.assign(remembering, say);
}
