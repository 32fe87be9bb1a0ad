import { useT } from "@causeway/messages/react";
import { Button, ButtonRow } from "@causeway/ui/button";
import { Checkbox } from "@causeway/ui/choice";
import { DataTable } from "@causeway/ui/data-table";
import { ErrorSummary } from "@causeway/ui/error-summary";
import { PageHeader, Section, Stack } from "@causeway/ui/page";
import { Form } from "react-router";
import { FaultyLines } from "./faulty-lines.tsx";
import { KnownLines } from "./known-lines.tsx";
import type { ListPageProps, ShownList } from "./list.tsx";
import { typedColumns } from "./typed-columns.tsx";

/** What the list would do, before it does anything. */
export function Preview({ list, fault, base, title }: ListPageProps) {
  const t = useT("case-import");
  const common = useT("common");
  const { good, faulty, known, lines } = list;
  const counts = { rows: lines, good: good.length, faulty: faulty.length, known: known.length };
  return (
    <>
      <ErrorSummary
        title={common("errorSummary.title")}
        errors={fault === "chooseSome" ? [{ fieldId: "lines", message: t("preview.chooseSome") }] : []}
      />
      <PageHeader
        title={title}
        lede={t("preview.summary", counts)}
        back={{ href: `${base}/import`, label: t("title") }}
      />
      <Stack>
        {faulty.length > 0 && <FaultyLines lines={faulty} />}
        {good.length > 0 ? <GoodLines lines={good} /> : <p>{t("preview.nothing")}</p>}
        {known.length > 0 && <KnownLines lines={known} base={base} />}
        <Form method="post">
          <Button kind="quiet" name="intent" value="discard">
            {t("preview.discard")}
          </Button>
        </Form>
      </Stack>
    </>
  );
}

function GoodLines({ lines }: { lines: ShownList["good"] }) {
  const t = useT("case-import");
  return (
    <Section heading={t("preview.goodHeading")} id="lines">
      <Form method="post" className="grid gap-6">
        <Checkbox name="invites" value="yes" label={t("preview.invite")} hint={t("preview.inviteHint")} />
        <ButtonRow>
          <Button kind="primary" name="intent" value="open-all">
            {t("preview.openAll", { count: lines.length })}
          </Button>
          {lines.length > 1 && (
            <Button kind="secondary" name="intent" value="open-chosen">
              {t("preview.openChosen")}
            </Button>
          )}
        </ButtonRow>
        <DataTable
          caption={t("preview.goodCaption")}
          hideCaption
          rows={lines}
          rowKey={(line) => String(line.row)}
          columns={typedColumns(t)}
          {...(lines.length > 1 && {
            select: {
              name: "row",
              header: t("preview.choose"),
              label: (line: ShownList["good"][number]) =>
                t("preview.chooseOne", { row: line.row, name: line.typed.candidateName ?? "" }),
            },
          })}
        />
      </Form>
    </Section>
  );
}
