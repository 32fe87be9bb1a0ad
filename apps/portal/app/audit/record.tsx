import { useFormats, useT } from "@causeway/messages/react";
import { ButtonLink, ButtonRow } from "@causeway/ui/button";
import { DataTable } from "@causeway/ui/data-table";
import { EmptyState } from "@causeway/ui/empty-state";
import { PageHeader } from "@causeway/ui/page";
import { portal } from "@causeway/web/portal";
import type { Route } from "./+types/record.ts";

export async function loader({ context }: Route.LoaderArgs) {
  return { anchors: await portal(context).caller.record.anchors({ days: 31 }) };
}

/** For everybody: how an exported record is checked without us, and the signed roots to check it against. */
export default function Record({ loaderData }: Route.ComponentProps) {
  const { anchors } = loaderData;
  const t = useT("record");
  const format = useFormats();
  return (
    <>
      <title>{t("title")}</title>
      <PageHeader title={t("title")} lede={t("lede")} />
      <section aria-labelledby="how" className="mb-10 max-w-column">
        <h2 id="how" className="mb-3 text-xl">
          {t("how.heading")}
        </h2>
        <ol className="mb-5 grid list-decimal gap-2 ps-6">
          {(["export", "run", "compare", "keep"] as const).map((step) => (
            <li key={step}>{t(`how.${step}`)}</li>
          ))}
        </ol>
        <pre className="mb-5 overflow-x-auto border border-line bg-paper p-3 font-mono text-sm">
          node audit-verify.mjs audit.jsonl
        </pre>
        <ButtonRow>
          <ButtonLink href="/audit-verify.mjs" download kind="primary">
            {t("verifier")}
          </ButtonLink>
          <ButtonLink href="/record/anchors.json" download>
            {t("download")}
          </ButtonLink>
        </ButtonRow>
      </section>
      <h2 className="mb-3 text-xl">{t("anchors")}</h2>
      <p className="mb-4 max-w-column text-ink-soft">{t("anchorsHint")}</p>
      <DataTable
        caption={t("anchors")}
        hideCaption
        rows={anchors}
        rowKey={(row) => row.day}
        empty={<EmptyState title={t("none")} />}
        columns={[
          { key: "day", header: t("column.day"), cell: (row) => format.date(row.day), nowrap: true },
          { key: "leaves", header: t("column.leaves"), cell: (row) => row.leaves, numeric: true },
          { key: "root", header: t("column.root"), cell: (row) => <Hex text={row.root} /> },
          { key: "key", header: t("column.key"), cell: (row) => <Hex text={row.publicKey} />, wide: true },
        ]}
      />
    </>
  );
}

function Hex({ text }: { text: string }) {
  return <code className="font-mono text-sm wrap-anywhere">{text}</code>;
}
