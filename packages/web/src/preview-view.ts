import type { PreviewView } from "@causeway/api/evidence/preview-evidence";

export type View = { page: number; turn: 0 | 90 | 180 | 270; zoom: 1 | 2 };

/** What a viewer's address says: `?page=2&turn=90&zoom=2`. What makes no sense is the first page as it is. */
export function readView(search: URLSearchParams): View {
  const page = Number(search.get("page"));
  const turn = ([90, 180, 270] as const).find((one) => String(one) === search.get("turn")) ?? 0;
  return {
    page: Number.isInteger(page) && page >= 1 && page <= 1000 ? page : 1,
    turn,
    zoom: search.get("zoom") === "2" ? 2 : 1,
  };
}

/** How a picture is asked for: `?page=2&turn=90&side=1600`. */
export function readPicture(url: string) {
  const search = new URL(url).searchParams;
  const side = sides.find((one) => String(one) === search.get("side")) ?? 1600;
  const { page, turn } = readView(search);
  return { page, turn, side };
}

const sides = [160, 800, 1600, 2400] as const satisfies readonly PreviewView["side"][];
