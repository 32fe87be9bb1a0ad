import { setTimeout as wait } from "node:timers/promises";
import type { Scanner } from "../src/storage/scanner.ts";
import { collect } from "./files.ts";

/** In a file's trailer it makes the file one that the scanner condemns. */
export const harmful = "/Harmful true ";

/** A scanner that takes its time and says when it begins. */
export function slowScanner(ms: number, begun: () => void = () => {}): Scanner {
  return {
    async scan(bytes) {
      begun();
      const text = (await collect(bytes)).toString("latin1");
      await wait(ms);
      return text.includes(harmful) ? "infected" : "clean";
    },
  };
}
