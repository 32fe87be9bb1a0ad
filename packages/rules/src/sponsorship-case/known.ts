/** The same object without its absent values, so that "not known" is a missing key and never an `undefined`. */
export function known<T extends object>(values: T): { [K in keyof T]: Exclude<T[K], undefined> } | undefined {
  const entries = Object.entries(values).filter(([, value]) => value !== undefined);
  return entries.length > 0
    ? (Object.fromEntries(entries) as { [K in keyof T]: Exclude<T[K], undefined> })
    : undefined;
}

/** "yes" and "no" as typed; anything else is not known. */
export function yesNo(value: unknown): boolean | undefined {
  return value === "yes" ? true : value === "no" ? false : undefined;
}
