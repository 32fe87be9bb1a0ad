// Apart from the checks of a form: pages that only show an amount need not carry those.

/** Hong Kong dollars as typed ("HK$ 85,000.50") to whole cents; undefined when it is no amount. */
export function parseMoney(text: string): number | undefined {
  const plain = normaliseDigits(text)
    .replace(/^(HK\$|HKD|\$)/i, "")
    .replace(/[,\s]/g, "");
  if (!/^\d{1,12}(\.\d{1,2})?$/.test(plain)) return undefined;
  const [dollars = "0", cents = ""] = plain.split(".");
  return Number(dollars) * 100 + Number(cents.padEnd(2, "0"));
}

/** A whole number as typed ("1,200"); undefined when it is none. */
export function parseWhole(text: string): number | undefined {
  const plain = normaliseDigits(text).replace(/[,\s]/g, "");
  return /^-?\d{1,12}$/.test(plain) ? Number(plain) : undefined;
}

function normaliseDigits(text: string): string {
  return text.trim().replace(/[０-９．，]/g, (one) => String.fromCharCode(one.charCodeAt(0) - 0xfee0));
}
