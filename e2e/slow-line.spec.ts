import { anEmployer } from "@causeway/db/test/factories";
import type { Page } from "@playwright/test";
import { consent } from "./acts/candidate.ts";
import { candidateForm } from "./support/answers.ts";
import { saying } from "./support/person.ts";
import { database } from "./support/stack.ts";
import { expect, type Meet, test } from "./support/test.ts";

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

async function atHerForm(meet: Meet) {
  const { candidate, sponsorshipCase } = await anEmployer(database).withCandidate();
  const her = await meet({ email: candidate.email, locale: "zh-Hans", as: candidate }, phone);
  const form = `/c/${sponsorshipCase.id}`;
  await her.open(form);
  await consent(her, form);
  return { her, form };
}

/** 150 kbit/s and 400 ms there and back, as at the edge of a mobile network; or no network at all. */
async function aPoorLine(page: Page) {
  const cdp = await page.context().newCDPSession(page);
  const line = (offline: boolean) =>
    cdp.send("Network.emulateNetworkConditions", {
      ...{ offline, latency: 400, downloadThroughput: 18_750, uploadThroughput: 18_750 },
    });
  await cdp.send("Network.enable");
  await line(false);
  return { drop: () => line(true), comeBack: () => line(false) };
}

test("on a slow line that drops twice a section is filled and nothing is lost", async ({ meet }) => {
  const { her, form } = await atHerForm(meet);
  const t = her.words("form");
  const line = await aPoorLine(her.page);
  await her.page.locator('main a[href$="/particulars"]').first().click();
  await expect(her.page.locator("[name=surnameEn]")).toBeVisible();
  const answers = Object.entries(candidateForm.particulars);
  await her.answer(Object.fromEntries(answers.slice(0, 4)));
  await line.drop();
  await her.answer(Object.fromEntries(answers.slice(4, 7)));
  await her.sees(t("unsaved"));
  await line.comeBack();
  await her.sees(saying(t("saved", { time: "{time}" })));
  await her.answer(Object.fromEntries(answers.slice(7)));
  await line.drop();
  await her.sees(t("unsaved"));
  await line.comeBack();
  await her.sees(saying(t("saved", { time: "{time}" })));
  await her.control(t("saveAndContinue")).click();
  await her.page.waitForURL(`**${form}/travel-document`);
  await her.page.goto(her.page.url().replace("travel-document", "particulars"));
  for (const name of ["nameZh", "surnameEn", "givenNamesEn", "dateOfBirth", "placeOfBirth", "phone"] as const)
    await expect(her.page.locator(`[name=${name}]`)).toHaveValue(candidateForm.particulars[name]);
});

test("a photograph is looked at on her phone, sent upright and small, and without where it was taken", async ({
  meet,
}) => {
  const { her, form } = await atHerForm(meet);
  const t = her.words("evidence-photo");
  await her.open(`${form}/documents/consent-letter`);
  await her.page.addInitScript(keepWhatIsSent);
  await her.open(`${form}/documents`);
  const input = her.page.locator("#slot-A-CNID input[type=file]").first();
  const lying = asTaken(await aBlankPhoto(her.page, 800, 600));
  await input.setInputFiles({ name: "card.jpg", mimeType: "image/jpeg", buffer: lying });
  await expect(her.page.getByText(t("doubt.small"))).toBeAttached();
  expect(await her.page.evaluate(whatWasSent)).toBe("");
  await her.page.getByRole("button", { name: t("sendAnyway"), includeHidden: true }).dispatchEvent("click");
  await expect.poll(() => her.page.evaluate(whatWasSent)).not.toBe("");
  const bytes = Buffer.from(await her.page.evaluate(whatWasSent), "latin1");
  expect(bytes.includes("somewhere in Beijing")).toBe(false);
  expect(sizeOf(bytes)).toEqual({ width: 600, height: 800 });
});

/** Runs in the page: the driver does not see the bodies of files. */
function keepWhatIsSent(): void {
  const { send } = XMLHttpRequest.prototype;
  XMLHttpRequest.prototype.send = function (body) {
    if (body instanceof Blob) {
      const reader = new FileReader();
      reader.onload = () => sessionStorage.setItem("sent", String(reader.result));
      reader.readAsBinaryString(body);
    }
    send.call(this, body);
  };
}

function whatWasSent(): string {
  return sessionStorage.getItem("sent") ?? "";
}

/** A JPEG as the browser itself writes it. */
async function aBlankPhoto(page: Page, width: number, height: number): Promise<Buffer> {
  const url = await page.evaluate(
    ([wide = 0, high = 0]) => {
      const canvas = Object.assign(document.createElement("canvas"), { width: wide, height: high });
      const context = canvas.getContext("2d");
      context?.fillRect(0, 0, wide, high);
      return canvas.toDataURL("image/jpeg", 0.9);
    },
    [width, height],
  );
  return Buffer.from(url.split(",")[1] ?? "", "base64");
}

/** The same with what a camera writes into it: held on its side, and where. */
function asTaken(jpeg: Buffer): Buffer {
  const place = Buffer.from("somewhere in Beijing\0");
  // A directory of two entries: orientation 6 (turn right), and a description that lies behind them.
  const tiff = Buffer.alloc(8 + 2 + 24 + 4);
  tiff.write("MM\0*", 0, "latin1");
  tiff.writeUInt32BE(8, 4);
  tiff.writeUInt16BE(2, 8);
  const entry = (at: number, [tag, type, count]: [number, number, number]) => {
    tiff.writeUInt16BE(tag, at);
    tiff.writeUInt16BE(type, at + 2);
    tiff.writeUInt32BE(count, at + 4);
  };
  entry(10, [0x010e, 2, place.length]);
  tiff.writeUInt32BE(tiff.length, 18);
  entry(22, [0x0112, 3, 1]);
  tiff.writeUInt16BE(6, 30);
  const body = Buffer.concat([Buffer.from("Exif\0\0", "latin1"), tiff, place]);
  const head = Buffer.from([0xff, 0xe1, (body.length + 2) >> 8, (body.length + 2) & 255]);
  return Buffer.concat([jpeg.subarray(0, 2), head, body, jpeg.subarray(2)]);
}

/** The size in a JPEG's frame header. */
function sizeOf(jpeg: Buffer): { width: number; height: number } {
  const at = jpeg.indexOf(Buffer.from([0xff, 0xc0]));
  return { height: jpeg.readUInt16BE(at + 5), width: jpeg.readUInt16BE(at + 7) };
}
