import { uuidv7 } from "uuidv7";

/** A new id: UUIDv7, so that rows made one after another lie one after another. */
export function newId(): string {
  return uuidv7();
}
