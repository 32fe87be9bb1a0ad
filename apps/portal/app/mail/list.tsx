import { useFormats, useT } from "@causeway/messages/react";
import { DataTable } from "@causeway/ui/data-table";
import { EmptyState } from "@causeway/ui/empty-state";
import { Field } from "@causeway/ui/field";
import { FilterBar } from "@causeway/ui/filter-bar";
import { PageHeader } from "@causeway/ui/page";
import { TextInput } from "@causeway/ui/text-input";
import { portal } from "@causeway/web/portal";
import type { Route } from "./+types/list.ts";

/** The built-in mailbox, newest first: `/dev/mailbox?to=…`. Not-found in production. */
export async function loader({ request, context }: Route.LoaderArgs) {
  const to = new URL(request.url).searchParams.get("to");
  return { to, messages: await portal(context).caller.devMailbox.list({ to }) };
}

export default function Mailbox({ loaderData }: Route.ComponentProps) {
  const t = useT("dev-mailbox");
  const format = useFormats();
  return (
    <>
      <title>{t("title")}</title>
      <PageHeader title={t("title")} lede={t("lede")} />
      <FilterBar label={t("show")} submit={t("show")} clear={{ href: "/dev/mailbox", label: t("clear") }}>
        <Field label={t("address")}>
          <TextInput name="to" type="email" defaultValue={loaderData.to ?? ""} />
        </Field>
      </FilterBar>
      <DataTable
        caption={t("title")}
        hideCaption
        rows={loaderData.messages}
        rowKey={(message) => message.id}
        rowHref={(message) => `/dev/mailbox/${message.id}`}
        columns={[
          { key: "subject", header: t("subject"), cell: (message) => message.subject, rowHeader: true },
          { key: "to", header: t("to"), cell: (message) => message.to },
          {
            key: "received",
            header: t("received"),
            cell: (message) => format.dateTime(message.receivedAt),
            nowrap: true,
          },
        ]}
        empty={<EmptyState title={t("empty")}>{t("emptyBody")}</EmptyState>}
      />
    </>
  );
}
