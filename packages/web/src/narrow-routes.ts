import type { ServerBuild } from "react-router";

/**
 * Chooses, for one address, the build with only those routes that its path could mean. React Router tries its routes one
 * by one, each with all that stands above it, three times for a page, and makes the whole table anew for every page it
 * draws; an app has a hundred routes, an address two or three that fit. Which of these it is, React Router still decides.
 *
 * `derive` makes what answers for a narrowed build. It is called once for each combination that is met, and there are
 * about as many of these as routes.
 */
export function narrowRoutes<Derived>(
  build: ServerBuild,
  derive: (build: ServerBuild) => Derived,
): (pathname: string) => Derived {
  const branches = branchesOf(build);
  const whole = derive(build);
  const known = new Map<string, Derived>();
  return (pathname) => {
    if (!ordinary.test(pathname)) return whole;
    const segments = segmentsOf(pathname);
    const fitting = branches.filter((branch) => fits(branch.pattern, segments));
    const key = fitting.map((branch) => branch.id).join(" ");
    const before = known.get(key);
    if (before !== undefined) return before;
    const derived = derive(onlyWith(build, new Set(fitting.flatMap((branch) => branch.ids))));
    known.set(key, derived);
    return derived;
  };
}

// Escapes, dots that lead upwards and doubled slashes mean what React Router takes them for.
const ordinary = /^(\/[\w-][\w.:~-]*)*\/?$/;

type Branch = {
  id: string;
  /** The route and all above it. */
  ids: string[];
  pattern: string[];
};

function branchesOf({ routes }: ServerBuild): Branch[] {
  return Object.values(routes).flatMap((route) => {
    if (!route) return [];
    const above = [];
    for (let one = routes[route.parentId ?? ""]; one; one = routes[one.parentId ?? ""]) above.unshift(one);
    const line = [...above, route];
    const pattern = segmentsOf(line.map(({ path }) => path ?? "").join("/"));
    return [{ id: route.id, ids: line.map(({ id }) => id), pattern }];
  });
}

/** May say yes too often, never no where React Router would say yes. */
function fits(pattern: readonly string[], segments: readonly string[]): boolean {
  for (const [at, part] of pattern.entries()) {
    if (part === "*" || part.endsWith("?")) return true;
    const segment = segments[at];
    if (segment === undefined) return false;
    if (!part.startsWith(":") && part !== segment) return false;
  }
  return pattern.length === segments.length;
}

/** Without regard to case, and to `.data`, the ending under which a page's data alone is asked for. */
function segmentsOf(path: string): string[] {
  const plain = path.replace(/(\/_)?\.data$/, "").toLowerCase();
  return plain.split("/").filter(Boolean);
}

function onlyWith(build: ServerBuild, ids: ReadonlySet<string>): ServerBuild {
  const only = <Route>(routes: Record<string, Route>) =>
    Object.fromEntries(Object.entries(routes).filter(([id]) => ids.has(id) || id === "root"));
  return {
    ...build,
    routes: only(build.routes),
    assets: { ...build.assets, routes: only(build.assets.routes) },
  };
}
