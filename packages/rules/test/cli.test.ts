import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { BadInput, parseFacts } from "../src/cli/parse-facts.ts";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const examples = fileURLToPath(new URL("../examples/", import.meta.url));

function assess(args: readonly string[], input = "") {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    ["--import", "tsx", "packages/rules/src/cli/assess.ts", ...args],
    { cwd: root, input, encoding: "utf8" },
  );
  return { stdout, stderr, status };
}

test("every example is assessed, and says the same again", () => {
  const files = readdirSync(examples).filter(
    (file) => file.endsWith(".json") && !file.startsWith("talent-list-import"),
  );
  expect(files.length).toBeGreaterThanOrEqual(8);
  for (const file of files.slice(0, 2)) {
    const once = assess([examples + file]);
    expect(once.status, once.stderr).toBe(0);
    expect(JSON.parse(once.stdout).ruleSetDigest).toMatch(/^[0-9a-f]{64}$/);
    expect(assess([examples + file]).stdout).toBe(once.stdout);
  }
}, 60_000);

test("an explanation comes in each language, with nothing left to fill in", () => {
  for (const language of ["en", "zh-Hant", "zh-Hans"]) {
    const { stdout, status } = assess([`${examples}evidence-path.json`, "--explain", language]);
    expect(status).toBe(0);
    expect(stdout).not.toMatch(/[{}]|undefined|null/);
    expect(stdout).toContain("1,095,000");
  }
}, 60_000);

test("the schema names a title, a unit and a meaning for each fact", () => {
  const schema = JSON.parse(assess(["--schema"]).stdout) as {
    properties: Record<string, Record<string, unknown>>;
  };
  const visit = (properties: Record<string, Record<string, unknown>>, at: string) => {
    for (const [name, one] of Object.entries(properties)) {
      if (at.endsWith("captures") || at.endsWith("absences") || name === "finding" || one.const !== undefined)
        continue;
      expect(
        [one.title, one.unit, one.description].every((text) => typeof text === "string"),
        `${at}.${name}`,
      ).toBe(true);
      const inner = (one.properties ?? (one.items as Record<string, unknown> | undefined)?.properties) as
        | Record<string, Record<string, unknown>>
        | undefined;
      if (inner !== undefined) visit(inner, `${at}.${name}`);
    }
  };
  visit(schema.properties, "");
}, 60_000);

test("bad input is one line that names the place, with no verdict and no stack", () => {
  const bad: readonly (readonly [input: string, says: RegExp, args?: readonly string[]])[] = [
    ["{bad", /^line 1: /],
    ["", /empty/],
    ["[]", /one JSON object/],
    ['{"candidat":{}}', /^candidat: .*"candidate"/],
    ['{"candidate":{"degre":{}}}', /^candidate\.degre: .*"degree"/],
    ['{"pay":{"components":[{"amount":"HK$5"}]}}', /^pay\.components\[0\]\.amount: /],
    ['{"pay":{"components":[{"amount":1e15}]}}', /^pay\.components\[0\]\.amount: /],
    ['{"stay":{"currentLimit":"2026-02-30"}}', /^stay\.currentLimit: not a day/],
    ['{"application":{"kind":"entri"}}', /^application\.kind: /],
    ["{}", /before the scheme began/, ["--on", "2001-01-01"]],
    ["{}", /not a day/, ["--on", "2026-13-01"]],
    ["{}", /did you mean "X2"/, ["--on", "2026-11-22", "--flip", "X22"]],
  ];
  for (const [at, [input, says, args]] of bad.entries()) {
    // The reading itself; two of them through the command, which adds the exit code.
    if (at > 1 && args === undefined) {
      expect(() => parseFacts(input, "2026-11-22"), input).toThrow(BadInput);
      expect(() => parseFacts(input, "2026-11-22"), input).toThrow(says);
      continue;
    }
    const { stdout, stderr, status } = assess(["-", ...(args ?? ["--on", "2026-11-22"])], input);
    expect(status, input).toBe(2);
    expect(stdout).toBe("");
    expect(stderr).toMatch(says);
    expect(stderr.trimEnd().split("\n").length).toBe(1);
  }
}, 60_000);
