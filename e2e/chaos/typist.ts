import { setTimeout as wait } from "node:timers/promises";
import type { BrowserContext, Page, Response } from "@playwright/test";

// For the script that brings the people to their desks: browsers are a library of this workspace.
export { type Browser, chromium } from "@playwright/test";

type Dice = () => number;

/** Long and short questions of one page, in the order in which a person comes to them. */
const fields = ["title", "duties", "vacancyReason", "relationText", "workplace"] as const;
const words = "settlement engine matching 交收 risk model, keeps the ledger 對賬 and answers auditors ".split(
  "",
);

type Key = { field: string; at: number; acknowledgedAt: number | null };

/** Somebody filling in the page of a post, whose every keystroke is remembered with when the server took it. */
export class Typist {
  readonly typed = new Map<string, string>();
  readonly acknowledged = new Map<string, string>();
  readonly keys: Key[] = [];
  page: Page;
  private readonly context: BrowserContext;
  private readonly address: string;
  private readonly dice: Dice;
  private readonly complaints: string[] = [];
  private reading: Promise<void> = Promise.resolve();

  constructor(context: BrowserContext, page: Page, address: string, dice: Dice) {
    this.context = context;
    this.page = page;
    this.address = address;
    this.dice = dice;
    page.on("pageerror", (error) => this.complaints.push(error.message));
    page.on("console", (said) => {
      if (said.type() === "error") this.complaints.push(said.text());
    });
    // Of the context, so that an answer that arrives while a tab goes down still counts.
    context.on("response", (response) => {
      this.reading = this.reading.then(() => this.read(response)).catch(() => undefined);
    });
  }

  async open(): Promise<void> {
    await this.page.goto(this.address);
    await this.page.locator("[name=title]").waitFor();
    // Before the script is there a key is only the browser's. What is fetched later is not waited for.
    await this.page.waitForFunction(isAlive);
  }

  /** Types so many keys, in bursts with pauses, wherever the dice lead. */
  async type(count: number, until: () => boolean): Promise<void> {
    let field = this.anyField();
    for (let n = 0; n < count && !until(); n += 1) {
      if (this.dice() < 0.04) field = this.anyField();
      const before = this.typed.get(field) ?? "";
      const drawn = words[Math.floor(this.dice() * words.length)] ?? "a";
      // Answers are kept without the white space at their ends.
      const key = before === "" && drawn === " " ? "a" : drawn;
      const at = Date.now();
      await this.page.locator(`[name=${field}]`).press("End", { timeout: 8000 });
      await this.page.keyboard.insertText(key);
      this.typed.set(field, before + key);
      this.keys.push({ field, at, acknowledgedAt: null });
      await wait(this.dice() < 0.05 ? 300 + this.dice() * 1400 : 15 + this.dice() * 60);
    }
  }

  /** What a person reads on the page now, and what its console said. */
  async says(): Promise<string> {
    const text = await this.page.locator("main").textContent({ timeout: 2000 }).catch(String);
    return [...this.complaints.slice(-4), (text ?? "").replace(/\s+/g, " ")].join(" | ");
  }

  /** Waits until the server has taken everything that was typed. */
  async settled(limitMs: number): Promise<boolean> {
    const until = Date.now() + limitMs;
    while (Date.now() < until) {
      await this.reading;
      if (this.keys.every((key) => key.acknowledgedAt !== null)) return true;
      await wait(100);
    }
    return false;
  }

  /** A new tab on the same page: what each question says now. */
  async reopen(): Promise<Map<string, string>> {
    await this.page.close().catch(() => undefined);
    this.page = await this.context.newPage();
    // A server that has just come back may end the first request.
    await this.open().catch(() => this.open());
    return this.look();
  }

  async look(): Promise<Map<string, string>> {
    const found = new Map<string, string>();
    for (const field of this.typed.keys())
      found.set(field, await this.page.locator(`[name=${field}]`).inputValue());
    return found;
  }

  private anyField(): string {
    return fields[Math.floor(this.dice() * fields.length)] ?? "title";
  }

  private async read(response: Response): Promise<void> {
    if (!response.ok() || !response.url().includes("saveSection")) return;
    const receipt = await response.text();
    const at = Date.now();
    if (!receipt.includes('"version"')) return;
    const answers = answersIn(response.request().postDataJSON());
    for (const [field, value] of Object.entries(answers)) {
      if (typeof value !== "string") continue;
      this.acknowledged.set(field, value);
      let length = value.length;
      for (const key of this.keys) {
        if (key.field !== field || length <= 0) continue;
        key.acknowledgedAt ??= at;
        length -= 1;
      }
    }
  }
}

/** Runs in the page: React marks what it has brought to life. */
function isAlive(): boolean {
  const form = document.querySelector("[name=title]")?.closest("form");
  return Object.keys(form ?? {}).some((key) => key.startsWith("__reactProps"));
}

function answersIn(body: unknown): Record<string, unknown> {
  if (typeof body !== "object" || body === null) return {};
  if ("answers" in body) return body.answers as Record<string, unknown>;
  return (
    Object.values(body)
      .map(answersIn)
      .find((found) => Object.keys(found).length > 0) ?? {}
  );
}
