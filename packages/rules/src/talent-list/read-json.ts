/**
 * JSON read with the line of every value, so that a mistake in a long file can be named by its line. Stricter
 * than `JSON.parse` in one thing: a name given twice in one object is an error, not a silent overwriting.
 */
export type JsonRead = { ok: true; value: unknown; lineOf: (path: string) => number } | JsonFault;

export type JsonFault = { ok: false; line: number; column: number; problem: JsonProblem; found: string };

export type JsonProblem =
  | "unexpected-end"
  | "unexpected-character"
  | "trailing-comma"
  | "bad-string"
  | "duplicate-key"
  | "too-deep";

/** Paths are written `professions[3].nameEn`; the whole file is the empty path. */
export function readJson(text: string): JsonRead {
  const places = new Map<string, number>();
  const source = text.startsWith("\ufeff") ? text.slice(1) : text;
  let at = 0;

  try {
    const value = readValue("", 0);
    skipSpace();
    if (at < source.length) throw fault("unexpected-character");
    return { ok: true, value, lineOf: (path) => lineAt(source, nearest(places, path)) };
  } catch (error) {
    if (error instanceof Fault) return faultAt(source, error);
    throw error;
  }

  function readValue(path: string, depth: number): unknown {
    skipSpace();
    if (depth > 32) throw fault("too-deep");
    places.set(path, at);
    const start = source[at];
    if (start === "{") return readObject(path, depth);
    if (start === "[") return readArray(path, depth);
    if (start === '"') return readString();
    const word = /^(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![\w.])/.exec(
      source.slice(at, at + 64),
    )?.[0];
    if (word === undefined) throw fault(start === undefined ? "unexpected-end" : "unexpected-character");
    at += word.length;
    return JSON.parse(word);
  }

  function readObject(path: string, depth: number): Record<string, unknown> {
    const object = new Map<string, unknown>();
    at += 1;
    for (skipSpace(); source[at] !== "}"; skipSpace()) {
      if (source[at] !== '"') throw fault(object.size > 0 ? "trailing-comma" : "unexpected-character");
      const nameAt = at;
      const name = readString();
      if (object.has(name)) throw new Fault("duplicate-key", nameAt, name);
      expect(":");
      object.set(name, readValue(path === "" ? name : `${path}.${name}`, depth + 1));
      if (!separator("}")) break;
    }
    expect("}");
    return Object.fromEntries(object);
  }

  function readArray(path: string, depth: number): unknown[] {
    const array: unknown[] = [];
    at += 1;
    for (skipSpace(); source[at] !== "]"; skipSpace()) {
      array.push(readValue(`${path}[${array.length}]`, depth + 1));
      if (!separator("]")) break;
    }
    expect("]");
    return array;
  }

  // True after a comma that another entry follows.
  function separator(close: string): boolean {
    skipSpace();
    if (source[at] !== ",") return false;
    const commaAt = at;
    at += 1;
    skipSpace();
    if (source[at] === close) throw new Fault("trailing-comma", commaAt, ",");
    return true;
  }

  function readString(): string {
    const from = at;
    for (at += 1; source[at] !== '"'; at += 1) {
      if (at >= source.length || source[at] === "\n")
        throw new Fault("bad-string", from, source.slice(from, from + 20));
      if (source[at] === "\\") at += 1;
    }
    at += 1;
    try {
      return String(JSON.parse(source.slice(from, at)));
    } catch {
      throw new Fault("bad-string", from, source.slice(from, Math.min(at, from + 20)));
    }
  }

  function expect(character: string): void {
    skipSpace();
    if (source[at] !== character)
      throw fault(at >= source.length ? "unexpected-end" : "unexpected-character");
    at += 1;
  }

  function skipSpace(): void {
    while (/[ \t\r\n]/.test(source.charAt(at))) at += 1;
  }

  function fault(problem: JsonProblem): Fault {
    return new Fault(problem, at, source.slice(at, at + 12).split("\n")[0] ?? "");
  }
}

class Fault extends Error {
  readonly problem: JsonProblem;
  readonly at: number;
  readonly found: string;

  constructor(problem: JsonProblem, at: number, found: string) {
    super(problem);
    this.problem = problem;
    this.at = at;
    this.found = found;
  }
}

function faultAt(source: string, { problem, at, found }: Fault): JsonFault {
  const before = source.slice(0, at);
  return { ok: false, line: lineAt(source, at), column: at - before.lastIndexOf("\n"), problem, found };
}

function lineAt(source: string, at: number): number {
  let line = 1;
  for (let index = source.indexOf("\n"); index >= 0 && index < at; index = source.indexOf("\n", index + 1))
    line += 1;
  return line;
}

// A missing value has no place of its own: that of what should hold it is given.
function nearest(places: ReadonlyMap<string, number>, path: string): number {
  for (let at = path; at !== ""; at = at.replace(/(?:\.[^.[\]]*|\[\d+\]|^[^.[\]]+)$/, "")) {
    const place = places.get(at);
    if (place !== undefined) return place;
  }
  return 0;
}
