import type { ReactNode } from "react";
import { AvatarInitials } from "./avatar-initials.tsx";
import { classes } from "./classes.ts";
import { Link, type NavItem } from "./link.tsx";
import { Menu } from "./menu.tsx";
import { Mark, Wordmark } from "./wordmark.tsx";

type ShellProps = {
  productName: string;
  homeHref: string;
  skipLabel: string;
  /** A `LanguageSwitch`. */
  language: ReactNode;
  footer: ReactNode;
  children: ReactNode;
};

export type ShellUser = {
  name: string;
  /** Second line: role or address. */
  detail?: ReactNode;
  /** Accessible name of the menu's handle. */
  menuLabel: string;
  /** `MenuLink`s, and a form with a `MenuButton` for signing out. */
  menu: ReactNode;
};

export type PortalShellProps = ShellProps & {
  organisation?: ReactNode;
  nav?: readonly NavItem[] | undefined;
  navLabel?: string | undefined;
  user?: ShellUser | undefined;
  /** The way to one's notices; on a phone it stands beside the name of the product. */
  bell?: ReactNode;
  /** Full-width notice under the header. */
  notice?: ReactNode;
};

/** The employer's frame. The line under the header is the causeway; the present place is a station on it. */
export function PortalShell(props: PortalShellProps) {
  return (
    <div data-density="portal" className="flex min-h-dvh flex-col">
      <SkipLink label={props.skipLabel} />
      <header className="chrome bg-panel">
        <div className="mx-auto max-w-page px-gutter">
          <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 py-2">
            <div className="flex min-w-0 items-center gap-4 max-sm:flex-1 max-sm:gap-3">
              <HomeLink
                href={props.homeHref}
                label={props.productName}
                shrinks={Boolean(props.organisation)}
              />
              {props.organisation && (
                <div className="min-w-0 border-s border-line ps-4 font-semibold max-sm:line-clamp-2 max-sm:ps-3 max-sm:text-sm max-sm:leading-tight sm:truncate">
                  {props.organisation}
                </div>
              )}
            </div>
            {props.bell && <div className="-me-2 ms-auto">{props.bell}</div>}
            <div className="flex items-center gap-3 max-md:w-full max-md:justify-between">
              {props.language}
              {props.user && <UserMenu user={props.user} />}
            </div>
          </div>
          {props.nav && <LineNav items={props.nav} label={props.navLabel} />}
        </div>
        <div className="h-[3px] bg-harbour" />
      </header>
      {props.notice}
      <Main>{props.children}</Main>
      <Footer>{props.footer}</Footer>
    </div>
  );
}

export type AdminShellProps = ShellProps & {
  nav: readonly { label?: ReactNode; items: readonly NavItem[] }[];
  navLabel: string;
  user: ShellUser;
  /** The way to one's notices. */
  bell?: ReactNode;
  /** Search or command palette handle, in the top bar. */
  search?: ReactNode;
  /** The page fills the window and scrolls in its own panes (the three-pane workspace). */
  full?: boolean | undefined;
};

/** The agency's frame: dense, side navigation, all width to the work. */
export function AdminShell(props: AdminShellProps) {
  return (
    <div
      data-density="admin"
      className={classes(
        "grid min-h-dvh grid-rows-[auto_auto_1fr] lg:grid-cols-[10.5rem_minmax(0,1fr)] lg:grid-rows-[auto_1fr]",
        props.full && "lg:h-dvh",
      )}
    >
      <SkipLink label={props.skipLabel} />
      <header className="chrome col-span-full flex min-h-12 flex-wrap items-center gap-x-4 gap-y-1 border-b-[3px] border-harbour bg-panel px-4">
        <HomeLink href={props.homeHref} label={props.productName} small />
        <div className="min-w-0 flex-1 lg:ps-4">{props.search}</div>
        {props.bell}
        <div className="flex items-center gap-2">
          {props.language}
          <UserMenu user={props.user} />
        </div>
      </header>
      <nav
        aria-label={props.navLabel}
        className="chrome flex gap-4 border-line bg-panel max-lg:overflow-x-auto max-lg:border-b max-lg:px-2 lg:flex-col lg:border-e lg:py-3"
      >
        {props.nav.map((group, index) => (
          <div key={index} className="max-lg:flex max-lg:items-center">
            {group.label && <p className="px-4 pb-1 text-xs text-ink-soft max-lg:hidden">{group.label}</p>}
            <ul className="max-lg:flex">
              {group.items.map((item) => (
                <li key={item.href}>
                  <SideLink item={item} />
                </li>
              ))}
            </ul>
          </div>
        ))}
      </nav>
      <div className="flex min-h-0 min-w-0 flex-col">
        <main
          id="main"
          tabIndex={-1}
          className={classes("min-h-0 flex-1", props.full ? "" : "px-gutter py-4")}
        >
          {props.children}
        </main>
        {!props.full && (
          <footer className="chrome border-t border-line flex flex-wrap gap-x-6 gap-y-0.5 px-gutter py-2 text-xs text-ink-soft [&>p]:max-w-none">
            {props.footer}
          </footer>
        )}
      </div>
    </div>
  );
}

export type CandidateShellProps = ShellProps & {
  /** A `Progress`. */
  progress?: ReactNode;
  /** A `SavedIndicator`. */
  saved?: ReactNode;
  /** "Save and leave": a link or a form button. */
  leave?: ReactNode;
  /** The way to her notices. */
  bell?: ReactNode;
};

/** The candidate's frame: nothing but her form, how far she is, that it is saved, and her language. */
export function CandidateShell(props: CandidateShellProps) {
  return (
    <div data-density="candidate" className="flex min-h-dvh flex-col">
      <SkipLink label={props.skipLabel} />
      <header className="chrome sticky top-0 z-20 border-b-[3px] border-harbour bg-panel">
        <div className="mx-auto flex max-w-[48rem] items-center justify-between gap-x-3 px-gutter">
          <HomeLink href={props.homeHref} label={props.productName} shrinks />
          <div className="flex items-center gap-x-1 sm:gap-x-3">
            {props.language}
            {props.bell && <div className="-me-2">{props.bell}</div>}
          </div>
        </div>
        {(props.saved || props.leave) && (
          <div className="border-t border-line">
            <div className="mx-auto flex min-h-11 max-w-[48rem] items-center justify-between gap-4 px-gutter text-sm [&_a]:inline-flex [&_a]:min-h-11 [&_a]:items-center">
              {props.saved ?? <span />}
              {props.leave}
            </div>
          </div>
        )}
      </header>
      <main id="main" tabIndex={-1} className="mx-auto w-full max-w-[48rem] flex-1 px-gutter pt-4 pb-6">
        {props.progress && <div className="hide-print mb-6">{props.progress}</div>}
        {props.children}
      </main>
      <Footer narrow>{props.footer}</Footer>
    </div>
  );
}

function LineNav(props: { items: readonly NavItem[]; label: string | undefined }) {
  return (
    <nav aria-label={props.label} className="-mx-2 sm:overflow-x-auto sm:overflow-y-hidden">
      <ul className="flex max-sm:flex-wrap">
        {props.items.map((item) => (
          <li key={item.href} className="shrink-0">
            <Link
              href={item.href}
              aria-current={item.current ? "page" : undefined}
              className={classes(
                "relative flex min-h-12 items-center gap-2 px-3 pb-2 text-ink no-underline hover:text-harbour hover:underline -outline-offset-4! max-sm:min-h-11 max-sm:px-2 max-sm:pb-0",
                item.current &&
                  "font-semibold text-harbour max-sm:underline max-sm:decoration-[3px] max-sm:underline-offset-8",
              )}
            >
              {item.label}
              {item.count !== undefined && <Count>{item.count}</Count>}
              {item.current && <Station />}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** An arch on the line below: half a station ring, half a span. On phones the places take two rows, and the line lies under one. */
function Station() {
  return (
    <svg
      viewBox="0 0 24 10"
      aria-hidden="true"
      className="absolute bottom-0 left-1/2 h-[9px] w-[22px] -translate-x-1/2 text-harbour max-sm:hidden"
      fill="none"
      stroke="currentColor"
    >
      <path d="M3 11a9 9 0 0 1 18 0" strokeWidth="3.5" />
    </svg>
  );
}

function SideLink({ item }: { item: NavItem }) {
  return (
    <Link
      href={item.href}
      aria-current={item.current ? "page" : undefined}
      className={classes(
        "flex min-h-tap items-center justify-between gap-3 px-4 whitespace-nowrap text-ink no-underline hover:bg-harbour-wash -outline-offset-3!",
        item.current &&
          "bg-harbour-wash font-semibold text-harbour max-lg:shadow-[inset_0_-3px_0_var(--harbour)] lg:shadow-[inset_3px_0_0_var(--harbour)]",
      )}
    >
      {item.label}
      {item.count !== undefined && <Count>{item.count}</Count>}
    </Link>
  );
}

function Count(props: { children: ReactNode }) {
  return <span className="text-sm font-normal tabular-nums text-ink-soft">{props.children}</span>;
}

/** `shrinks`: on a phone the mark alone, so that there is room for the name beside it. */
function HomeLink(props: { href: string; label: string; small?: boolean; shrinks?: boolean }) {
  return (
    <Link href={props.href} className="flex min-h-11 shrink-0 items-center text-harbour no-underline">
      <Wordmark
        label={props.label}
        className={classes(props.small ? "h-7" : "h-8", props.shrinks && "max-sm:hidden")}
      />
      {props.shrinks && (
        <>
          <Mark className="size-9 sm:hidden" />
          <span className="sr-only sm:hidden">{props.label}</span>
        </>
      )}
    </Link>
  );
}

function UserMenu({ user }: { user: ShellUser }) {
  return (
    <Menu name={user.menuLabel} label={<AvatarInitials name={user.name} />}>
      <div className="border-b border-line px-4 pt-2 pb-3">
        <p className="font-semibold">{user.name}</p>
        {user.detail && <p className="text-sm text-ink-soft">{user.detail}</p>}
      </div>
      {user.menu}
    </Menu>
  );
}

function SkipLink(props: { label: string }) {
  return (
    <a
      href="#main"
      className="sr-only bg-harbour px-4 py-3 font-semibold text-on-harbour focus:not-sr-only focus:absolute focus:z-50"
    >
      {props.label}
    </a>
  );
}

function Main(props: { children: ReactNode }) {
  return (
    <main id="main" tabIndex={-1} className="mx-auto w-full max-w-page flex-1 px-gutter py-6">
      {props.children}
    </main>
  );
}

function Footer(props: { narrow?: boolean; children: ReactNode }) {
  return (
    <footer className="chrome mt-12 border-t border-line bg-panel text-sm text-ink-soft">
      <div
        className={classes(
          "mx-auto flex flex-wrap gap-x-6 gap-y-2 px-gutter py-6",
          props.narrow ? "max-w-[48rem]" : "max-w-page",
        )}
      >
        {props.children}
      </div>
    </footer>
  );
}
