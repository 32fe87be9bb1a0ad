import type { Namespace } from "../src/catalog.ts";
import { loadMessages } from "../src/catalog.ts";
import type { Locale } from "../src/locale.ts";

/** Every sentence of a name's wording, by its key. */
export async function leaves(namespace: Namespace, locale: Locale) {
  const found = new Map<string, string>();
  walk(await loadMessages(locale, namespace), "");
  return found;

  function walk(node: object, path: string) {
    for (const [key, value] of Object.entries(node)) {
      if (typeof value === "string") found.set(`${path}${key}`, value);
      else walk(value, `${path}${key}.`);
    }
  }
}
