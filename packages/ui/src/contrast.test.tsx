import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

const css = readFileSync(new URL("./styles.css", import.meta.url), "utf8");
const light = tokensOf(/^:root \{([^}]*)\}/m);
const darkBySystem = tokensOf(/:root:not\(\[data-theme="light"\]\) \{([^}]*)\}/);
const darkByChoice = tokensOf(/:root\[data-theme="dark"\] \{([^}]*)\}/);

const verdicts = ["met", "not-met", "unknown", "reviewer"];
const surfaces = ["paper", "panel", "sunk"];

/** Foreground, background, least ratio. */
const pairs: [string, string, number][] = [
  ...["paper", "panel"].flatMap((surface): [string, string, number][] => [
    ["ink", surface, 7],
    ["ink-soft", surface, 7],
    ["harbour", surface, 7],
    ["kumquat-ink", surface, 7],
  ]),
  ...surfaces.flatMap((surface): [string, string, number][] => [
    ["ink", surface, 7],
    ["ink-soft", surface, 4.5],
    ["line-strong", surface, 3],
    ["focus", surface, 3],
    ["kumquat", surface, 3],
    ...verdicts.map((verdict): [string, string, number] => [verdict, surface, 4.5]),
  ]),
  ...verdicts.flatMap((verdict): [string, string, number][] => [
    [verdict, `${verdict}-wash`, 4.5],
    ["ink", `${verdict}-wash`, 7],
  ]),
  ["on-harbour", "harbour", 7],
  ["on-sign", "sign", 7],
  ["on-harbour", "harbour-strong", 7],
  ["harbour", "harbour-wash", 4.5],
  ["ink-soft", "harbour-wash", 4.5],
  ["kumquat-ink", "kumquat-wash", 4.5],
  ["line-strong", "harbour-wash", 3],
  ["focus", "harbour-wash", 3],
];

for (const [theme, tokens] of [
  ["light", light],
  ["dark", darkByChoice],
] as const) {
  test.each(pairs)(`in ${theme}, %s on %s reaches %s to 1`, (front, back, least) => {
    expect(contrast(tokens[front] ?? "", tokens[back] ?? "")).toBeGreaterThanOrEqual(least);
  });
}

test("dark is the same whether the system or the reader asks for it", () => {
  expect(darkByChoice).toEqual(darkBySystem);
});

test("dark names every colour that light does", () => {
  expect(Object.keys(darkByChoice)).toEqual(Object.keys(light));
});

function tokensOf(block: RegExp): Record<string, string> {
  const body = css.match(block)?.[1] ?? "";
  return Object.fromEntries(
    [...body.matchAll(/--([a-z-]+): (#[0-9a-f]{6});/g)].map((found) => [found[1], found[2]]),
  );
}

function contrast(one: string, other: string) {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

/** WCAG 2.2, relative luminance. */
function luminance(hex: string) {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
