import fc from "fast-check";
import { expect, test } from "vitest";
import { cleanFileName } from "./file-name.ts";

test.each([
  ["passport.pdf", "application/pdf", "passport.pdf"],
  ["../../etc/passwd", "application/pdf", "passwd.pdf"],
  ["C:\\Users\\陳\\學位證書.PDF", "application/pdf", "學位證書.pdf"],
  ["..\\..\\boot.ini", "image/png", "boot.png"],
  ["IMG_0001.JPEG", "image/jpeg", "IMG_0001.jpeg"],
  ["photo.pdf", "image/png", "photo.png"],
  ["invoice\u202Efdp.exe", "application/pdf", "invoicefdp.pdf"],
  ["a\u0000b\r\nc.pdf", "application/pdf", "abc.pdf"],
  ["", "image/jpeg", "file.jpg"],
  [".", "image/jpeg", "file.jpg"],
  ['a"b<c>.pdf', "application/pdf", "abc.pdf"],
] as const)("%j holding %s is kept as %j", (sent, mediaType, kept) => {
  expect(cleanFileName(sent, mediaType)).toBe(kept);
});

test("no name, however made, keeps a separator, a control character or grows without end", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 400 }), (sent) => {
      const kept = cleanFileName(sent, "application/pdf");
      expect(kept).toMatch(/^[^/\\\p{Cc}\p{Cf}<>:"|?*]+\.pdf$/u);
      expect([...kept].length).toBeLessThanOrEqual(124);
      expect(kept.isWellFormed()).toBe(true);
    }),
  );
});
