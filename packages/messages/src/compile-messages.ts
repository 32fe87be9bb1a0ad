import compile from "icu-minify/compile";

const known = new WeakMap<object, object>();

/**
 * The same wording with every sentence taken apart in advance, for browsers: they then need no parser of ICU, which is
 * larger than most pages. Servers keep the sentences whole.
 */
export function compileMessages(messages: object): object {
  const before = known.get(messages);
  if (before) return before;
  const compiled = Object.fromEntries(
    Object.entries(messages).map(([key, value]: [string, unknown]) => [
      key,
      typeof value === "string" ? compile(value) : compileMessages(value as object),
    ]),
  );
  known.set(messages, compiled);
  return compiled;
}
