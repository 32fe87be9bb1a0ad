import type { Overlay } from "./payload.ts";

/** The versions that came directly before and after one, in what they say. */
export type Lineage = { readonly follows: readonly Overlay[]; readonly followedBy: readonly Overlay[] };

/**
 * Of what a version says, which published one said it until then and which says it next: the list has one line of versions,
 * every value its own. In the order of their first days; of two of one day, the one that was published later stands last.
 */
export function lineageOf(published: readonly Overlay[], id: string): Lineage {
  const own = published.find((one) => one.id === id);
  const inOrder = [...published].sort((a, b) => compare(a.payload.from, b.payload.from));
  const beside = (step: 1 | -1) => {
    const found = (own ? saidBy(own) : []).flatMap((what) => {
      const line = inOrder.filter((one) => saidBy(one).includes(what));
      return line[line.findIndex((one) => one.id === id) + step] ?? [];
    });
    return [...new Set(found)];
  };
  return { follows: beside(-1), followedBy: beside(1) };
}

function saidBy({ payload }: Overlay): string[] {
  return [...(payload.list ? ["talent-list.version"] : []), ...payload.values.map(({ series }) => series)];
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
