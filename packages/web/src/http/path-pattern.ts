/**
 * A path as it may stand in the log: words stay, everything that could be an id, a token or a name becomes
 * ":x"; the query goes. `/o/0198…/cases/0199…` reads `/o/:x/cases/:x`.
 */
export function pathPattern(url: string): string {
  const path = url.split(/[?#]/, 1)[0] ?? "";
  return path
    .split("/")
    .map((segment) =>
      segment === "" || /^[a-z]+(-[a-z]+){0,3}(\.data|\.js|\.css)?$/.test(segment) ? word(segment) : ":x",
    )
    .join("/");
}

// A word of the address table is short; letters that run longer are a token that happens to have no digit.
function word(segment: string): string {
  return segment.length <= 32 ? segment : ":x";
}
