import { expect, test } from "vitest";
import {
  formatBytes,
  formatDate,
  formatDateTime,
  formatMoney,
  formatNumber,
  formatTime,
} from "../src/format.ts";

test("a day reads as people write it", () => {
  expect(formatDate("en", "2026-11-22")).toBe("22 Nov 2026");
  expect(formatDate("zh-Hant", "2026-11-22")).toBe("2026年11月22日");
  expect(formatDate("zh-Hans", "2026-01-05")).toBe("2026年1月5日");
  expect(formatDate("en", "soon")).toBe("soon");
});

test("a moment is told in Hong Kong time", () => {
  const at = new Date("2026-11-21T17:03:00Z");
  expect(formatDateTime("en", at)).toBe("22 Nov 2026, 01:03");
  expect(formatDateTime("zh-Hant", at)).toBe("2026年11月22日 01:03");
  expect(formatTime(at)).toBe("01:03");
});

test("money is exact, grouped, and shows cents only when there are any", () => {
  expect(formatMoney("en", 196_200_000n)).toBe("HK$1,962,000");
  expect(formatMoney("zh-Hant", 196_200_000)).toBe("1,962,000 港元");
  expect(formatMoney("zh-Hans", 50)).toBe("0.50 港元");
  expect(formatMoney("en", -123_456)).toBe("−HK$1,234.56");
});

test("numbers and sizes are short", () => {
  expect(formatNumber(1234567)).toBe("1,234,567");
  expect(formatNumber(-1234.5)).toBe("−1,234.5");
  expect(formatBytes(900)).toBe("900 B");
  expect(formatBytes(3_565_158)).toBe("3.4 MB");
});
