import sharp from "sharp";
import { readZone } from "../src/travel-document/read-zone.ts";

// Draws specimens as a phone would have photographed them and counts how many are read right. The figures hold for the
// font named first that this machine has: OCR-B (Debian's fonts-ocr-b) is what documents are printed in.
const specimens = {
  "passport (ICAO 9303)": [
    "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<",
    "L898902C36UTO7408122F1204159ZE184226B<<<<<10",
  ],
  "passport (Chinese layout)": [
    "POCHNSPECIMEN<<XIAOMING<<<<<<<<<<<<<<<<<<<<<",
    "E000000008CHN9001011F3001019<<<<<<<<<<<<<<<0",
  ],
  "card of three lines": [
    "CRCHNC000000015<<<<<<<<<<<<<<<",
    "9001011F3001019CHN<<<<<<<<<<<6",
    "SPECIMEN<<XIAOMING<<<<<<<<<<<<",
  ],
  "exit-entry permit": ["CSC000000015<3001019<9001011<0"],
};
const numbers = ["L898902C3", "E00000000", "C00000001", "C00000001"];
const names = ["ERIKSSON|ANNA MARIA", "SPECIMEN|XIAOMING", "SPECIMEN|XIAOMING", "null|null"];
const conditions = {
  "straight, sharp": { width: 1800, turn: 0, grain: 8, blur: 0 },
  "1.5° turned, grain": { width: 1600, turn: 1.5, grain: 20, blur: 0.5 },
  "3° turned, blurred": { width: 2000, turn: -3, grain: 25, blur: 1.4 },
  "upside down": { width: 1600, turn: 181, grain: 15, blur: 0 },
  "on its side": { width: 1600, turn: 91, grain: 15, blur: 0 },
  "small and soft": { width: 1000, turn: 1, grain: 15, blur: 0.8 },
};
type Condition = (typeof conditions)[keyof typeof conditions];

for (const [name, how] of Object.entries(conditions)) console.table([await tryAll(name, how)]);

async function tryAll(condition: string, how: Condition) {
  const row: Record<string, string> = { condition };
  for (const [index, [name, lines]] of Object.entries(specimens).entries()) {
    const picture = await photograph(lines, how);
    const found = await readZone(() => once(picture), { pdf: false, today: "2026-11-22" });
    if (found.state !== "read") row[name] = found.state;
    else if (found.reading.number !== numbers[index]) row[name] = "WRONG NUMBER";
    else
      row[name] =
        `${found.reading.surname}|${found.reading.givenNames}` === names[index] ? "read" : "name misread";
  }
  return row;
}

async function* once(bytes: Buffer) {
  yield bytes;
}

async function photograph(
  lines: readonly string[],
  { width, turn, grain, blur }: Condition,
): Promise<Buffer> {
  const size = 1130 / (lines[0]?.length ?? 1) / 0.723;
  const top = 820 - (lines.length - 1) * size * 1.45;
  const text = lines.map(
    (line, at) => `<text x="55" y="${top + at * size * 1.45}">${line.replaceAll("<", "&lt;")}</text>`,
  );
  const page = `<svg xmlns="http://www.w3.org/2000/svg" width="1250" height="880">
    <rect width="100%" height="100%" fill="#e9eef0"/><rect x="60" y="150" width="300" height="400" fill="#9aa"/>
    <g font-family="sans-serif" font-size="30" fill="#222"><text x="420" y="70">SPECIMEN</text>
    <text x="420" y="200">NOBODY AT ALL</text><text x="420" y="260">12 AUG 74</text></g>
    <g font-family="'OCR B','Liberation Mono',monospace" font-size="${size}" fill="#111">${text.join("")}</g></svg>`;
  const table = { background: "#6b5a48" };
  const turned = await sharp(Buffer.from(page), { density: (72 * width) / 1250 })
    .rotate(turn, table)
    .extend({ top: 60, bottom: 60, left: 60, right: 60, ...table })
    .flatten()
    .png()
    .toBuffer({ resolveWithObject: true });
  const { width: wide, height: high } = turned.info;
  const noise = { type: "gaussian" as const, mean: 128, sigma: grain };
  const dust = { create: { width: wide, height: high, channels: 3 as const, background: "#808080", noise } };
  const grainy = await sharp(turned.data)
    .composite([{ input: await sharp(dust).png().toBuffer(), blend: "soft-light" }])
    .png()
    .toBuffer();
  return (blur ? sharp(grainy).blur(blur) : sharp(grainy)).jpeg({ quality: 75 }).toBuffer();
}
