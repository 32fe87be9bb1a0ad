import { useFormats, useT } from "@causeway/messages/react";
import { memberRoles } from "@causeway/rules/actor";
import { Button } from "@causeway/ui/button";
import { DataTable } from "@causeway/ui/data-table";
import { Field } from "@causeway/ui/field";
import { Disclosure } from "@causeway/ui/page";
import { Select } from "@causeway/ui/select";
import { StatusTag } from "@causeway/ui/status-tag";
import { Form } from "react-router";

export type Member = {
  id: string;
  personId: string;
  role: (typeof memberRoles)[number];
  name: string;
  email: string;
  createdAt: Date;
};

/** Everybody who belongs to the organisation; for owners with role and removal in each row. */
export function MemberTable(props: { members: readonly Member[]; mayManage: boolean; ownPersonId: string }) {
  const { members, mayManage, ownPersonId } = props;
  const t = useT("member");
  const common = useT("common");
  const format = useFormats();
  const isOwn = (member: Member) => member.personId === ownPersonId;
  return (
    <DataTable
      caption={t("caption")}
      hideCaption
      rows={members}
      rowKey={(member) => member.id}
      columns={[
        {
          key: "name",
          header: t("columns.name"),
          cell: (member) => (
            <>
              {member.name || t("unnamed")} {isOwn(member) && <StatusTag>{t("you")}</StatusTag>}
              <span className="block font-normal break-all text-ink-soft">{member.email}</span>
            </>
          ),
        },
        {
          key: "role",
          header: t("columns.role"),
          cell: (member) =>
            mayManage && !isOwn(member) ? <RoleForm member={member} /> : common(`role.${member.role}`),
        },
        {
          key: "since",
          header: t("columns.since"),
          cell: (member) => format.date(hongKongDay(member.createdAt)),
          wide: true,
        },
        ...(mayManage
          ? [
              {
                key: "actions",
                header: t("columns.actions"),
                hideHeader: true,
                cell: (member: Member) => <RemoveForm member={member} />,
              },
            ]
          : []),
      ]}
    />
  );
}

function RoleForm({ member }: { member: Member }) {
  const t = useT("member");
  const common = useT("common");
  const name = member.name || member.email;
  return (
    <Form method="post" className="flex flex-wrap items-center gap-2">
      <Whom member={member} />
      <Field id={`role-${member.id}`} label={t("changeRoleOf", { name })} hideLabel>
        <Select
          name="role"
          options={memberRoles.map((value) => ({ value, label: common(`role.${value}`) }))}
          defaultValue={member.role}
        />
      </Field>
      <Button size="small" name="intent" value="role">
        {t("changeRole")}
      </Button>
    </Form>
  );
}

function RemoveForm({ member }: { member: Member }) {
  const t = useT("member");
  const name = member.name || member.email;
  return (
    <Disclosure
      summary={
        <span>
          {t("remove")} <span className="sr-only">{name}</span>
        </span>
      }
    >
      <Form method="post" className="grid max-w-80 justify-items-start gap-3">
        <Whom member={member} />
        <p>{t("removeBody", { name })}</p>
        <Button kind="danger" size="small" name="intent" value="remove">
          {t("removeOf", { name })}
        </Button>
      </Form>
    </Disclosure>
  );
}

function Whom({ member }: { member: Member }) {
  return (
    <>
      <input type="hidden" name="membership" value={member.id} />
      <input type="hidden" name="person" value={member.personId} />
      <input type="hidden" name="name" value={member.name || member.email} />
    </>
  );
}

function hongKongDay(at: Date): string {
  return new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(0, 10);
}
