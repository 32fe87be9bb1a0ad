import { expect, test } from "vitest";
import { parseZone } from "./parse-zone.ts";

// Specimens of ICAO 9303 and of our own making; none of them is anybody's.
const today = "2026-11-20";
const utopia = [
  "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<",
  "L898902C36UTO7408122F1204159ZE184226B<<<<<10",
];
const chinese = [
  "POCHNSPECIMEN<<XIAOMING<<<<<<<<<<<<<<<<<<<<<",
  "E000000008CHN9001011F3001019<<<<<<<<<<<<<<<0",
];
const card = [
  "CRCHNC000000015<<<<<<<<<<<<<<<",
  "9001011F3001019CHN<<<<<<<<<<<6",
  "SPECIMEN<<XIAOMING<<<<<<<<<<<<",
];
const permit = "CSC000000015<3001019<9001011<0";

test("the specimen of ICAO 9303 is read field by field", () => {
  expect(parseZone(utopia.join("\n"), today)).toEqual({
    number: "L898902C3",
    surname: "ERIKSSON",
    givenNames: "ANNA MARIA",
    dateOfBirth: "1974-08-12",
    expiresOn: "2012-04-15",
    sex: "F",
  });
});

test("a passport and a card of three lines say the same things", () => {
  const said = { surname: "SPECIMEN", givenNames: "XIAOMING", dateOfBirth: "1990-01-01", sex: "F" };
  expect(parseZone(chinese.join("\n"), today)).toMatchObject({ ...said, number: "E00000000" });
  expect(parseZone(card.join("\n"), today)).toMatchObject({ ...said, number: "C00000001" });
});

test("the single line of an exit-entry permit says number, birth and expiry, and no name", () => {
  expect(parseZone(`NOISE\n${permit}\n`, today)).toEqual({
    ...{ number: "C00000001", dateOfBirth: "1990-01-01", expiresOn: "2030-01-01" },
    ...{ surname: null, givenNames: null, sex: null },
  });
});

test("a letter O where a nought belongs, other text around it and miscounted fillers do not matter", () => {
  const seen = [
    "PASSPORT OF NOBODY AT ALL IN THIS WORLD",
    chinese[0]?.slice(0, -1),
    "EOOOOOOOO8CHN9OO1O11F3001019<<<<<<<<<<<<<<<0",
  ];
  expect(parseZone(seen.join("\n"), today)).toMatchObject({ number: "E00000000", dateOfBirth: "1990-01-01" });
});

test("one wrong sign in number, birth or expiry and nothing is believed", () => {
  for (const [zone, line, proven] of [
    [utopia, 1, [0, 1, 2, 3, 4, 5, 6, 7, 8, 13, 14, 15, 16, 17, 18, 21, 22, 23, 24, 25, 26]],
    [chinese, 1, [1, 2, 3, 13, 14, 22, 24]],
  ] as const)
    for (const at of proven) {
      const text = zone[line] ?? "";
      const wrong = text[at] === "7" ? "4" : "7";
      const broken = zone.with(line, text.slice(0, at) + wrong + text.slice(at + 1));
      expect(parseZone(broken.join("\n"), today), broken.join("\n")).toBeNull();
    }
  for (const at of [3, 4, 11, 13, 16, 21, 26])
    expect(
      parseZone(permit.slice(0, at) + (permit[at] === "7" ? "4" : "7") + permit.slice(at + 1), today),
    ).toBeNull();
});

test("a page without a zone has none", () => {
  expect(parseZone("", today)).toBeNull();
  expect(parseZone("A LETTER\nWITH SOME LINES OF TEXT THAT GO ON AND ON FOR LONG", today)).toBeNull();
});
