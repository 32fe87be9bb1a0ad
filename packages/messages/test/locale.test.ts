import { expect, test } from "vitest";
import { negotiateLocale } from "../src/locale.ts";

test.each([
  ["zh-HK,zh;q=0.9,en;q=0.8", "zh-Hant"],
  ["zh-CN,zh;q=0.9", "zh-Hans"],
  ["zh", "zh-Hans"],
  ["zh-Hant-CN", "zh-Hant"],
  ["zh-Hans-HK", "zh-Hans"],
  ["yue", "zh-Hant"],
  ["fr-FR,en-GB;q=0.7,zh-TW;q=0.9", "zh-Hant"],
  ["de", "en"],
  ["*", "en"],
  ["zh-TW;q=0, en", "en"],
  [";;;q=x", "en"],
  ["", "en"],
])("a browser that asks for %s reads %s", (acceptLanguage, expected) => {
  expect(negotiateLocale({ acceptLanguage })).toBe(expected);
});

test("the reader's own choice comes before her profile, and both before the browser", () => {
  expect(negotiateLocale({ cookie: "zh-Hans", person: "zh-Hant", acceptLanguage: "en" })).toBe("zh-Hans");
  expect(negotiateLocale({ cookie: "klingon", person: "zh-Hant", acceptLanguage: "en" })).toBe("zh-Hant");
});
