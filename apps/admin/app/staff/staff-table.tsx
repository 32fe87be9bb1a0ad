import { useFormats, useT } from "@causeway/messages/react";
import { staffRoles } from "@causeway/rules/actor";
import { Button } from "@causeway/ui/button";
import { CheckboxGroup } from "@causeway/ui/choice";
import { DataTable } from "@causeway/ui/data-table";
import { Disclosure } from "@causeway/ui/page";
import { StatusTag } from "@causeway/ui/status-tag";
import { Form } from "react-router";
import { type Heir, HeirField, PassOn } from "./pass-on.tsx";
import { Factors, OpenReset, RequestReset } from "./reset-factors.tsx";

export type Colleague = {
  personId: string;
  roles: readonly (typeof staffRoles)[number][];
  createdAt: Date;
  person: { name: string; email: string };
  factors: { passkeys: number; totp: boolean };
  reset: { id: string; requestedBy: string; requestedAt: Date; reason: string } | null;
};

type Props = {
  staff: readonly Colleague[];
  ownPersonId: string;
  /** Open cases that each holds, by person. */
  cases: ReadonlyMap<string, number>;
};

/** Everybody who serves now, with what each may do. One's own row cannot be changed. */
export function StaffTable({ staff, ownPersonId, cases }: Props) {
  const t = useT("staff");
  const common = useT("common");
  const factor = useT("second-factor");
  const format = useFormats();
  return (
    <DataTable
      caption={t("caption")}
      hideCaption
      rows={staff}
      rowKey={(one) => one.personId}
      columns={[
        {
          key: "name",
          header: t("columns.name"),
          cell: (one) => (
            <>
              {one.person.name || t("unnamed")}{" "}
              {one.personId === ownPersonId && <StatusTag>{t("you")}</StatusTag>}
              <span className="block font-normal break-all text-ink-soft">{one.person.email}</span>
            </>
          ),
        },
        {
          key: "roles",
          header: t("columns.roles"),
          cell: (one) => (
            <>
              {one.roles.map((role) => common(`role.${role}`)).join(" · ")}
              {one.roles.some((role) => role !== "administrator") && (
                <span className="block text-ink-soft">
                  {t("openCases", { count: cases.get(one.personId) ?? 0 })}
                </span>
              )}
            </>
          ),
        },
        {
          key: "since",
          header: t("columns.since"),
          cell: (one) => format.dateTime(one.createdAt),
          wide: true,
          nowrap: true,
        },
        {
          key: "factor",
          header: factor("reset.column"),
          cell: (one) => <Factors colleague={one} />,
          wide: true,
        },
        {
          key: "actions",
          header: t("columns.actions"),
          hideHeader: true,
          cell: (one) =>
            one.personId !== ownPersonId && (
              <>
                {one.reset && <OpenReset colleague={one} reset={one.reset} ownPersonId={ownPersonId} />}
                <Change
                  colleague={one}
                  holds={(cases.get(one.personId) ?? 0) > 0}
                  heirs={staff
                    .filter((other) => other !== one && other.roles.some((role) => role !== "administrator"))
                    .map(({ personId, person }) => ({ personId, name: person.name || person.email }))}
                />
              </>
            ),
        },
      ]}
    />
  );
}

type ChangeProps = { colleague: Colleague; holds: boolean; heirs: readonly Heir[] };

function Change({ colleague, holds, heirs }: ChangeProps) {
  const t = useT("staff");
  const common = useT("common");
  const { personId, person, roles } = colleague;
  const name = person.name || person.email;
  const whom = (
    <>
      <input type="hidden" name="person" value={personId} />
      <input type="hidden" name="name" value={name} />
    </>
  );
  return (
    <Disclosure
      summary={
        <span>
          {t("columns.actions")} <span className="sr-only">{name}</span>
        </span>
      }
    >
      <div className="grid max-w-96 gap-6 py-2">
        <Form method="post" className="grid justify-items-start gap-3">
          {whom}
          <CheckboxGroup
            name="roles"
            legend={t("rolesOf", { name })}
            options={staffRoles.map((value) => ({ value, label: common(`role.${value}`) }))}
            defaultValue={roles}
          />
          <Button size="small" name="intent" value="roles">
            {t("change")}
          </Button>
        </Form>
        {holds && <PassOn personId={personId} name={name} heirs={heirs} />}
        <Form method="post" className="grid justify-items-start gap-3">
          {whom}
          <p>{t("endBody", { name })}</p>
          {holds && <HeirField heirs={heirs} />}
          <Button size="small" kind="danger" name="intent" value="end">
            {t("endOf", { name })}
          </Button>
        </Form>
        {!colleague.reset && <RequestReset colleague={colleague} />}
      </div>
    </Disclosure>
  );
}
