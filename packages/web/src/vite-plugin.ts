import { readdirSync } from "node:fs";
import { join } from "node:path";

const packages = join(import.meta.dirname, "../..");
const kept = ["api", "messages", "rules", "ui", "web"];

/**
 * Vite plugin for development: leaves our own packages to Node, which loads each of them once. Were they loaded with the
 * pages, the server around the pages would hold a second copy of every context key, connection pool and error class.
 * Vite takes a TypeScript module as external only when it is named in full.
 */
export function keepServerModules() {
  return {
    name: "keep-server-modules",
    apply: "serve" as const,
    config: () => ({ ssr: { external: kept.flatMap(modulesOf) } }),
  };
}

/** Every specifier that the package's `exports` allow. */
function modulesOf(name: string): string[] {
  const files = readdirSync(join(packages, name, "src"), { recursive: true, encoding: "utf8" });
  return files
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => file.replaceAll("\\", "/"))
    .flatMap((file) => [file, file.replace(/\.tsx?$/, "")])
    .map((file) => `@causeway/${name}/${file}`);
}
