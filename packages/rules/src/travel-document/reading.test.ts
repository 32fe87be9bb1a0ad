import { expect, test } from "vitest";
import { compareReading, type Reading } from "./reading.ts";

const reading: Reading = {
  number: "E00000000",
  dateOfBirth: "1990-01-01",
  expiresOn: "2030-01-01",
  surname: "SPECIMEN",
  givenNames: "XIAOMING",
  sex: "F",
};
const typed = {
  particulars: { surnameEn: "Specimen", givenNamesEn: "Xiao-Ming", sex: "F", dateOfBirth: "1990-01-01" },
  "travel-document": { tdNumber: "e 00000000", tdExpiresOn: "2030-01-01" },
};
const verdicts = (...args: Parameters<typeof compareReading>) =>
  Object.fromEntries(compareReading(...args).map(({ field, verdict }) => [field, verdict]));

test("capitals, spaces and hyphens make no difference", () => {
  expect(new Set(Object.values(verdicts(reading, typed)))).toEqual(new Set(["agrees"]));
});

test("each field is judged by itself, and what she has not answered is no difference", () => {
  const other = { ...typed, "travel-document": { tdNumber: "E00000001" } };
  expect(verdicts(reading, other)).toMatchObject({
    tdNumber: "differs",
    tdExpiresOn: "not-typed",
    sex: "agrees",
  });
});

test("a document without names says nothing of names", () => {
  const permit = { ...reading, surname: null, givenNames: null, sex: null };
  expect(Object.keys(verdicts(permit, typed))).toEqual(["dateOfBirth", "tdNumber", "tdExpiresOn"]);
});

test.each([
  ["LYU", "Lü"],
  ["LU", "LÜ"],
  ["MULLER", "Müller"],
  ["JOSE MARIA", "José-María"],
  ["A VERY LONG LINE OF GIVEN NA", "A very long line of given names"],
])("%s on the document is %s on the form", (surname, surnameEn) => {
  expect(
    verdicts({ ...reading, surname }, { particulars: { ...typed.particulars, surnameEn } }).surnameEn,
  ).toBe("agrees");
});

test("half a name is another name", () => {
  const half = { particulars: { ...typed.particulars, givenNamesEn: "Xiao" } };
  expect(verdicts(reading, half).givenNamesEn).toBe("differs");
});
