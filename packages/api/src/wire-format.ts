import superjson, { type SuperJSONResult } from "superjson";

/**
 * superjson's own format for what procedures answer, without its copy of the whole answer: most answers are plain but
 * for their dates, and those `JSON.stringify` writes as superjson does. Whatever else there is goes through superjson.
 */
export function serialize(answer: unknown): SuperJSONResult {
  const found: Found = { dates: [], seen: new Set() };
  if (answer instanceof Date || !isPlain(answer, "", found)) return superjson.serialize(answer);
  const json = answer as SuperJSONResult["json"];
  if (found.dates.length === 0) return { json };
  return { json, meta: { values: Object.fromEntries(found.dates.map((path) => [path, ["Date"]])), v: 1 } };
}

export const wireFormat = { serialize, deserialize: superjson.deserialize };

/** `seen`: an object in two places is told apart from two equal ones, which is superjson's to say. */
type Found = { dates: string[]; seen: Set<object> };

/** Whether JSON can say it all, once the paths of its dates are known. */
function isPlain(value: unknown, path: string, found: Found): boolean {
  if (value === null || typeof value === "string" || typeof value === "boolean") return true;
  if (typeof value === "number") return Number.isFinite(value) && !Object.is(value, -0);
  if (typeof value !== "object" || found.seen.has(value)) return false;
  found.seen.add(value);
  if (value instanceof Date) {
    found.dates.push(path);
    return !Number.isNaN(value.getTime());
  }
  const below = path === "" ? "" : `${path}.`;
  if (Array.isArray(value)) {
    for (let at = 0; at < value.length; at += 1)
      if (!isPlain(value[at], `${below}${at}`, found)) return false;
    return true;
  }
  if (Object.getPrototypeOf(value) !== Object.prototype) return false;
  for (const key of Object.keys(value)) {
    if (!/^\w+$/.test(key) || reserved.has(key)) return false;
    if (!isPlain((value as Record<string, unknown>)[key], below + key, found)) return false;
  }
  return true;
}

const reserved = new Set(["__proto__", "constructor", "prototype", "toJSON"]);
