export type Path = readonly (string | number)[];

/** A copy of the facts with a value at a path; undefined takes the fact away. */
export function withAt<T>(facts: T, path: Path, value: unknown): T {
  const [key, ...rest] = path;
  if (key === undefined) return value as T;
  if (Array.isArray(facts)) {
    return facts.map((one, at) => (at === key ? withAt(one, rest, value) : one)) as T;
  }
  const { [String(key)]: before, ...others } = (facts ?? {}) as Record<string, unknown>;
  const next = withAt(before, rest, value);
  return (next === undefined ? others : { ...others, [String(key)]: next }) as T;
}

/** Lists that are told whole or not at all. */
const whole = new Set(["captures", "absences", "permit"]);

/** Every leaf of the facts: values and lists of words, by path. */
export function leavesOf(facts: unknown, at: Path = []): { path: Path; value: unknown }[] {
  if (whole.has(String(at.at(-1)))) return [{ path: at, value: facts }];
  if (Array.isArray(facts) && facts.some((one) => typeof one === "object")) {
    return facts.flatMap((one, index) => leavesOf(one, [...at, index]));
  }
  if (typeof facts !== "object" || facts === null || Array.isArray(facts))
    return [{ path: at, value: facts }];
  return Object.entries(facts).flatMap(([key, value]) => leavesOf(value, [...at, key]));
}
