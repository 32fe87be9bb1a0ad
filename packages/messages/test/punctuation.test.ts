import compile from "icu-minify/compile";
import { describe, expect, test } from "vitest";
import { namespaces } from "../src/catalog.ts";
import { leaves } from "./leaves.ts";

describe.each(namespaces)("the Chinese wording of %s", (namespace) => {
  test("is punctuated as Chinese: half-width marks stand only inside Latin words and numbers", async () => {
    for (const locale of ["zh-Hant", "zh-Hans"] as const)
      for (const [key, text] of await leaves(namespace, locale))
        expect(spoken(compile(text)).flatMap(strayMarks), `${locale} ${key}`).toEqual([]);
  });
});

test.each([
  ["共三项, 两项已完成", [", "]],
  ["原因:资料不足", [":"]],
  ["备注: 甲", [": "]],
  ["表格(第一部分)", ["(", ")"]],
  ["已完成.", ["."]],
  ["是否继续?", ["?"]],
  ["填“-”表示没有（ID 991 第VII(B)部）；CSV、XLSX，14:30，3.2 项，example.hk 网站", []],
])("of “%s” the stray marks are %j", (text, marks) => {
  expect(strayMarks(text)).toEqual(marks);
});

/** Half-width marks beside a Chinese character, or beside a gap next to one. */
function strayMarks(text: string): string[] {
  return [
    ...text.matchAll(/(?<=\p{Script=Han})(?:[,:;?(] ?|[)]|\.(?!\w))|[,:;?(] ?(?=\p{Script=Han})/gu),
  ].map(([mark]) => mark);
}

/** What a compiled sentence may come to say: itself, and each of its branches. A value may be Chinese, and stands as such. */
function spoken(whole: unknown): string[] {
  const branches: string[] = [];
  const say = (part: unknown): string => {
    if (typeof part === "string") return part;
    if (!Array.isArray(part)) return "9";
    const [, ...rest] = part as unknown[];
    const choices = rest.find((one) => typeof one === "object" && one !== null && !Array.isArray(one));
    if (choices) branches.push(...Object.values(choices).flatMap(spoken));
    // A tag, around what it marks.
    const inside = rest.filter((one) => typeof one === "string" || Array.isArray(one));
    return !choices && inside.length > 0 ? inside.map(say).join("") : "值";
  };
  const itself = Array.isArray(whole) ? whole.map(say).join("") : say(whole);
  return [itself, ...branches];
}
