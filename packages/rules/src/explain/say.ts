import type { FactName, Wording } from "./wording/wording.ts";

export type Params = Readonly<Record<string, string | number>>;

/** A sentence with its parameters filled in: sums grouped, days written out, papers and grounds named. */
export function say(sentence: string, params: Params, wording: Wording): string {
  return sentence.replace(
    /\{(hkd:)?(\w+)\}/g,
    (_, money: string | undefined, name: string) =>
      (money === undefined ? "" : "HK$") + shown(params[name], name, wording),
  );
}

/** 1962000 as 1,962,000; cents only where there are some. */
export function grouped(amount: number): string {
  const [whole = "0", cents] = Math.abs(amount)
    .toFixed(Number.isInteger(amount) ? 0 : 2)
    .split(".");
  const text = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return (amount < 0 ? "-" : "") + (cents === undefined ? text : `${text}.${cents}`);
}

/** An ISO day as the language writes it. */
export function dayIn(day: string, wording: Wording): string {
  return wording.day(Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10)));
}

/** a, b and c. */
export function listed(items: readonly string[], wording: Wording): string {
  if (items.length < 2) return items.join("");
  return items.slice(0, -1).join(wording.comma) + wording.and + items.at(-1);
}

/** The name of a fact by its path; the place in a list does not matter to the name. */
export function factName(path: string, wording: Wording): string {
  const name = path
    .replace(/\[\d*\]/g, "[]")
    .replace(/^tax\.assessableIncomeHkd\..*/, "tax.assessableIncomeHkd");
  return wording.fact[name as FactName] ?? path;
}

function shown(value: string | number | undefined, name: string, wording: Wording): string {
  if (value === undefined) return `{${name}}`;
  if (typeof value === "number") return grouped(value);
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return dayIn(value, wording);
  if (name === "document") return wording.document[value] ?? value;
  if (name === "ground") return wording.ground[value as keyof Wording["ground"]] ?? value;
  return value;
}
