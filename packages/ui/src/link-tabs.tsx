import { classes } from "./classes.ts";
import { Link, type NavItem } from "./link.tsx";

/** Tabs that are links: each has its own address, the present one is marked. */
export function LinkTabs(props: { label: string; tabs: readonly NavItem[] }) {
  return (
    <nav
      aria-label={props.label}
      className="hide-print mb-4 overflow-x-auto overflow-y-hidden border-b border-line-strong"
    >
      <ul className="flex [[data-density=admin]_&]:sm:flex-wrap">
        {props.tabs.map((tab) => (
          <li key={tab.href} className="shrink-0">
            <Link
              href={tab.href}
              aria-current={tab.current ? "page" : undefined}
              className={classes(
                "flex min-h-control items-center gap-2 px-4 [[data-density=admin]_&]:px-3 no-underline -outline-offset-4! hover:bg-harbour-wash",
                tab.current
                  ? "font-semibold text-ink shadow-[inset_0_-4px_0_var(--harbour)]"
                  : "text-harbour hover:text-harbour-strong",
              )}
            >
              {tab.label}
              {tab.count !== undefined && (
                <span className="text-sm font-normal tabular-nums text-ink-soft">{tab.count}</span>
              )}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
