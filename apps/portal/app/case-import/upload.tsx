import { useFormats, useT } from "@causeway/messages/react";
import { mostImportRows } from "@causeway/rules/case-import/schema";
import { Button } from "@causeway/ui/button";
import { DataTable } from "@causeway/ui/data-table";
import { ErrorSummary } from "@causeway/ui/error-summary";
import { Field } from "@causeway/ui/field";
import { FileInput } from "@causeway/ui/file-input";
import { Column, PageHeader, Section, Stack } from "@causeway/ui/page";
import { portal } from "@causeway/web/portal";
import { useReasonText } from "@causeway/web/reason-text";
import { data, Form, redirect } from "react-router";
import type { Route } from "./+types/upload.ts";
import { receiveList } from "./receive-list.server.ts";

export async function loader({ context }: Route.LoaderArgs) {
  return { lists: await portal(context).caller.caseImport.list() };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const checked = await receiveList(request, portal(context));
  if (!checked.ok) return data({ reason: checked.reason }, { status: 400 });
  return redirect(`/o/${params.organisationId}/cases/import/${checked.value.importId}`, 303);
}

/** Many cases from one list: the template, the list, and the lists of before. */
export default function UploadList({ loaderData, actionData, params }: Route.ComponentProps) {
  const t = useT("case-import");
  const common = useT("common");
  const shell = useT("shell");
  const text = useReasonText();
  const here = `/o/${params.organisationId}/cases/import`;
  const error = actionData && text(actionData.reason);
  return (
    <Column>
      <title>{t("title")}</title>
      <ErrorSummary
        title={common("errorSummary.title")}
        errors={error ? [{ fieldId: "list", message: error }] : []}
      />
      <PageHeader
        title={t("title")}
        lede={t("lede")}
        back={{ href: `/o/${params.organisationId}/cases`, label: shell("portal.cases") }}
      />
      <Stack>
        <Section heading={t("template.heading")}>
          <p>{t("template.text")}</p>
          <ul className="my-4 grid gap-2">
            {(["xlsx", "csv"] as const).map((format) => (
              <li key={format}>
                <a className="font-semibold underline" href={`${here}/template.${format}`} download>
                  {t(`template.${format}`)}
                </a>
              </li>
            ))}
          </ul>
          <p className="text-ink-soft">{t("template.headings")}</p>
        </Section>
        <Section heading={t("upload.heading")}>
          <Form
            method="post"
            encType="multipart/form-data"
            reloadDocument
            className="grid justify-items-start gap-6"
          >
            <Field id="list" label={t("upload.file")} error={error} className="w-full">
              <FileInput
                name="list"
                required
                accept=".csv,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
                prompt={t("upload.prompt")}
                note={t("upload.hint", { most: mostImportRows })}
              />
            </Field>
            <Button kind="primary">{t("upload.check")}</Button>
          </Form>
        </Section>
        {loaderData.lists.length > 0 && <EarlierLists lists={loaderData.lists} here={here} />}
      </Stack>
    </Column>
  );
}

type Lists = Route.ComponentProps["loaderData"]["lists"];

function EarlierLists({ lists, here }: { lists: Lists; here: string }) {
  const t = useT("case-import");
  const format = useFormats();
  return (
    <Section heading={t("recent.heading")}>
      <DataTable
        caption={t("recent.caption")}
        hideCaption
        rows={lists}
        rowKey={(list) => list.id}
        rowHref={(list) => `${here}/${list.id}`}
        columns={[
          { key: "file", header: t("recent.file"), cell: (list) => list.fileName, rowHeader: true },
          { key: "at", header: t("recent.at"), cell: (list) => format.dateTime(list.createdAt) },
          { key: "state", header: t("recent.state"), cell: (list) => t(`state.${list.state}`) },
          {
            key: "opened",
            header: t("recent.opened"),
            cell: (list) => t("recent.count", { opened: list.opened, rows: list.rows }),
          },
        ]}
      />
    </Section>
  );
}
