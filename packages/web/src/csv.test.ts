import { expect, test } from "vitest";
import { csvOf } from "./csv.ts";

test("a file opens in Excel as Unicode, with its quotes and lines kept", () => {
  expect(
    csvOf([
      ["編號", 'He said "no"'],
      ["a,b", "two\nlines"],
    ]),
  ).toBe('\uFEFF編號,"He said ""no"""\r\n"a,b","two\nlines"\r\n');
});

test.each(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", " =cmd|' /C calc'!A0", "＝1", "|x", "%0A"])(
  "%j is a word and no formula",
  (value) => {
    expect(csvOf([[value]]).replaceAll('"', "")).toBe(`\uFEFF'${value}\r\n`);
  },
);

test("an ordinary cell stays as it is", () => {
  expect(csvOf([["CW-26-0042", "Data engineer (night)", "陳小明 CHAN Siu Ming"]])).toBe(
    "\uFEFFCW-26-0042,Data engineer (night),陳小明 CHAN Siu Ming\r\n",
  );
});
