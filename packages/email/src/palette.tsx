import type { Locale } from "@causeway/messages/locale";

/**
 * The colours of `packages/ui/src/styles.css`, repeated because mail clients know no custom properties.
 */
export const light = {
  paper: "#f5f7f6",
  panel: "#ffffff",
  sunk: "#e8edeb",
  line: "#c6d0cd",
  ink: "#12201e",
  soft: "#44534f",
  harbour: "#0a4d56",
  onHarbour: "#ffffff",
  kumquat: "#d96c00",
} as const;

const dark: Record<keyof typeof light, string> = {
  paper: "#0e1615",
  panel: "#16201e",
  sunk: "#090f0e",
  line: "#2d3b38",
  ink: "#e8efed",
  soft: "#b2c1bd",
  harbour: "#7fcdd4",
  onHarbour: "#05262a",
  kumquat: "#ff9b2e",
};

type Colour = keyof typeof light;

/** What is read on what, and the contrast it must keep (WCAG 2.2 AA), light and dark. */
export const colourPairs = (
  [
    ["text on the panel", "ink", "panel", 7],
    ["text on the page", "ink", "paper", 7],
    ["text of a code", "ink", "sunk", 7],
    ["quiet text on the panel", "soft", "panel", 4.5],
    ["quiet text on the page", "soft", "paper", 4.5],
    ["a link on the panel", "harbour", "panel", 4.5],
    ["a link on the page", "harbour", "paper", 4.5],
    ["the action", "onHarbour", "harbour", 4.5],
    ["the mark of one's own move", "kumquat", "paper", 3],
  ] satisfies [string, Colour, Colour, number][]
).map(([what, text, ground, least]) => ({
  what,
  least,
  light: [light[text], light[ground]] as const,
  dark: [dark[text], dark[ground]] as const,
}));

// Styles stand inline, for clients that drop <style> (QQ Mail, 163, Gmail for other providers' accounts); the
// rules below only turn the light away, where a client understands them (Apple Mail, Thunderbird, Outlook.com).
const darkRules = [
  `.paper,.paper>table>tbody>tr>td{background-color:${dark.paper}!important}`,
  `.panel{background-color:${dark.panel}!important;border-color:${dark.line}!important}`,
  `.sunk{background-color:${dark.sunk}!important;border-color:${dark.line}!important}`,
  `.line{border-color:${dark.line}!important}`,
  `.ink{color:${dark.ink}!important}`,
  `.soft{color:${dark.soft}!important}`,
  `.harbour{color:${dark.harbour}!important}`,
  `.action{background-color:${dark.harbour}!important;color:${dark.onHarbour}!important}`,
  `.turn{background-color:${dark.sunk}!important;border-color:${dark.line}!important}`,
  `.yours{border-color:${dark.kumquat}!important}`,
];

export const styleSheet = [
  ":root{color-scheme:light dark;supported-color-schemes:light dark}",
  `@media (prefers-color-scheme:dark){${darkRules.join("")}}`,
  ...darkRules.map((rule) => `[data-ogsc] ${rule.replace(",", ",[data-ogsc] ")}`),
  "@media (max-width:480px){.panel-cell{padding:24px 20px!important}.action{display:block!important;text-align:center}}",
].join("");

/** System fonts that carry the glyph forms of the reader's script. */
export const fontFamily: Readonly<Record<Locale, string>> = {
  en: '-apple-system,"Segoe UI",Roboto,Helvetica,Arial,sans-serif',
  "zh-Hant": '-apple-system,"PingFang HK","Microsoft JhengHei","Noto Sans CJK HK","Noto Sans HK",sans-serif',
  "zh-Hans": '-apple-system,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC","Noto Sans SC",sans-serif',
};

export function lineHeight(locale: Locale): string {
  return locale === "en" ? "1.5" : "1.7";
}
