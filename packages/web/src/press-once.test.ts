import { expect, test } from "vitest";
import { isSending, type Press, repeats } from "./press-once.ts";

const form = new EventTarget();
const [save, remove] = [{}, {}] as [HTMLElement, HTMLElement];
const press = (change: Partial<Press>): Press => ({ form, submitter: save, at: 1000, ...change });

test("the same button of the same form repeats itself until a line that hangs may be tried again", () => {
  expect(repeats(undefined, press({}))).toBe(false);
  expect(repeats(press({}), press({ at: 1200 }))).toBe(true);
  expect(repeats(press({}), press({ at: 11_000 }))).toBe(false);
  expect(repeats(press({ submitter: null }), press({ submitter: null }))).toBe(true);
});

test("another button and another form go their way", () => {
  expect(repeats(press({}), press({ submitter: remove }))).toBe(false);
  expect(repeats(press({}), press({ form: new EventTarget() }))).toBe(false);
});

test("a form is on its way until the page that its answer leads to is there; a search holds nothing back", () => {
  expect(isSending({ state: "submitting", formMethod: "POST" })).toBe(true);
  expect(isSending({ state: "loading", formMethod: "POST" })).toBe(true);
  expect(isSending({ state: "loading", formMethod: "GET" })).toBe(false);
  expect(isSending({ state: "loading", formMethod: undefined })).toBe(false);
  expect(isSending({ state: "idle", formMethod: undefined })).toBe(false);
});
