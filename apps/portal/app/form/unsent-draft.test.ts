import { randomBytes } from "node:crypto";
import { describe, expect, test } from "vitest";
import { unsentDrafts } from "./unsent-draft.ts";

const secret = () => randomBytes(32).toString("base64");
const draft = { patch: { mainlandId: "11010519491231002X", city: "上海市" }, version: 3 };
const place = "/c/1/trpc/candidateForm.saveSection:particulars:";

function aStore() {
  const kept = new Map<string, string>();
  return {
    kept,
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => void kept.set(name, value),
    removeItem: (name: string) => void kept.delete(name),
  };
}

describe("answers that wait on the device", () => {
  test("come back to their owner word for word, and are unreadable in the store", async () => {
    const store = aStore();
    const mine = secret();
    expect(await unsentDrafts(mine, store).keep(place, draft)).toBe(true);
    expect(JSON.stringify([...store.kept])).not.toMatch(/11010519491231002X|上海|mainlandId/);
    expect(await unsentDrafts(mine, store).find(place)).toEqual(draft);
  });

  test("do not open for somebody else, in another place, or altered", async () => {
    const store = aStore();
    const mine = secret();
    await unsentDrafts(mine, store).keep(place, draft);
    expect(await unsentDrafts(secret(), store).find(place)).toBe(undefined);
    const [[name = "", value = ""] = []] = store.kept;
    store.setItem(name.replace("particulars", "residence"), value);
    expect(await unsentDrafts(mine, store).find(place.replace("particulars", "residence"))).toBe(undefined);
    store.setItem(name, `${value.slice(0, -6)}AAAA==`);
    expect(await unsentDrafts(mine, store).find(place)).toBe(undefined);
  });

  test("are gone once acknowledged, also when that comes while they are still being sealed", async () => {
    const store = aStore();
    const drafts = unsentDrafts(secret(), store);
    const keeping = drafts.keep(place, draft);
    drafts.forget(place);
    await keeping;
    expect(store.kept.size).toBe(0);
  });

  test("are said not to be kept where the browser keeps nothing", async () => {
    const full = {
      ...aStore(),
      setItem: () => {
        throw new Error("full");
      },
    };
    expect(await unsentDrafts(secret(), full).keep(place, draft)).toBe(false);
    expect(await unsentDrafts("", aStore()).keep(place, draft)).toBe(false);
  });
});
