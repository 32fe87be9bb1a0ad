import type { Namespace } from "./catalog.ts";
import { useT } from "./react.tsx";

/** Looks words up by a key that is known at run time only; what has none of its own is said as `otherwise`. */
export function useWordOf(namespace: Namespace): (key: string, otherwise: string) => string {
  const t = useT(namespace) as unknown as { has(key: string): boolean } & ((key: string) => string);
  return (key, otherwise) => (t.has(key) ? t(key) : otherwise);
}
