import { readdirSync } from "node:fs";
import { join } from "node:path";

const packages = join(import.meta.dirname, "../..");
const kept = ["api", "messages", "rules", "ui", "web"];

/**
 * Vite plugin for the apps' server side: leaves our own packages to Node, which loads each of them once. Were
 * they bundled into the pages, the server around the pages would hold a second copy of every context key,
 * connection pool and error class. While developing, Vite takes a TypeScript module as external only when it
 * is named in full; while building, only when a plugin says so.
 */
export function keepServerModules() {
  const whileDeveloping = {
    name: "keep-server-modules",
    config: () => ({ ssr: { external: kept.flatMap(modulesOf) } }),
  };
  const whileBuilding = {
    name: "keep-server-modules-in-build",
    apply: "build" as const,
    enforce: "pre" as const,
    applyToEnvironment: (environment: { name: string }) => environment.name === "ssr",
    resolveId: (id: string) => (isKept(id) ? { id, external: true as const } : null),
  };
  return [whileDeveloping, whileBuilding];
}

function isKept(id: string): boolean {
  return kept.some((name) => id.startsWith(`@causeway/${name}/`)) && !id.endsWith(".css");
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
