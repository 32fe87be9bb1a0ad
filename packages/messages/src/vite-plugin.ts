import { sep } from "node:path";
import { pathToFileURL } from "node:url";
import { compileMessages } from "./compile-messages.ts";

const wording = /\/src\/[^/]+\/(en|zh-hant|zh-hans)\.ts$/;
const here = `${import.meta.dirname.split(sep).join("/")}/`;

/**
 * Vite plugin for browsers' bundles: wording goes out compiled, and use-intl is told to expect that. Servers
 * parse what they say.
 */
export function compiledWording() {
  return {
    name: "compiled-wording",
    applyToEnvironment: (environment: { name: string }) => environment.name === "client",
    enforce: "pre" as const,
    resolveId(this: Resolver, id: string, importer: string | undefined) {
      return id === "use-intl/format-message" ? this.resolve(`${id}/format-only`, importer) : null;
    },
    async load(id: string) {
      const [path = ""] = id.split("?", 1);
      if (!path.startsWith(here) || !wording.test(path)) return null;
      // The stamp lets a changed file be read anew while developing.
      const { default: messages } = (await import(`${pathToFileURL(path).href}?${Date.now()}`)) as {
        default: object;
      };
      return {
        code: `export default ${JSON.stringify(compileMessages(messages))}`,
        moduleType: "js" as const,
      };
    },
  };
}

type Resolver = { resolve(id: string, importer: string | undefined): Promise<object | null> };
