import type { ReactNode } from "react";
import { classes } from "./classes.ts";
import { Icon } from "./icon.tsx";
import { Link } from "./link.tsx";

export type PageHeaderProps = {
  title: ReactNode;
  /** Small line above: where this page belongs. */
  eyebrow?: ReactNode;
  /** The same name in another script, set smaller beside it as on a station sign. */
  alt?: { lang: string; text: ReactNode } | undefined;
  lede?: ReactNode;
  /** Buttons. */
  actions?: ReactNode;
  /** Facts in one quiet row: case number, employer, dates. */
  meta?: ReactNode;
  back?: { href: string; label: ReactNode } | undefined;
};

/** The page's one h1 and what surrounds it. */
export function PageHeader(props: PageHeaderProps) {
  return (
    <div className="mb-6 [[data-density=admin]_&]:mb-4">
      {props.back && (
        <Link
          href={props.back.href}
          className="hide-print mb-3 inline-flex min-h-tap items-center gap-1 text-ink"
        >
          <Icon name="back" />
          {props.back.label}
        </Link>
      )}
      <div className="flex flex-wrap items-end justify-between gap-x-8 gap-y-4">
        <div className="min-w-0">
          {props.eyebrow && (
            <p className="mb-1 flex items-center gap-2 font-semibold text-harbour">
              <StationMark />
              {props.eyebrow}
            </p>
          )}
          <h1 className="text-2xl">{props.title}</h1>
          {props.alt && (
            <p lang={props.alt.lang} className="text-lg text-ink-soft">
              {props.alt.text}
            </p>
          )}
          {props.meta && (
            <div className="mt-2 flex flex-wrap items-center gap-x-5 gap-y-1 text-sm text-ink-soft">
              {props.meta}
            </div>
          )}
        </div>
        {props.actions && (
          <div className="hide-print flex flex-wrap items-center gap-3 [&>a]:tap-alone">{props.actions}</div>
        )}
      </div>
      {props.lede && <div className="mt-3 max-w-column text-lg text-ink-soft">{props.lede}</div>}
    </div>
  );
}

/** One column of at most 44 rem, for reading and for forms. */
export function Column(props: { children: ReactNode; className?: string | undefined }) {
  return <div className={classes("max-w-column min-w-0", props.className)}>{props.children}</div>;
}

export type WithRailProps = {
  children: ReactNode;
  rail: ReactNode;
  /** Names the rail; the drawer's handle on phones. */
  railLabel: ReactNode;
  /** Stays in sight on the closed drawer: usually a verdict chip. */
  railSummary?: ReactNode;
};

/**
 * A column with a quiet rail that holds the page's verdict as it changes; on phones a drawer that
 * sticks below the header (at the foot it would lie over the control one is about to touch).
 */
export function WithRail(props: WithRailProps) {
  return (
    <div className="flex flex-col lg:grid lg:grid-cols-[minmax(0,44rem)_minmax(17rem,1fr)] lg:gap-12">
      <div className="min-w-0">{props.children}</div>
      <aside className="max-lg:sticky max-lg:top-0 max-lg:z-10 max-lg:order-first max-lg:-mx-gutter max-lg:-mt-6 max-lg:mb-6 [[data-density=admin]_&]:max-lg:-mt-4 print:static print:order-last print:mx-0 print:mt-8">
        <details className="rail disclosure max-lg:border-b max-lg:border-line-strong max-lg:bg-panel lg:sticky lg:top-6">
          <summary className="flex min-h-12 items-center justify-between gap-3 px-gutter py-2 font-semibold">
            <span className="flex items-center gap-2">
              <Icon name="chevron" className="chevron" />
              {props.railLabel}
            </span>
            {props.railSummary}
          </summary>
          <div className="grid gap-6 max-lg:max-h-[65dvh] max-lg:overflow-auto max-lg:px-gutter max-lg:pt-2 max-lg:pb-6 print:max-h-none print:overflow-visible print:px-0 lg:border-s lg:border-line lg:ps-6">
            <p className="font-semibold text-ink-soft max-lg:hidden print:block">{props.railLabel}</p>
            {props.rail}
          </div>
        </details>
      </aside>
    </div>
  );
}

export type SectionProps = {
  heading: ReactNode;
  id?: string | undefined;
  lede?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
};

/** A part of a page under its own h2, set off by a strong rule. */
export function Section(props: SectionProps) {
  return (
    <section id={props.id} className="mt-8 border-t-2 border-ink pt-3 first:mt-0">
      <div className="mb-3 flex flex-wrap items-baseline justify-between gap-3">
        <h2 className="min-w-48 flex-1 text-xl">{props.heading}</h2>
        {props.actions && (
          <div className="hide-print flex flex-wrap gap-3 [&>a]:tap-alone">{props.actions}</div>
        )}
      </div>
      {props.lede && <p className="mb-4 max-w-column text-ink-soft">{props.lede}</p>}
      {props.children}
    </section>
  );
}

/** A form's fields, one below the other with the same air between. */
export function Stack(props: { children: ReactNode; gap?: "normal" | "tight" | undefined }) {
  return <div className={classes("grid", props.gap === "tight" ? "gap-3" : "gap-6")}>{props.children}</div>;
}

/** A bordered sheet for one thing among others. */
export function Panel(props: { children: ReactNode; className?: string | undefined }) {
  return (
    <div className={classes("rounded-md border border-line bg-panel p-4 sm:p-5", props.className)}>
      {props.children}
    </div>
  );
}

/** A native disclosure: detail that few readers need. */
export function Disclosure(props: { summary: ReactNode; open?: boolean | undefined; children: ReactNode }) {
  return (
    <details className="disclosure" open={props.open}>
      <summary className="flex min-h-tap w-fit items-center gap-1.5 text-harbour underline underline-offset-4 hover:text-harbour-strong">
        <Icon name="chevron" className="chevron" />
        {props.summary}
      </summary>
      <div className="mt-2 border-s-4 border-line ps-4">{props.children}</div>
    </details>
  );
}

function StationMark() {
  return (
    <svg
      viewBox="0 0 20 10"
      className="h-2.5 w-5 shrink-0"
      aria-hidden="true"
      fill="none"
      stroke="currentColor"
    >
      <path d="M0 5h5M15 5h5" strokeWidth="2.5" />
      <circle cx="10" cy="5" r="3.75" strokeWidth="2.5" />
    </svg>
  );
}
