import { type PointerEvent, useRef, useState } from "react";
import { Button } from "./button.tsx";
import { Field } from "./field.tsx";
import { TextInput } from "./text-input.tsx";
import { type Shares, type Turn, turned } from "./turned.ts";

/** A picture with a rectangle drawn on it, at the same place however large the picture is shown. */
export function RegionImage({ src, alt, region }: { src: string; alt: string; region: Shares | null }) {
  return (
    <div className="relative w-fit max-w-full border border-line bg-sunk">
      <img src={src} alt={alt} className="block h-auto max-w-full" loading="lazy" />
      <RegionMark region={region} />
    </div>
  );
}

export type RegionPickerProps = {
  /** Where the picture of a page lies. */
  src: (page: number) => string;
  alt: string;
  /** For a file of several pages: how many, and how they are called. `show` is the button where no script runs. */
  pages?: { count: number; label: string; of: string; show: { name: string; value: string; label: string } };
  /** Says that one may draw with a pointer or type. */
  hint: string;
  labels: Record<"x" | "y" | "width" | "height", string>;
  /** In per cent, as typed. */
  defaultValue?: Partial<Record<keyof Shares | "page", string>> | undefined;
  error?: string | undefined;
};

const sides = ["x", "y", "width", "height"] as const;

/**
 * Marks a part of a picture: drawn with a pointer, or typed in per cent of its width and height. The numbers are what is
 * sent (`region.x`, …), so that the keyboard does all that the pointer does.
 */
export function RegionPicker({ src, alt, pages, hint, labels, defaultValue, error }: RegionPickerProps) {
  const [typed, setTyped] = useState<Record<keyof Shares | "page", string>>({
    ...{ page: "1", x: "", y: "", width: "", height: "" },
    ...defaultValue,
  });
  const page = pageIn(typed.page, pages?.count ?? 1);
  const from = useRef<{ x: number; y: number } | null>(null);

  function draw(event: PointerEvent<HTMLDivElement>): void {
    if (!from.current) return;
    const to = placeIn(event);
    const width = Math.abs(to.x - from.current.x);
    const height = Math.abs(to.y - from.current.y);
    // A press without a drag keeps what was there.
    if (width < 0.005 || height < 0.005) return;
    const drawn = { x: Math.min(from.current.x, to.x), y: Math.min(from.current.y, to.y), width, height };
    setTyped({ page: String(page), ...inPerCent(drawn) });
  }

  return (
    <div className="grid gap-3">
      <p className="text-sm text-ink-soft">{hint}</p>
      {pages && (
        <div className="flex flex-wrap items-end gap-3">
          <Field id="region-page" label={pages.label}>
            <TextInput
              type="number"
              name="region.page"
              min={1}
              max={pages.count}
              width="xs"
              suffix={pages.of}
              value={typed.page}
              onChange={(event) => setTyped({ ...typed, page: event.target.value })}
            />
          </Field>
          <noscript>
            <Button name={pages.show.name} value={pages.show.value}>
              {pages.show.label}
            </Button>
          </noscript>
        </div>
      )}
      <div
        className="relative w-fit max-w-full cursor-crosshair touch-none border border-line bg-sunk select-none"
        onPointerDown={(event) => {
          from.current = placeIn(event);
          event.currentTarget.setPointerCapture(event.pointerId);
        }}
        onPointerMove={draw}
        onPointerUp={() => {
          from.current = null;
        }}
        onPointerCancel={() => {
          from.current = null;
        }}
      >
        <img src={src(page)} alt={alt} className="block h-auto max-w-full" draggable={false} />
        <RegionMark region={sharesOf(typed)} />
      </div>
      <div className="flex flex-wrap gap-3">
        {sides.map((side) => (
          <Field
            key={side}
            id={`region-${side}`}
            label={labels[side]}
            error={side === "x" ? error : undefined}
          >
            <TextInput
              name={`region.${side}`}
              inputMode="decimal"
              width="xs"
              suffix="%"
              value={typed[side]}
              onChange={(event) => setTyped({ ...typed, [side]: event.target.value })}
            />
          </Field>
        ))}
      </div>
    </div>
  );
}

/** The rectangle itself, over whatever fills the nearest positioned box; on a page that is shown turned it turns with it. */
export function RegionMark({ region, turn = 0 }: { region: Shares | null; turn?: Turn }) {
  if (!region) return null;
  return (
    <svg
      viewBox="0 0 1 1"
      preserveAspectRatio="none"
      aria-hidden="true"
      className="pointer-events-none absolute inset-0 size-full"
    >
      <rect
        {...turned(region, turn)}
        className="fill-kumquat stroke-kumquat"
        fillOpacity="0.18"
        strokeWidth="3"
        vectorEffect="non-scaling-stroke"
      />
    </svg>
  );
}

/** A page that is being typed, or is not there, is the first. */
function pageIn(typed: string, count: number): number {
  const page = Number(typed);
  return Number.isInteger(page) && page >= 1 && page <= count ? page : 1;
}

function placeIn(event: PointerEvent<HTMLDivElement>): { x: number; y: number } {
  const box = event.currentTarget.getBoundingClientRect();
  const share = (at: number) => Math.min(1, Math.max(0, at));
  return {
    x: share((event.clientX - box.left) / box.width),
    y: share((event.clientY - box.top) / box.height),
  };
}

function inPerCent(shares: Shares): Record<keyof Shares, string> {
  const text = (share: number) => String(Math.round(share * 1000) / 10);
  return { x: text(shares.x), y: text(shares.y), width: text(shares.width), height: text(shares.height) };
}

function sharesOf(typed: Readonly<Record<keyof Shares, string>>): Shares | null {
  const read = sides.map((side) => Number(typed[side]) / 100);
  if (sides.some((side) => typed[side].trim() === "") || read.some((share) => !(share >= 0 && share <= 1)))
    return null;
  const [x = 0, y = 0, width = 0, height = 0] = read;
  return { x, y, width, height };
}
