import { join, relative, sep } from "node:path";

const root = join(import.meta.dirname, "../../..");
const packages = `${unix(root)}/packages/`;
// From apps/APP/build/server, where every piece of a bundle lies, side by side.
const up = "../../../..";

/** Stays outside: these bring machine code, WebAssembly or data, and find it by their own place. */
const outside = /^(sharp|pdfkit|@prisma\/schema-engine-wasm)(\/|$)/;

/**
 * Vite plugin for what runs in production: makes one program of an app's `server.ts`, its pages, our packages and what
 * they use, which plain `node` starts. It belongs to the checkout it was built in: data and programs beside a source
 * file, and the few libraries that cannot be bundled, are found there, wherever it is moved to.
 */
export function serverBundle() {
  return {
    name: "server-bundle",
    apply: "build" as const,
    enforce: "pre" as const,
    config: () => ({
      environments: {
        ssr: {
          define: { "process.env.NODE_ENV": JSON.stringify("production") },
          resolve: { noExternal: true as const, conditions: ["node"] },
          build: {
            sourcemap: true,
            rolldownOptions: {
              input: "server.ts",
              output: { chunkFileNames: "[name]-[hash].js", comments: false },
            },
          },
        },
      },
    }),
    applyToEnvironment: (environment: { name: string }) => environment.name === "ssr",
    async resolveId(this: Resolver, id: string, importer: string | undefined) {
      if (!outside.test(id)) return null;
      const found = await this.resolve(id, importer, { skipSelf: true });
      return found && { id: fromBundle(found.id), external: true as const };
    },
    load(id: string) {
      return compiler.test(id) ? readWhenAsked(fromBundle(id)) : null;
    },
    transform(code: string, id: string) {
      const path = unix(id);
      // With a query it is asked for as something else than a module: its text, for one.
      if (!path.startsWith(packages) || path.includes("?") || !code.includes("import.meta.url")) return null;
      // Bundled or not, a module is told where its source lies.
      const place = `new URL(${JSON.stringify(fromBundle(path))}, import.meta.url).href`;
      return { code: code.replaceAll("import.meta.url", place), map: null };
    },
  };
}

/** Prisma's query compiler as text of four megabytes. As a part of the program the text would stay in memory for ever. */
const compiler = /query_compiler_\w+\.\w+\.wasm-base64\.mjs$/;

/** A value that Prisma hands to `Buffer.from`, which asks it for its text. */
function readWhenAsked(place: string): string {
  return `import { readFileSync } from "node:fs";
export const wasm = {
  valueOf() {
    const text = readFileSync(new URL(${JSON.stringify(place)}, import.meta.url), "latin1");
    return text.slice(text.indexOf('"') + 1, text.lastIndexOf('"'));
  },
};`;
}

type Resolver = {
  resolve(
    id: string,
    importer: string | undefined,
    options: { skipSelf: true },
  ): Promise<{ id: string } | null>;
};

function fromBundle(path: string): string {
  return `${up}/${unix(relative(root, path))}`;
}

function unix(path: string): string {
  return path.split(sep).join("/");
}
