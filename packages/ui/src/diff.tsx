import type { ReactNode } from "react";

export type DiffRow = {
  id: string;
  label: ReactNode;
  before?: string | undefined;
  after?: string | undefined;
};

export type DiffProps = {
  caption: ReactNode;
  columns: { field: string; before: string; after: string };
  rows: readonly DiffRow[];
  /** "Nothing" where one side is empty. */
  empty: ReactNode;
};

/** What changed between two rounds, side by side; the part that differs is marked. */
export function Diff({ caption, columns, rows, empty }: DiffProps) {
  return (
    <table className="stack-table w-full table-fixed border-collapse">
      <caption className="pb-2 text-start font-semibold">{caption}</caption>
      <thead>
        <tr className="border-b-2 border-ink text-sm">
          <th scope="col" className="w-1/4 py-1 text-start">
            {columns.field}
          </th>
          <th scope="col" className="py-1 pe-4 text-start">
            {columns.before}
          </th>
          <th scope="col" className="py-1 text-start">
            {columns.after}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
          const { start, before, after, end } = compare(row.before ?? "", row.after ?? "");
          return (
            <tr key={row.id} className="border-b border-line align-top">
              <th scope="row" className="py-2 pe-4 text-start">
                {row.label}
              </th>
              <td data-label={columns.before} className="py-2 pe-4 whitespace-pre-line">
                <div>
                  {row.before ? (
                    <>
                      {start}
                      {before && (
                        <del className="keep-colour bg-not-met-wash text-not-met decoration-1">{before}</del>
                      )}
                      {end}
                    </>
                  ) : (
                    <span className="text-ink-soft">{empty}</span>
                  )}
                </div>
              </td>
              <td data-label={columns.after} className="py-2 whitespace-pre-line">
                <div>
                  {row.after ? (
                    <>
                      {start}
                      {after && (
                        <ins className="keep-colour bg-met-wash font-semibold text-met no-underline">
                          {after}
                        </ins>
                      )}
                      {end}
                    </>
                  ) : (
                    <span className="text-ink-soft">{empty}</span>
                  )}
                </div>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** Common beginning and end of two texts, cut between words (Chinese: between characters), and what lies between. */
export function compare(before: string, after: string) {
  const old = words(before);
  const now = words(after);
  let head = 0;
  while (head < old.length && head < now.length && old[head] === now[head]) head += 1;
  let tail = 0;
  while (
    tail < old.length - head &&
    tail < now.length - head &&
    old[old.length - 1 - tail] === now[now.length - 1 - tail]
  ) {
    tail += 1;
  }
  return {
    start: old.slice(0, head).join(""),
    before: old.slice(head, old.length - tail).join(""),
    after: now.slice(head, now.length - tail).join(""),
    end: old.slice(old.length - tail).join(""),
  };
}

function words(text: string) {
  return text.match(/\p{Script=Han}|[^\s\p{Script=Han}]+|\s+/gu) ?? [];
}
