import type { Namespace } from "@causeway/messages/catalog";
import type { Locale } from "@causeway/messages/locale";
import { translator } from "@causeway/messages/translator";
import { type BrowserContext, expect, type Locator, type Page } from "@playwright/test";
import { Secret, TOTP } from "otpauth";
import { expectAccessible } from "./axe.ts";
import { linkIn, nextMail } from "./mailbox.ts";
import { type App, urlOf } from "./stack.ts";

export type Value = string | readonly string[];
export type Answers = Readonly<Record<string, Value>>;

/** Somebody at a browser of her own: reads her mail, speaks one language, and looks at every page for barriers. */
export class Person {
  readonly page: Page;
  readonly app: App;
  readonly email: string;
  readonly locale: Locale;
  readonly scripted: boolean;
  private appSecret = "";

  constructor(page: Page, who: { app: App; email: string; locale: Locale; scripted: boolean }) {
    this.page = page;
    this.app = who.app;
    this.email = who.email;
    this.locale = who.locale;
    this.scripted = who.scripted;
  }

  get context(): BrowserContext {
    return this.page.context();
  }

  /** The wording she reads: `her.words("auth")("send")`. */
  words<N extends Namespace>(namespace: N) {
    return translator(this.locale, namespace);
  }

  async open(path: string): Promise<void> {
    await this.page.goto(path.startsWith("http") ? path : urlOf(this.app) + path);
    await this.settle();
  }

  /** Waits until the page can be used, then looks for barriers. */
  async settle(): Promise<void> {
    await expect(this.page.locator("h1")).toBeVisible();
    await this.fits();
    // A place in a sentence that nobody filled in.
    await expect(this.page.locator("main")).not.toContainText(/\{[a-z]+(:\w+)?\}/i);
    await expectAccessible(this.page, this.scripted);
  }

  /** From a tablet's width on no page is wider than the window: only a table may scroll, in a frame of its own. */
  private async fits(): Promise<void> {
    if ((this.page.viewportSize()?.width ?? 0) < 820) return;
    const beyond = () => this.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    await expect.poll(beyond, `how far ${this.path} goes beyond the window`).toBeLessThanOrEqual(0);
  }

  /** Presses a button or link and arrives somewhere. */
  async follow(name: string | RegExp, to: RegExp | string | ((url: URL) => boolean)): Promise<void> {
    await this.control(name).click();
    await this.page.waitForURL(to);
    await this.settle();
  }

  /** Presses a button that keeps her on the page, and waits for what it then says. */
  async press(name: string | RegExp, says: string | RegExp): Promise<void> {
    await this.control(name).click();
    await this.sees(says);
    await expectAccessible(this.page, this.scripted);
  }

  async sees(text: string | RegExp): Promise<void> {
    await expect(this.page.getByText(text).filter({ visible: true }).first()).toBeVisible();
  }

  control(name: string | RegExp): Locator {
    const exact = typeof name === "string";
    return this.page
      .getByRole("button", { name, exact })
      .or(this.page.getByRole("link", { name, exact }))
      .filter({ visible: true })
      .first();
  }

  /** Answers questions by their fields' names, in the order given. */
  async answer(answers: Answers, prefix = ""): Promise<void> {
    for (const [name, value] of Object.entries(answers)) await this.answerOne(prefix + name, value);
  }

  private async answerOne(name: string, value: Value): Promise<void> {
    const field = this.page.locator(`:is(input, select, textarea)[name="${name}"]:not([type=hidden])`);
    // The address changes a moment before the page does.
    await field.first().waitFor({ state: "attached" });
    if (typeof value !== "string") {
      for (const one of value) await this.page.locator(`[name="${name}"][value="${one}"]`).check();
      return;
    }
    const radio = this.page.locator(`input[type=radio][name="${name}"][value="${value}"]`);
    if ((await radio.count()) > 0) return radio.first().check();
    const kind = await field
      .first()
      .evaluate((node) => (node instanceof HTMLInputElement ? node.type : node.tagName));
    if (kind === "checkbox") return field.check();
    if (kind === "SELECT") await field.selectOption(value);
    else await field.fill(value);
  }

  /** Adds a row to a repeating group and answers it. */
  async addRow(group: string, answers: Answers): Promise<void> {
    const rows = this.page.locator(`input[name="${group}.row"]`);
    const before = await rows.count();
    await this.page.locator(`button[name=intent][value="add-row:${group}"]`).click();
    await expect(rows).toHaveCount(before + 1);
    const id = await rows.nth(before).inputValue();
    await this.answer(answers, `${group}.${id}.`);
  }

  /** Signs in as anybody would: asks for a link, reads the mail, opens it, presses the button. */
  async signIn(path = "/"): Promise<void> {
    await this.openLink(path);
    if (this.app === "admin") await this.setUpApp();
  }

  /** By the mail alone: the portal opens, the admin app asks for a second factor. */
  async openLink(path = "/"): Promise<void> {
    const t = this.words("auth");
    await this.open(`/sign-in?return_to=${encodeURIComponent(path)}`);
    await this.answer({ email: this.email });
    await this.follow(t("send"), /\/sign-in\/code/);
    await this.open(linkIn(await nextMail(this.email, saying(this.words("email")("sign-in.subject")))));
    const second = /^\/sign-in\/(enrol|second-factor)/;
    const arrived = ({ pathname }: URL) =>
      this.app === "admin" ? second.test(pathname) : !pathname.startsWith("/sign-in");
    await this.follow(t("link.finish"), arrived);
  }

  /** At the first sign-in of staff: an authenticator app, whose codes she has from then on, and the recovery codes. */
  async setUpApp(): Promise<string[]> {
    const t = this.words("second-factor");
    const key = await this.page.locator("main .select-all").textContent();
    this.appSecret = (key ?? "").replaceAll(/\s/g, "");
    await this.answer({ code: this.code() });
    await this.control(t("enrol.totpSubmit")).click();
    await expect(this.page.locator("main ol li")).toHaveCount(10);
    const codes = await this.page.locator("main ol li").allTextContents();
    await this.settle();
    await this.follow(t("codes.kept"), (url: URL) => !url.pathname.startsWith("/sign-in"));
    return codes;
  }

  /** What her authenticator app shows; a later code when `ahead` says that this one is spent. */
  code(ahead = 0): string {
    const secret = Secret.fromBase32(this.appSecret);
    return TOTP.generate({ secret, timestamp: Date.now() + ahead * 30_000 });
  }

  /** The page's own path, without origin and query. */
  get path(): string {
    return new URL(this.page.url()).pathname;
  }
}

/** A subject in a mail's own words, whatever stands in the places that are filled in. */
export function saying(wording: string): RegExp {
  const escaped = wording.replace(/[.*+?^$()|[\]\\]/g, "\\$&");
  return new RegExp(escaped.replace(/\{[^}]*\}/g, ".*"));
}
