/**
 * An identifier as typed, brought to half-width upper case with no spaces and plain brackets and hyphens.
 * Chinese input methods give full-width digits and brackets and the Roman numeral ten for X; scanned and
 * pasted text brings invisible marks.
 */
export function normaliseIdentifier(input: string): string {
  return [...input].map(fold).join("").toUpperCase();
}

/** The same without brackets, hyphens, dots and slashes, for identifiers in which they carry no meaning. */
export function compactIdentifier(input: string): string {
  return normaliseIdentifier(input).replace(/[()\-./]/g, "");
}

function fold(character: string): string {
  if (/[\s\u00ad\u200b-\u200f\u2060\ufeff]/.test(character)) return "";
  if (/[\uff01-\uff5e]/.test(character)) {
    return plain(String.fromCharCode(character.charCodeAt(0) - 0xfee0));
  }
  return plain(character);
}

function plain(character: string): string {
  if ("[{【〔〈﹙".includes(character)) return "(";
  if ("]}】〕〉﹚".includes(character)) return ")";
  if ("‐‑‒–—―−﹣ー".includes(character)) return "-";
  if (character === "Ⅹ" || character === "ⅹ") return "X";
  return character;
}
