/** Joins class names; falsy ones drop out, so that a condition can stand where the class does. */
export function classes(...names: (string | false | null | undefined)[]): string {
  return names.filter(Boolean).join(" ");
}
