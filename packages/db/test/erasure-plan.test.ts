import { afterAll, beforeAll, expect, test } from "vitest";
import { erasurePlan } from "../src/erasure-plan.ts";
import { type TestDatabase, testDatabase } from "./database.ts";

let db: TestDatabase;
let columns: { table: string; column: string; type: string }[];
beforeAll(async () => {
  db = await testDatabase();
  ({ rows: columns } = await db.owner.query(
    `select table_name as table, column_name as column, data_type as type from information_schema.columns
     where table_schema = 'public' and table_name <> '_prisma_migrations'`,
  ));
});
afterAll(() => db.drop());

test("every table of the database is in the plan, and no other", () => {
  const tables = new Set(columns.map(({ table }) => table));
  expect(Object.keys(erasurePlan).toSorted()).toEqual([...tables].toSorted());
});

test("of a table whose rows stay, every column that can hold words is either emptied or kept by name", () => {
  const words = ["text", "jsonb", "json", "bytea", "ARRAY", "inet"];
  const wrong: string[] = [];
  for (const [table, fate] of Object.entries(erasurePlan)) {
    if (fate.fate !== "empty") continue;
    const own = columns.filter((one) => one.table === table);
    const named = [...Object.keys(fate.set), ...fate.keeps];
    const ids = /_ids$|^mails$/;
    for (const { column, type } of own)
      if (words.includes(type) && !named.includes(column) && !ids.test(column))
        wrong.push(`${table}.${column} is not in the plan`);
    for (const name of named)
      if (!own.some(({ column }) => column === name)) wrong.push(`${table}.${name} is no column`);
  }
  expect(wrong).toEqual([]);
});
