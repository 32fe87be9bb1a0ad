import { readdirSync, readFileSync } from "node:fs";
import { parse } from "yaml";
import type { Verdict } from "../src/engine/expression.ts";
import type { Facts } from "../src/sponsorship-facts/schema.ts";

export type CorpusCase = {
  readonly name: string;
  readonly on: string;
  readonly facts: Facts;
  readonly verdicts: Readonly<Record<string, Verdict>>;
  readonly because: string;
  readonly source: string;
};

/** Every named case of `corpus/*.yaml`. */
export function corpus(): CorpusCase[] {
  const folder = new URL("../corpus/", import.meta.url);
  const files = readdirSync(folder)
    .filter((file) => file.endsWith(".yaml"))
    .sort();
  return files.flatMap((file) => parse(readFileSync(new URL(file, folder), "utf8")) as CorpusCase[]);
}
