import {
  type KeyboardEvent,
  type PointerEvent,
  type ReactNode,
  type RefObject,
  useEffect,
  useRef,
  useState,
} from "react";
import { classes } from "./classes.ts";

type Pane = { label: string; children: ReactNode };

export type SplitPanesProps = {
  left: Pane;
  main: Pane;
  right?: Pane | undefined;
  /** Accessible names of the two handles. */
  resize: { left: string; right: string };
  /** Under this key the browser keeps the widths. */
  storageKey: string;
};

type Side = "left" | "right";

/**
 * Two or three panes side by side that resize by pointer or arrow keys and remember. Below 64 rem, and
 * before scripts run, they are a plain grid.
 */
export function SplitPanes({ left, main, right, resize, storageKey }: SplitPanesProps) {
  const box = useRef<HTMLDivElement>(null);
  const [widths, setWidths] = usePaneWidths(storageKey, box);
  const handle = (side: Side) => (
    <Handle
      side={side}
      label={resize[side]}
      width={widths?.[side]}
      onResize={(width) => setWidths((now) => ({ ...defaults, ...now, [side]: clamp(side, width) }))}
      box={box}
    />
  );
  return (
    <div
      ref={box}
      className={classes(
        "grid h-full min-h-0",
        right
          ? "lg:grid-cols-[var(--pane-left,18rem)_auto_minmax(0,1fr)_auto_var(--pane-right,26rem)]"
          : "lg:grid-cols-[var(--pane-left,18rem)_auto_minmax(0,1fr)]",
      )}
    >
      <PaneBody pane={left} />
      {handle("left")}
      <PaneBody pane={main} />
      {right && handle("right")}
      {right && <PaneBody pane={right} />}
    </div>
  );
}

function PaneBody({ pane }: { pane: Pane }) {
  const body = useRef<HTMLElement>(null);
  // Outside system: the browser's layout. What scrolls and holds nothing that takes the focus must take it itself, or a
  // keyboard cannot scroll it (WCAG 2.1.1); elsewhere one more stop would only be in the way.
  useEffect(() => {
    const node = body.current;
    if (!node) return;
    const look = () => {
      const stuck = node.scrollHeight > node.clientHeight && !node.querySelector(focusable);
      if (stuck) node.tabIndex = 0;
      else node.removeAttribute("tabindex");
    };
    look();
    const watcher = new ResizeObserver(look);
    watcher.observe(node);
    return () => watcher.disconnect();
  });
  return (
    <section
      ref={body}
      aria-label={pane.label}
      // Relative: what is hidden from sight but read aloud must scroll with its pane, not lengthen the page.
      className="relative min-h-0 min-w-0 overflow-auto px-gutter py-3 max-lg:border-b max-lg:border-line"
    >
      {pane.children}
    </section>
  );
}

const focusable = "a[href], button, input, select, textarea, summary, [tabindex]";

type HandleProps = {
  side: Side;
  label: string;
  width: number | undefined;
  onResize: (width: number) => void;
  box: RefObject<HTMLDivElement | null>;
};

function Handle({ side, label, width, onResize, box }: HandleProps) {
  const sign = side === "left" ? 1 : -1;
  const onPointerMove = (event: PointerEvent<HTMLHRElement>) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const frame = box.current?.getBoundingClientRect();
    if (frame) onResize(side === "left" ? event.clientX - frame.left : frame.right - event.clientX);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLHRElement>) => {
    const step = { ArrowRight: 16, ArrowLeft: -16 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    onResize((width ?? defaults[side]) + step * sign);
  };
  return (
    <hr
      aria-orientation="vertical"
      aria-label={label}
      aria-valuemin={limits[side].min}
      aria-valuemax={limits[side].max}
      aria-valuenow={width ?? defaults[side]}
      tabIndex={0}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={onPointerMove}
      onKeyDown={onKeyDown}
      className="relative h-auto w-px border-0 cursor-col-resize touch-none bg-line-strong after:absolute after:inset-y-0 after:-inset-x-1.5 after:content-[''] hover:bg-harbour hover:ring-1 hover:ring-harbour focus-visible:outline-offset-0 max-lg:hidden"
    />
  );
}

const defaults: Record<Side, number> = { left: 288, right: 416 };
const limits = { left: { min: 200, max: 560 }, right: { min: 280, max: 880 } };

function clamp(side: Side, width: number) {
  return Math.round(Math.min(limits[side].max, Math.max(limits[side].min, width)));
}

function usePaneWidths(storageKey: string, box: RefObject<HTMLDivElement | null>) {
  const [widths, setWidths] = useState<Record<Side, number> | null>(null);
  // Outside system: the browser's storage, which the server cannot read while it renders.
  useEffect(() => {
    const kept = readWidths(storageKey);
    if (kept) setWidths(kept);
  }, [storageKey]);
  // Outside systems: the element's style (a style attribute would be refused by the page's policy) and storage.
  useEffect(() => {
    if (!widths) return;
    box.current?.style.setProperty("--pane-left", `${widths.left}px`);
    box.current?.style.setProperty("--pane-right", `${widths.right}px`);
    try {
      localStorage.setItem(storageKey, JSON.stringify(widths));
    } catch {
      // Storage may be full or forbidden; the widths then last as long as the page.
    }
  }, [widths, storageKey, box]);
  return [widths, setWidths] as const;
}

function readWidths(storageKey: string): Record<Side, number> | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(storageKey) ?? "null");
    if (typeof kept !== "object" || kept === null || !("left" in kept) || !("right" in kept)) return null;
    if (typeof kept.left !== "number" || typeof kept.right !== "number") return null;
    return { left: clamp("left", kept.left), right: clamp("right", kept.right) };
  } catch {
    return null;
  }
}
