import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { aJpeg, aPdf, aPng, inPieces } from "../../test/files.ts";
import { type PreviewWish, renderPreview } from "./render-preview.ts";

describe("a page of a PDF", () => {
  test("is drawn as large as asked for, upright or turned, and the pages are counted", async () => {
    const pdf = aPdf({ pages: 3 });
    const upright = await render(pdf, { page: 3, side: 800 });
    expect(upright.pages).toBe(3);
    const { width = 0, height = 0, format } = await sharp(upright.jpeg).metadata();
    // A4, one point of rounding.
    expect([format, height, Math.abs(width - 565) <= 1]).toEqual(["jpeg", 800, true]);
    const turned = await sharp((await render(pdf, { side: 800, turn: 90 })).jpeg).metadata();
    expect(turned.width).toBe(800);
  });

  test("that is not there is empty, and counting draws nothing", async () => {
    expect(await render(aPdf({ pages: 2 }), { page: 3 })).toEqual({ pages: 2, jpeg: Buffer.alloc(0) });
    expect(await render(aPdf({ pages: 2 }), { side: 0 })).toEqual({ pages: 2, jpeg: Buffer.alloc(0) });
  });

  test("of any measure stays within the pixels asked for", async () => {
    for (const box of ["0 0 14400 14400", "0 0 1 1"]) {
      const pdf = Buffer.from(aPdf().toString("latin1").replace("0 0 595 842", box), "latin1");
      const { width = 0, height = 0 } = await sharp((await render(pdf, { side: 800 })).jpeg).metadata();
      expect(Math.max(width, height), box).toBeLessThanOrEqual(801);
    }
  });
});

describe("an image", () => {
  test("is drawn without what the camera wrote into it", async () => {
    const { jpeg, pages } = await render(await aJpeg(), { pdf: false });
    const { exif, width, height } = await sharp(jpeg).metadata();
    expect({ exif, width, height, pages }).toEqual({ exif: undefined, width: 60, height: 40, pages: 1 });
    const turned = await sharp((await render(await aPng(), { pdf: false, turn: 90 })).jpeg).metadata();
    expect([turned.width, turned.height]).toEqual([40, 60]);
  });
});

test.each([
  ["a text", { pdf: true }, Buffer.from("no PDF at all")],
  ["half a PDF", { pdf: true }, aPdf({ pages: 3 }).subarray(0, 90)],
  ["half a picture", { pdf: false }, Buffer.from("ffd8ffe000104a46", "hex")],
  ["nothing", { pdf: true }, Buffer.alloc(0)],
])("%s is damaged, and only the process that tried is lost", async (_, wish, bytes) => {
  await expect(render(bytes, wish)).rejects.toMatchObject({ code: "upload-damaged" });
});

test("a source that fails is the failure, and later pictures are drawn all the same", async () => {
  async function* broken() {
    yield Buffer.from("%PDF-");
    throw new Error("disk gone");
  }
  const wish: PreviewWish = { pdf: true, page: 1, side: 160, turn: 0 };
  await expect(renderPreview(broken(), wish)).rejects.toMatchObject({ code: "upload-damaged" });
  const all = await Promise.all([1, 2, 3, 4, 5].map(() => render(aPdf(), { side: 160 })));
  expect(all.map(({ pages }) => pages)).toEqual([1, 1, 1, 1, 1]);
});

function render(bytes: Buffer, wish: Partial<PreviewWish>) {
  return renderPreview(inPieces(bytes), { pdf: true, page: 1, side: 1600, turn: 0, ...wish });
}
