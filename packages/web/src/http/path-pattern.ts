/**
 * A path as it may stand in the log: words stay, everything that could be an id, a token or a name becomes
 * ":x"; the query goes. `/o/0198…/cases/0199…` reads `/o/:x/cases/:x`.
 */
export function pathPattern(url: string): string {
  const path = url.split(/[?#]/, 1)[0] ?? "";
  const segments = path.split("/");
  return segments
    .map((segment, index) => (isWord(segment) || isProcedure(segments, index) ? segment : ":x"))
    .join("/");
}

// A word of the address table is short; letters that run longer are a token that happens to have no digit.
function isWord(segment: string): boolean {
  return segment.length <= 32 && /^([a-z]+(-[a-z]+){0,3}(\.data|\.js|\.css)?)?$/.test(segment);
}

function isProcedure(segments: string[], index: number): boolean {
  return (
    segments[index - 1] === "trpc" && /^[a-zA-Z]{1,40}(\.[a-zA-Z]{1,40}){1,3}$/.test(segments[index] ?? "")
  );
}
