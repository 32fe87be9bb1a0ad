import { type ComponentProps, type ReactNode, useEffect, useRef } from "react";
import { classes } from "./classes.ts";
import { Icon } from "./icon.tsx";
import { Link, type LinkProps } from "./link.tsx";

export type MenuProps = {
  /** What the closed menu shows. */
  label: ReactNode;
  /** Heard with the label, when the label alone does not say what the menu is. */
  name?: string | undefined;
  align?: "start" | "end" | undefined;
  className?: string | undefined;
  children: ReactNode;
};

/** A few links or buttons behind a word. A native disclosure: it opens before any script does. */
export function Menu({ label, name, align = "end", className, children }: MenuProps) {
  const box = useRef<HTMLDetailsElement>(null);
  // The document is the outside system: a click elsewhere or Escape closes what the browser leaves open.
  useEffect(() => {
    const close = (event: Event) => {
      const menu = box.current;
      if (!menu?.open) return;
      if (event instanceof KeyboardEvent) {
        if (event.key !== "Escape") return;
        menu.open = false;
        menu.querySelector("summary")?.focus();
      } else if (event.target instanceof Node && !menu.contains(event.target)) menu.open = false;
    };
    document.addEventListener("click", close);
    document.addEventListener("keydown", close);
    return () => {
      document.removeEventListener("click", close);
      document.removeEventListener("keydown", close);
    };
  }, []);
  return (
    <details ref={box} className={classes("disclosure relative", className)}>
      <summary className="flex min-h-[max(2.25rem,var(--tap))] items-center gap-2 rounded-md px-2 hover:bg-harbour-wash">
        {label}
        {name && <span className="sr-only">{name}</span>}
        <Icon name="down" className="size-3.5 text-ink-soft" />
      </summary>
      <div
        className={classes(
          "absolute top-full z-30 mt-1 grid min-w-56 rounded-md border border-line-strong bg-panel py-1 shadow-lift",
          align === "end" ? "end-0" : "start-0",
        )}
      >
        {children}
      </div>
    </details>
  );
}

/** A place to go, inside a `Menu`. */
export function MenuLink({ className, ...rest }: LinkProps) {
  return <Link className={classes(itemClass, className)} {...rest} />;
}

/** Something to do, inside a `Menu`; put it in its own form. */
export function MenuButton({ className, type = "submit", ...rest }: ComponentProps<"button">) {
  return <button type={type} className={classes(itemClass, className)} {...rest} />;
}

const itemClass =
  "flex min-h-control w-full items-center gap-2 px-4 py-1 text-start text-ink no-underline hover:bg-harbour-wash aria-[current]:font-semibold";
