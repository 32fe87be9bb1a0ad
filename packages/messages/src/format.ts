import type { Locale } from "./locale.ts";

/** An ISO calendar day, "2026-11-22". */
export type IsoDay = string;

const monthNames = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

// Written out rather than left to Intl: Node and the reader's browser carry different CLDR releases
// ("Sep" or "Sept"), and a page that changes its wording on hydration is a page that flickers.

/** "22 Nov 2026", "2026年11月22日". Returns the text unchanged when it is not a day. */
export function formatDate(locale: Locale, day: IsoDay): string {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day);
  const month = monthNames[Number(parts?.[2]) - 1];
  if (!parts || !month) return day;
  const [year, dayOfMonth] = [parts[1], Number(parts[3])];
  return locale === "en" ? `${dayOfMonth} ${month} ${year}` : `${year}年${Number(parts[2])}月${dayOfMonth}日`;
}

/** "Nov 2026", "2026年11月" for "2026-11"; `short` leaves out the year. */
export function formatMonth(locale: Locale, month: string, { short = false } = {}): string {
  const [year, of] = month.split("-");
  if (locale === "en") return `${monthNames[Number(of) - 1]}${short ? "" : ` ${year}`}`;
  return `${short ? "" : `${year}年`}${Number(of)}月`;
}

/** "22 Nov 2026, 14:03", "2026年11月22日 14:03"; always Hong Kong time, whatever the reader's clock. */
export function formatDateTime(locale: Locale, at: Date | string): string {
  const { day, time } = inHongKong(at);
  return locale === "en" ? `${formatDate(locale, day)}, ${time}` : `${formatDate(locale, day)} ${time}`;
}

/** "14:03", Hong Kong time. */
export function formatTime(at: Date | string): string {
  return inHongKong(at).time;
}

/** Integer Hong Kong cents: "HK$1,962,000", "1,962,000 港元"; cents appear only when there are any. */
export function formatMoney(locale: Locale, cents: bigint | number): string {
  const amount = BigInt(cents);
  const positive = amount < 0n ? -amount : amount;
  const rest = positive % 100n;
  const digits = group(String(positive / 100n)) + (rest === 0n ? "" : `.${String(rest).padStart(2, "0")}`);
  const sign = amount < 0n ? "−" : "";
  if (locale === "en") return `${sign}HK$${digits}`;
  return `${sign}${digits} 港元`;
}

/** "12,345" in all three languages. */
export function formatNumber(value: number): string {
  const [whole = "0", fraction] = String(Math.abs(value)).split(".");
  return (value < 0 ? "−" : "") + group(whole) + (fraction ? `.${fraction}` : "");
}

/** "3.4 MB", one decimal above a megabyte, none below. */
export function formatBytes(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  if (bytes < 1024 * 1024) return `${Math.round(bytes / 1024)} KB`;
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}

/** The same formats with the language filled in, for pages. */
export function formats(locale: Locale) {
  return {
    date: (day: IsoDay) => formatDate(locale, day),
    month: (month: string, how?: { short: boolean }) => formatMonth(locale, month, how),
    dateTime: (at: Date | string) => formatDateTime(locale, at),
    time: formatTime,
    money: (cents: bigint | number) => formatMoney(locale, cents),
    number: formatNumber,
    bytes: formatBytes,
  };
}

function group(digits: string): string {
  return digits.replace(/\B(?=(\d{3})+$)/g, ",");
}

// Hong Kong has kept UTC+8 without summer time since 1979; every timestamp we hold is younger.
function inHongKong(at: Date | string): { day: IsoDay; time: string } {
  const shifted = new Date(new Date(at).getTime() + 8 * 3_600_000).toISOString();
  return { day: shifted.slice(0, 10), time: shifted.slice(11, 16) };
}
