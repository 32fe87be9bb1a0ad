import { describe, expect, test } from "vitest";
import { attachment, contentDisposition } from "./file-response.ts";

describe("a download", () => {
  test("is an attachment that no browser renders, sniffs or keeps", async () => {
    const response = attachment({
      fileName: "旅行證件 (1).pdf",
      mediaType: "application/pdf",
      bytes: 6,
      content: (async function* () {
        yield Buffer.from("%PDF");
        yield Buffer.from("-1");
      })(),
    });
    expect(Object.fromEntries(response.headers)).toMatchObject({
      "content-type": "application/pdf",
      "content-length": "6",
      "x-content-type-options": "nosniff",
      "cache-control": "private, no-store",
      "content-disposition":
        "attachment; filename=\"____ (1).pdf\"; filename*=UTF-8''%E6%97%85%E8%A1%8C%E8%AD%89%E4%BB%B6%20%281%29.pdf",
    });
    expect(response.headers.get("content-security-policy")).toContain("sandbox");
    expect(await response.text()).toBe("%PDF-1");
  });

  test("that breaks while it is read breaks for the reader too", async () => {
    const response = attachment({
      fileName: "a.pdf",
      mediaType: "application/pdf",
      bytes: 6,
      content: (async function* () {
        yield Buffer.from("%PDF");
        throw new Error("damaged");
      })(),
    });
    await expect(response.text()).rejects.toThrow();
  });

  test.each(['a"b.pdf', "a\r\nset-cookie: x=1.pdf", "a\\b%22.pdf", "\ud800.pdf", "名;filename=x.exe"])(
    "never lets the name %j out of its header",
    (name) => {
      const header = contentDisposition("attachment", name);
      expect(header).toMatch(/^attachment; filename="[^"\\%\r\n]*"; filename\*=UTF-8''[A-Za-z0-9\-._~!%]*$/);
      expect(() => new Headers({ "content-disposition": header })).not.toThrow();
    },
  );
});
