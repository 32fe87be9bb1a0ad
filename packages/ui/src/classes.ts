/** Joins class names; falsy ones drop out, so that a condition can stand where the class does. */
export function classes(...names: (string | false | null | undefined)[]): string {
  let joined = "";
  for (const name of names) if (name) joined = joined ? `${joined} ${name}` : name;
  return joined;
}
