import { foldText } from "@causeway/rules/talent-list/fold";
import { scriptPairs } from "@causeway/rules/talent-list/script-pairs";
import { talentListVersions } from "@causeway/rules/talent-list/version-table";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type TestDatabase, testDatabase } from "./database.ts";
import { anEmployer } from "./factories.ts";

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.drop());

const folded = async (texts: readonly string[]) =>
  (
    await db.owner.query<{ text: string }>("select app.fold_text(t) as text from unnest($1::text[]) t", [
      texts,
    ])
  ).rows.map((row) => row.text);

describe("the database's folding", () => {
  test("takes alike what the rules' folding takes alike: every pair, and every name of the Talent List", async () => {
    const names = talentListVersions.flatMap((version) =>
      [...version.segments, ...version.professions].flatMap(({ en, zhHant, zhHans }) => [en, zhHant, zhHans]),
    );
    const texts = [...scriptPairs, ...names];
    // The database leaves out the spaces that the rules keep between words, and goes on where names need more pairs.
    const again = await folded(texts.map((text) => foldText(text)));
    expect(await folded(texts)).toEqual(again);
  });

  test.each([
    ["陳小明", "陈小明"],
    ["鄧麗華", "邓丽华"],
    ["蕭　敬", "萧敬"],
    ["CHAN Siu-Ming", "chan siuming"],
    ["ＣＨＥＮ　Ｗｅｉ", "Chen Wei"],
    ["LÜ Xiǎo", "lu xiao"],
    ["歐陽（電機）", "欧阳电机"],
    ["CW-26-0042", "cw 26 0042"],
  ])("%s and %s are one", async (one, other) => {
    const [a, b] = await folded([one, other]);
    expect(a).toBe(b);
  });

  test("leaves nothing that a search could mistake for a pattern, and folds once for all", async () => {
    const texts = ["100%_sure\\", "a'b\"c;--", " ", "", "𠮷野家", "Ünïcode ﬁ ½"];
    const once = await folded(texts);
    expect(once.join("")).not.toMatch(/[%_\\'";\s-]/);
    expect(await folded(once)).toEqual(once);
  });
});

test("numbers of cases go on past the ten-thousandth and never come twice", async () => {
  await db.owner.query("select setval('app_private.case_reference', 9998)");
  const { rows } = await db.owner.query<{ reference: string }>(
    "select app.next_case_reference(2026) as reference from generate_series(1, 4)",
  );
  expect(rows.map((row) => row.reference)).toEqual([
    "CW-26-9999",
    "CW-26-10000",
    "CW-26-10001",
    "CW-26-10002",
  ]);
});

test("a case is found by its new name as soon as it bears it, whoever wrote the row", async () => {
  const { sponsorshipCase } = await anEmployer(db).withCase({ title: "Engineer", candidateName: "陳靜" });
  const search = async () =>
    (await db.owner.query("select search_text from sponsorship_case where id = $1", [sponsorshipCase.id]))
      .rows[0].search_text;
  expect(await search()).toMatch(/engineer 陈静$/);
  await db.owner.query("update sponsorship_case set title = '數據', search_text = 'forged' where id = $1", [
    sponsorshipCase.id,
  ]);
  expect(await search()).toMatch(/^cw\d+ 数据 陈静$/);
});
