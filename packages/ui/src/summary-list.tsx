import type { ReactNode } from "react";
import { classes } from "./classes.ts";
import { Link } from "./link.tsx";

export type SummaryRow = {
  id: string;
  label: ReactNode;
  /** Nothing given shows `empty`. */
  value?: ReactNode;
  change?: { href: string; label: ReactNode; of?: string | undefined } | undefined;
  /** Below the value: a verdict, a pin, a difference. */
  note?: ReactNode;
};

export type SummaryListProps = {
  heading?: ReactNode;
  level?: 2 | 3 | undefined;
  /** One change link for the whole group. */
  change?: { href: string; label: ReactNode; of?: string | undefined } | undefined;
  rows: readonly SummaryRow[];
  /** "Not given": in place of a value, or of all rows. */
  empty?: ReactNode;
};

/** Check your answers: question, answer, change. Prints as two columns without the links. */
export function SummaryList({ heading, level = 2, change, rows, empty }: SummaryListProps) {
  const Heading = `h${level}` as const;
  const changeable = rows.some((row) => row.change);
  return (
    <section className="break-inside-avoid-page">
      {(heading || change) && (
        <div className="flex flex-wrap items-baseline justify-between gap-3 border-b-2 border-ink pb-2">
          <Heading className="text-lg">{heading}</Heading>
          {change && <ChangeLink {...change} />}
        </div>
      )}
      {rows.length === 0 && empty ? (
        <p className="py-2.5 text-ink-soft">{empty}</p>
      ) : (
        <dl>
          {rows.map((row) => (
            <div
              key={row.id}
              id={row.id}
              className={classes(
                "grid gap-x-6 items-baseline border-b border-line py-2.5 sm:grid-cols-[minmax(9rem,3fr)_5fr] print:grid-cols-[3fr_5fr] [[data-density=admin]_&]:py-1.5",
                changeable && "sm:grid-cols-[minmax(9rem,3fr)_5fr_auto]",
              )}
            >
              <dt className="font-semibold">{row.label}</dt>
              <dd className="min-w-0 whitespace-pre-line">
                {row.value ?? <span className="text-ink-soft">{empty}</span>}
                {row.note && <div className="mt-1.5 whitespace-normal">{row.note}</div>}
              </dd>
              {row.change && (
                <dd>
                  <ChangeLink {...row.change} />
                </dd>
              )}
            </div>
          ))}
        </dl>
      )}
    </section>
  );
}

/** `of` tells one "Change" from the next for people who hear a list of links. */
function ChangeLink(props: { href: string; label: ReactNode; of?: string | undefined }) {
  return (
    <Link href={props.href} className="hide-print inline-flex min-h-6 items-center max-sm:min-h-tap">
      {props.label}
      {props.of && <span className="sr-only"> {props.of}</span>}
    </Link>
  );
}
