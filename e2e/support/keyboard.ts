import { expect, type Page } from "@playwright/test";
import type { Answers } from "./person.ts";

/** Where the keys go now, as somebody without a mouse must be able to tell. */
type Stop = {
  id: string;
  name: string;
  kind: string;
  value: string;
  checked: boolean;
  words: string;
  href: string;
  filled: boolean;
  marked: boolean;
};

const mostStops = 250;

/** Hands on the keys alone. At every stop the focus must be seen, and the next Tab must lead somewhere else. */
export class Keyboard {
  private readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** The next stop, or the one before. */
  async next(key: "Tab" | "Shift+Tab" = "Tab"): Promise<Stop> {
    const before = await this.page.evaluate(focused);
    let now = before;
    // A date is several stops in one: day, month, year, and the calendar.
    for (let inside = 0; inside < (before.kind === "date" ? 4 : 1) && now.id === before.id; inside += 1) {
      await this.page.keyboard.press(key);
      now = await this.page.evaluate(focused);
    }
    expect(now.id, `${key} leads on from “${before.words || before.name}”`).not.toBe(before.id);
    expect(now.marked, `one sees that “${now.words || now.name || now.kind}” has the focus`).toBe(true);
    return now;
  }

  /** Goes on until a stop is the one. */
  async to(wanted: (stop: Stop) => boolean): Promise<Stop> {
    const passed: string[] = [];
    for (let stops = 0; stops < mostStops; stops += 1) {
      const stop = await this.next();
      if (wanted(stop)) return stop;
      passed.push(stop.words || stop.name);
    }
    throw new Error(`No such stop; there were ${[...new Set(passed)].join(" · ")}`);
  }

  /** A link or a button by what is written on it, pressed. */
  async press(words: string): Promise<void> {
    await this.to((stop) => stop.words === words);
    await this.page.keyboard.press("Enter");
  }

  async follow(href: RegExp): Promise<void> {
    await this.to((stop) => href.test(stop.href));
    await this.page.keyboard.press("Enter");
    await this.page.waitForURL((url) => href.test(url.pathname));
    await expect(this.page.locator("h1")).toBeVisible();
  }

  /** Answers what is asked in the order of the stops, until the button with these words has the focus. */
  async fill(answers: Answers, until: string): Promise<void> {
    const answered = new Set<string>();
    await this.to((stop) => stop.kind !== "body" && stop.name in answers);
    for (let stops = 0; stops < mostStops; stops += 1) {
      const stop = await this.page.evaluate(focused);
      if (stop.words === until) break;
      const answer = answers[stop.name];
      if (answer !== undefined) {
        await this.answer(stop, answer);
        answered.add(stop.name);
      }
      await this.next();
    }
    expect([...answered].sort()).toEqual(Object.keys(answers).sort());
  }

  private async answer(stop: Stop, answer: string | readonly string[]): Promise<void> {
    const { keyboard } = this.page;
    if (stop.kind === "checkbox") {
      if (answer.includes(stop.value) !== stop.checked) await keyboard.press("Space");
    } else if (stop.kind === "radio") await this.choose(stop, answer);
    else if (stop.kind === "select") await this.select(answer);
    else if (!stop.filled) await keyboard.insertText(String(answer));
  }

  /** Arrows move among the answers of one question, and choose. */
  private async choose(first: Stop, answer: string | readonly string[]): Promise<void> {
    if (first.value === answer) return this.page.keyboard.press("Space");
    for (let tries = 0; tries < 30; tries += 1) {
      await this.page.keyboard.press("ArrowDown");
      const now = await this.page.evaluate(focused);
      if (now.value === answer && now.checked) return;
    }
    throw new Error(`${first.name} cannot be answered with ${answer}`);
  }

  private async select(answer: string | readonly string[]): Promise<void> {
    for (let tries = 0; tries < 300; tries += 1) {
      if ((await this.page.evaluate(focused)).value === answer) return;
      await this.page.keyboard.press("ArrowDown");
    }
    throw new Error(`Nothing can be chosen as ${answer}`);
  }
}

/** Runs in the page. */
function focused(): Stop {
  const element = document.activeElement ?? document.body;
  const nodes = [...document.querySelectorAll("*")];
  const { tagName } = element;
  const input = element instanceof HTMLInputElement ? element : undefined;
  const select = element instanceof HTMLSelectElement ? element : undefined;
  const area = element instanceof HTMLTextAreaElement ? element : undefined;
  const around = [element, element.parentElement, element.nextElementSibling];
  const framed = ({ outlineStyle, outlineWidth }: CSSStyleDeclaration) =>
    outlineStyle !== "none" && outlineWidth !== "0px";
  // The link of a row frames the whole row by what it draws over it.
  const marked =
    framed(getComputedStyle(element, "::after")) ||
    around.some((one) => one !== null && framed(getComputedStyle(one)));
  return {
    id: `${location.pathname} ${nodes.indexOf(element)}`,
    name: element.getAttribute("name") ?? "",
    kind: input?.type ?? tagName.toLowerCase(),
    value: input?.value ?? select?.value ?? "",
    checked: input?.checked ?? false,
    words: tagName === "A" || tagName === "BUTTON" ? (element.textContent ?? "").trim() : "",
    href: element instanceof HTMLAnchorElement ? element.pathname : "",
    filled: (area ?? input)?.value !== "",
    // Once around, the browser's own bar has the focus.
    marked: marked || element === document.body,
  };
}
