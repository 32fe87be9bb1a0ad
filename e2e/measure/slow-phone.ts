import type { Browser, BrowserContext, CDPSession, Page } from "@playwright/test";

/** Lighthouse's "slow 4G" on a phone of the middle class. */
export const profile = {
  downKbits: 1600,
  upKbits: 750,
  roundTripMs: 150,
  processorSlowedBy: 4,
  packing: "gzip",
};

export type Figure = {
  what: string;
  bytes: number;
  requests: number;
  /** From the press or the address to the moment at which React holds the page and nothing is on its way. */
  interactiveMs: number;
  /** Bytes by kind, for whoever wants to know where they come from. */
  parts: Record<string, number>;
};

type Traffic = { url: string; type: string; bytes: number; ended: boolean };

/** A phone on a slow line, as Chromium plays it: counts what goes over the wire and how long a page takes to live. */
export class SlowPhone {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly #cdp: CDPSession;
  readonly #traffic = new Map<string, Traffic>();
  readonly #strangers = new Set<string>();

  private constructor(context: BrowserContext, page: Page, cdp: CDPSession) {
    this.context = context;
    this.page = page;
    this.#cdp = cdp;
  }

  static async take(browser: Browser, locale: string): Promise<SlowPhone> {
    const context = await browser.newContext({
      viewport: { width: 390, height: 844 },
      hasTouch: true,
      isMobile: true,
      locale,
      timezoneId: "Asia/Hong_Kong",
      // One packing for all that is compared; over HTTPS most browsers would be given Brotli, which is smaller.
      extraHTTPHeaders: { "accept-encoding": profile.packing },
    });
    const page = await context.newPage();
    const cdp = await context.newCDPSession(page);
    const phone = new SlowPhone(context, page, cdp);
    await cdp.send("Network.enable");
    await cdp.send("Network.emulateNetworkConditions", {
      offline: false,
      latency: profile.roundTripMs,
      downloadThroughput: (profile.downKbits * 1000) / 8,
      uploadThroughput: (profile.upKbits * 1000) / 8,
    });
    await cdp.send("Emulation.setCPUThrottlingRate", { rate: profile.processorSlowedBy });
    phone.#listen();
    return phone;
  }

  /** Origins other than the app's own that anything was asked of. */
  get strangers(): string[] {
    return [...this.#strangers];
  }

  /** Does something that brings a page and says what that cost. */
  async cost(what: string, act: () => Promise<unknown>, arrived: () => Promise<unknown>): Promise<Figure> {
    await this.#quiet();
    this.#traffic.clear();
    const began = performance.now();
    await act();
    await arrived();
    await this.page.waitForFunction(held, undefined, { polling: 50 });
    const interactiveMs = Math.round(performance.now() - began);
    await this.#quiet();
    const all = [...this.#traffic.values()];
    const parts: Record<string, number> = {};
    for (const { type, bytes } of all) parts[type] = (parts[type] ?? 0) + bytes;
    return { what, bytes: sum(all), requests: all.length, interactiveMs, parts };
  }

  /** Every request of the last page with its bytes, largest first. */
  get requests(): Traffic[] {
    return [...this.#traffic.values()].sort((one, other) => other.bytes - one.bytes);
  }

  #listen(): void {
    this.#cdp.on("Network.requestWillBeSent", ({ requestId, request, type, redirectResponse }) => {
      if (!/^https?:/.test(request.url)) return;
      const known = this.#traffic.get(requestId);
      if (redirectResponse && known) {
        this.#traffic.set(`${requestId}/${this.#traffic.size}`, {
          ...known,
          bytes: redirectResponse.encodedDataLength,
          ended: true,
        });
      }
      // A stream of events stays open as long as its page: it counts, and is not waited for.
      const ended = type === "EventSource";
      this.#traffic.set(requestId, { url: request.url, type: type ?? "Other", bytes: 0, ended });
      const { origin } = new URL(request.url);
      if (this.page.url().startsWith("http") && origin !== new URL(this.page.url()).origin)
        this.#strangers.add(origin);
    });
    this.#cdp.on("Network.requestServedFromCache", ({ requestId }) => void this.#traffic.delete(requestId));
    this.#cdp.on("Network.responseReceived", ({ requestId, response }) => {
      const one = this.#traffic.get(requestId);
      if (response.fromDiskCache) this.#traffic.delete(requestId);
      else if (one) one.bytes = response.encodedDataLength;
    });
    this.#cdp.on("Network.dataReceived", ({ requestId, encodedDataLength }) => {
      const one = this.#traffic.get(requestId);
      if (one) one.bytes += encodedDataLength;
    });
    this.#cdp.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
      const one = this.#traffic.get(requestId);
      if (one) Object.assign(one, { bytes: Math.max(one.bytes, encodedDataLength), ended: true });
    });
    this.#cdp.on("Network.loadingFailed", ({ requestId }) => {
      const one = this.#traffic.get(requestId);
      if (one) one.ended = true;
    });
  }

  /** Half a second in which nothing is on its way. */
  async #quiet(): Promise<void> {
    const patience = performance.now() + 30_000;
    let calmSince = performance.now();
    while (performance.now() - calmSince < 500) {
      await new Promise((resolve) => setTimeout(resolve, 50));
      const open = [...this.#traffic.values()].filter((one) => !one.ended);
      if (open.length > 0) calmSince = performance.now();
      if (performance.now() > patience)
        throw new Error(`Loading without end: ${open.map((one) => `${one.type} ${one.url}`).join(", ")}`);
    }
  }
}

function sum(traffic: readonly Traffic[]): number {
  return traffic.reduce((bytes, one) => bytes + one.bytes, 0);
}

/** React notes itself on each element that it has taken over. */
function held(): boolean {
  const buttons = document.querySelectorAll("main button, main a");
  const last = buttons[buttons.length - 1];
  return last !== undefined && Object.keys(last).some((key) => key.startsWith("__reactProps"));
}
