import { sep } from "node:path";
import { pathToFileURL } from "node:url";
import { compileMessages } from "./compile-messages.ts";

const wording = /\/src\/[^/]+\/(en|zh-hant|zh-hans)\.ts$/;
const here = `${import.meta.dirname.split(sep).join("/")}/`;

/**
 * Vite plugin for browsers' bundles: wording goes out compiled, and use-intl is told to expect that. Servers load this
 * package by Node itself and parse what they say.
 */
export function compiledWording() {
  return {
    name: "compiled-wording",
    config: () => ({
      resolve: {
        alias: [{ find: /^use-intl\/format-message$/, replacement: "use-intl/format-message/format-only" }],
      },
    }),
    applyToEnvironment: (environment: { name: string }) => environment.name === "client",
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
