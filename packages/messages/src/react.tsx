import type { ReactNode } from "react";
import { createContext, use, useMemo } from "react";
import type { Namespace } from "./catalog.ts";
import { keepMessages, loadedMessages, loadMessages } from "./catalog.ts";
import type { Translator } from "./create-translator.ts";
import { translatorIfLoaded } from "./create-translator.ts";
import { formats } from "./format.ts";
import type { Locale } from "./locale.ts";

const LocaleContext = createContext<{ locale: Locale; used: Set<Namespace> }>({
  locale: "en",
  used: new Set(),
});

/** Gives the tree its language and remembers, while a page is rendered on the server, what wording it used. */
export function MessagesProvider({ locale, children }: { locale: Locale; children: ReactNode }) {
  const value = useMemo(() => ({ locale, used: new Set<Namespace>() }), [locale]);
  return <LocaleContext value={value}>{children}</LocaleContext>;
}

/**
 * The translator of one namespace. On the server, and for wording that came with the page, it answers at
 * once; after a navigation it suspends for one small cached file, inside React Router's transition.
 */
export function useT<N extends Namespace>(namespace: N): Translator<N> {
  const { locale, used } = use(LocaleContext);
  used.add(namespace);
  const ready = translatorIfLoaded(locale, namespace);
  if (ready) return ready;
  use(pending(locale, namespace));
  const loaded = translatorIfLoaded(locale, namespace);
  if (!loaded) throw new Error(`No wording for ${locale}/${namespace}`);
  return loaded;
}

export function useLocale(): Locale {
  return use(LocaleContext).locale;
}

/** Dates, money and numbers in the reader's language and Hong Kong time. */
export function useFormats(): ReturnType<typeof formats> {
  const locale = useLocale();
  return useMemo(() => formats(locale), [locale]);
}

const carrierId = "messages";

/** The element of `UsedMessages` as it begins in a page. */
export const carrierTag = `<script id="${carrierId}" type="application/json">`;

/** The wording that the page has used, by name. */
export type Used = { locale: Locale; names: ReadonlySet<Namespace> };

const CarrierContext = createContext<(used: Used) => string>(({ locale, names }) =>
  carriedMessages(locale, names),
);

/** Around what a server renders: told what the page has used, so that it can put the wording in its place afterwards. */
export const CarriedBy = CarrierContext.Provider;

/**
 * Put last in the body: carries the wording that the page above it has used, so that the browser hydrates
 * without a further request. A page that stays without JavaScript pays a few kilobytes and nothing else.
 */
export function UsedMessages() {
  const { locale, used } = use(LocaleContext);
  const write = use(CarrierContext);
  // The reader's browser knows of more namespaces later on; the server's list is the one that counts.
  return (
    <script id={carrierId} type="application/json" suppressHydrationWarning>
      {write({ locale, names: used })}
    </script>
  );
}

function carriedMessages(locale: Locale, names: Iterable<Namespace>): string {
  const messages = [...names].map((name) => namedMessages(locale, name));
  return `{"locale":"${locale}","messages":{${messages.join()}}}`;
}

/** One name and its wording, as it stands in what a page carries. `pack` is `compileMessages`, which only servers have. */
export function namedMessages(
  locale: Locale,
  name: Namespace,
  pack = (messages: object) => messages,
): string {
  const messages = pack(loadedMessages(locale, name) ?? {});
  return `"${name}":${JSON.stringify(messages).replaceAll("<", "\\u003c")}`;
}

/** Call before hydration: takes the wording out of the page into memory. */
export function keepCarriedMessages(): void {
  const text = document.getElementById(carrierId)?.textContent;
  if (!text) return;
  const carried = JSON.parse(text) as { locale: Locale; messages: Partial<Record<Namespace, object>> };
  for (const [name, messages] of Object.entries(carried.messages)) {
    if (messages) keepMessages(carried.locale, name as Namespace, messages);
  }
}

const waiting = new Map<string, Promise<unknown>>();
const forgetFailureMs = 5000;

// `use` needs the same promise on every attempt, or it would suspend for ever.
function pending(locale: Locale, namespace: Namespace): Promise<unknown> {
  const key = `${locale}/${namespace}`;
  const known = waiting.get(key);
  if (known) return known;
  const promise = loadMessages(locale, namespace);
  waiting.set(key, promise);
  // A lost line is not for ever. Not at once either, or React would fetch without end instead of failing.
  promise.catch(() => setTimeout(() => waiting.delete(key), forgetFailureMs));
  return promise;
}
