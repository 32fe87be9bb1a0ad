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
  const quick = remembering(translator as unknown as Say, messages) as unknown as Translator<N>;
  made.set(key, quick);
  return quick;
}

type Say = (key: string, ...given: unknown[]) => string;

/**
 * A sentence without anything to fill in is looked up once, one that only takes words in is taken apart once: a list
 * says the same few sentences in every row. Plurals, choices and quoted braces stay with ICU.
 */
function remembering(say: Say, messages: object): Say {
  const plain = new Map<string, string>();
  const taken = new Map<string, readonly string[] | null>();
  const quick: Say = (key, ...given) => {
    const known = plain.get(key);
    if (given.length === 0) {
      if (known !== undefined) return known;
      const said = say(key);
      plain.set(key, said);
      return said;
    }
    let parts = taken.get(key);
    if (parts === undefined) {
      parts = takenApart(sentenceAt(messages, key));
      taken.set(key, parts);
    }
    return (parts && filled(parts, given[0])) ?? say(key, ...given);
  };
  return Object.assign(quick, say);
}

/** Words and names of values in turn; null when the sentence asks for more than values in their places. */
function takenApart(sentence: unknown): string[] | null {
  if (typeof sentence !== "string" || !/^(?:[^{}'<>#]|\{\w+\})*$/.test(sentence)) return null;
  return sentence.split(/\{(\w+)\}/);
}

/** Undefined unless every value is a word or a number. */
function filled(parts: readonly string[], values: unknown): string | undefined {
  let text = parts[0] ?? "";
  for (let at = 1; at < parts.length; at += 2) {
    const value = (values as Record<string, unknown> | undefined)?.[parts[at] ?? ""];
    if (typeof value !== "string" && typeof value !== "number") return undefined;
    text += value + (parts[at + 1] ?? "");
  }
  return text;
}

function sentenceAt(messages: object, key: string): unknown {
  return key
    .split(".")
    .reduce<unknown>((at, part) => (at as Record<string, unknown> | undefined)?.[part], messages);
}
