/**
 * Makes people's words safe to put into a mail that we send in our name: an organisation called
 * "win a prize at https://…" must not turn an invitation into an advertisement, and a name must not break the
 * subject line or turn the direction of the text.
 */
export function tameProps<P extends object>(props: P): P {
  const entries = Object.entries(props).map(([name, value]) => [name, tameValue(name, value)]);
  return Object.fromEntries(entries) as P;
}

const ours = ["link", "code"];
const long = ["reason", "reasons", "note"];

function tameValue(name: string, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => tameValue(name, item));
  if (typeof value === "object" && value !== null) return tameProps(value);
  if (typeof value !== "string" || ours.includes(name)) return value;
  return long.includes(name) ? tameText(value) : tameName(value);
}

function tameName(value: string): string {
  const line = clip(withoutControls(value).replace(/\s+/g, " ").trim(), 160);
  // A word joiner, invisible, keeps mail clients from making a link of it.
  return line.replace(/(:\/\/|\bwww\.)/gi, "\u2060$1\u2060");
}

function tameText(value: string): string {
  return clip(withoutControls(value.replaceAll("\r\n", "\n")).trim(), 4000);
}

// Control characters except line feed, and the marks that override the direction of text.
function withoutControls(value: string): string {
  return value.replace(/[\p{Cc}\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu, (mark) =>
    mark === "\n" ? mark : " ",
  );
}

function clip(value: string, most: number): string {
  const characters = Array.from(value);
  return characters.length <= most ? value : `${characters.slice(0, most - 1).join("")}…`;
}
