const kept = /^@causeway\/(api|messages|rules|ui|web)\/(?!.*\.css$)/;

/**
 * Vite plugin for the apps' server side: leaves our own packages to Node, which loads each of them once. Were
 * they bundled into the pages, the server around the pages would hold a second copy of every context key,
 * connection pool and error class.
 */
export function keepServerModules() {
  return {
    name: "keep-server-modules",
    enforce: "pre" as const,
    applyToEnvironment: (environment: { name: string }) => environment.name === "ssr",
    resolveId: (id: string) => (kept.test(id) ? { id, external: true as const } : null),
  };
}
