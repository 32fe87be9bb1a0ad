import { useFormats, useT } from "@causeway/messages/react";
import { fewestToCompare } from "@causeway/rules/decision/like-cases";
import type { RecommendationOutcome, SettledOutcome } from "@causeway/rules/decision/schema";
import { Banner } from "@causeway/ui/banner";
import { DataTable } from "@causeway/ui/data-table";
import { Section } from "@causeway/ui/page";
import { StatusTag } from "@causeway/ui/status-tag";
import type { ReactNode } from "react";
import type { ShownDecision } from "./typed.ts";

type Like = NonNullable<ShownDecision["like"]>;
type Props = {
  like: Like;
  /** What awaits the decision; null while it is still to be recommended. */
  proposed: RecommendationOutcome | null;
  children: ReactNode;
};

/**
 * The nearest decided cases beside the form that decides this one, and a warning where the choice is not what most of
 * them got. It never stops anybody. While recommending, the warning appears with the choice, without a script.
 */
export function BesideLikeCases({ like, proposed, children }: Props) {
  const t = useT("decision");
  const { usual } = like.summary;
  const unlike = usual !== null && proposed !== null && settled[proposed] !== usual;
  return (
    <div className="group">
      <Section heading={t("like.title")} lede={t("like.lede")}>
        <div className="grid gap-4">
          {unlike ? (
            <Banner tone="warning" title={t("like.differs.title")}>
              {t("like.proposed")} <Summary like={like} />
            </Banner>
          ) : (
            <p>
              <Summary like={like} />
            </p>
          )}
          {like.cases.length > 0 && <Cases like={like} />}
        </div>
      </Section>
      {usual && proposed === null && (
        <div role="status" className={shownWith[usual]}>
          <Banner tone="warning" title={t("like.differs.title")}>
            <Summary like={like} /> {t("like.differs.body")}
          </Banner>
        </div>
      )}
      <div className="mt-8">{children}</div>
    </div>
  );
}

const settled = { approve: "approved", decline: "declined" } as const satisfies Record<
  RecommendationOutcome,
  SettledOutcome
>;

/** Where most were approved, choosing to decline shows the warning, and the other way round. */
const shownWith = {
  approved: "mt-4 hidden group-has-[[name=outcome][value=decline]:checked]:block",
  declined: "mt-4 hidden group-has-[[name=outcome][value=approve]:checked]:block",
} as const satisfies Record<SettledOutcome, string>;

function Summary({ like }: { like: Like }) {
  const t = useT("decision");
  const { of, approved, declined, usual } = like.summary;
  if (of === 0) return t("like.none");
  if (usual === null)
    return of < fewestToCompare
      ? t("like.few", { count: of })
      : t("like.divided", { of, approved, declined });
  const count = usual === "approved" ? approved : declined;
  return (
    <>
      {t(`like.usual.${usual}`, { count, of })}
      {like.because && ` ${t("like.because", { criteria: like.because })}`}
    </>
  );
}

function Cases({ like }: { like: Like }) {
  const t = useT("decision");
  const review = useT("review");
  const figures = useT("figures");
  const format = useFormats();
  return (
    <DataTable
      caption={t("like.caption")}
      hideCaption
      dense
      phone="stack"
      rows={like.cases}
      rowKey={(row) => row.caseId}
      rowHref={(row) => `/queue/${row.organisationId}/${row.caseId}`}
      columns={[
        { key: "reference", header: t("like.column.reference"), cell: (row) => row.reference, nowrap: true },
        {
          key: "path",
          header: review("queue.column.path"),
          cell: (row) => review(`queue.path.${row.path}`),
          nowrap: true,
        },
        {
          key: "decided",
          header: t("like.column.decided"),
          cell: (row) => format.date(row.decidedOn),
          nowrap: true,
        },
        {
          key: "outcome",
          header: t("like.column.outcome"),
          cell: (row) => (
            <StatusTag tone={row.outcome === "approved" ? "good" : "bad"}>
              {figures(`volume.${row.outcome}`)}
            </StatusTag>
          ),
          nowrap: true,
        },
        {
          key: "differs",
          header: t("like.column.differs"),
          cell: (row) =>
            row.differences.length === 0 ? (
              <span className="text-ink-soft">{t("like.same")}</span>
            ) : (
              <ul>
                {row.differences.map((one) => (
                  <li key={one.criterion}>{t("like.difference", one)}</li>
                ))}
              </ul>
            ),
        },
      ]}
    />
  );
}
