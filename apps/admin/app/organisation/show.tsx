import { useFormats, useLocale, useT } from "@causeway/messages/react";
import { DataTable } from "@causeway/ui/data-table";
import { EmptyState } from "@causeway/ui/empty-state";
import { ErrorSummary } from "@causeway/ui/error-summary";
import { Link } from "@causeway/ui/link";
import { PageHeader, Section } from "@causeway/ui/page";
import { StatusTag } from "@causeway/ui/status-tag";
import { admin } from "@causeway/web/admin";
import { textField } from "@causeway/web/form-text";
import { attempt } from "@causeway/web/problem";
import { refusedForm, useRefusedText } from "@causeway/web/refused";
import { redirect } from "react-router";
import type { Route } from "./+types/show.ts";
import { Invitations } from "./invitations.tsx";
import { nameIn } from "./name-in.ts";

export function loader({ context, params }: Route.LoaderArgs) {
  return admin(context).caller.organisation.show({ organisationId: params.organisationId });
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const { caller, t, flash } = admin(context);
  const { organisationId } = params;
  const form = await request.formData();
  const target = { organisationId, invitationId: textField(form, "invitation") };
  const email = textField(form, "email");
  const revoking = form.get("intent") === "revoke";
  const { resendInvitation, revokeInvitation } = caller.organisation;
  const done = await attempt(
    revoking ? revokeInvitation(target) : resendInvitation(target),
    "invitation-used",
    "too-many-tries",
  );
  if (!done.ok) return refusedForm(done, form);
  flash("success", t("member")(revoking ? "open.revoked" : "open.resent", { email }));
  return redirect(`/organisations/${organisationId}`, 303);
}

/** One employer: who belongs to it, and who has been invited. */
export default function Organisation({ loaderData, actionData }: Route.ComponentProps) {
  const { organisation, members, invitations } = loaderData;
  const t = useT("organisation");
  const common = useT("common");
  const member = useT("member");
  const retention = useT("retention");
  const format = useFormats();
  const locale = useLocale();
  const error = useRefusedText(actionData);
  const name = nameIn(locale, organisation) || t("admin.noName");
  return (
    <>
      <title>{name}</title>
      <ErrorSummary title={common("errorSummary.title")} errors={error ? [{ message: error }] : []} />
      <PageHeader
        title={name}
        back={{ href: "/organisations", label: t("admin.title") }}
        meta={<StatusTag>{t(`state.${organisation.state}`)}</StatusTag>}
      />
      <p className="mb-4">
        <Link href={`/retention/holds?organisation=${organisation.id}`}>
          {retention("holds.fromOrganisation")}
        </Link>
      </p>
      <Section heading={t("admin.members")}>
        <DataTable
          caption={t("admin.members")}
          hideCaption
          dense
          phone="stack"
          rows={members}
          rowKey={(row) => row.id}
          empty={<EmptyState title={t("admin.noMembers")} />}
          columns={[
            { key: "name", header: member("columns.name"), cell: (row) => row.name || member("unnamed") },
            { key: "email", header: common("fields.email"), cell: (row) => row.email },
            { key: "role", header: member("columns.role"), cell: (row) => common(`role.${row.role}`) },
            {
              key: "since",
              header: member("columns.since"),
              cell: (row) => format.dateTime(row.createdAt),
              nowrap: true,
            },
          ]}
        />
      </Section>
      <Invitations invitations={invitations} />
    </>
  );
}
