import { useFormats, useT } from "@causeway/messages/react";
import { Button, ButtonRow } from "@causeway/ui/button";
import { DataTable } from "@causeway/ui/data-table";
import { Section } from "@causeway/ui/page";
import { Form } from "react-router";

type Invitation = { id: string; email: string; role: "owner" | "preparer" | "viewer"; expiresAt: Date };

/** Invitations that nobody has accepted yet. */
export function Invitations({ invitations }: { invitations: readonly Invitation[] }) {
  const t = useT("member");
  const common = useT("common");
  const format = useFormats();
  if (invitations.length === 0) return null;
  return (
    <Section heading={t("open.title")}>
      <DataTable
        caption={t("open.caption")}
        hideCaption
        dense
        phone="stack"
        rows={invitations}
        rowKey={(one) => one.id}
        columns={[
          { key: "email", header: t("open.columns.email"), cell: (one) => one.email },
          { key: "role", header: t("open.columns.role"), cell: (one) => common(`role.${one.role}`) },
          {
            key: "until",
            header: t("open.columns.until"),
            cell: (one) => format.dateTime(one.expiresAt),
            nowrap: true,
          },
          {
            key: "actions",
            header: t("open.columns.actions"),
            hideHeader: true,
            cell: (one) => <Actions invitation={one} />,
          },
        ]}
      />
    </Section>
  );
}

function Actions({ invitation: { id, email } }: { invitation: Invitation }) {
  const t = useT("member");
  return (
    <Form method="post">
      <input type="hidden" name="invitation" value={id} />
      <input type="hidden" name="email" value={email} />
      <ButtonRow>
        <Button size="small" name="intent" value="resend" aria-label={t("open.resendTo", { email })}>
          {t("open.resend")}
        </Button>
        <Button
          size="small"
          kind="danger"
          name="intent"
          value="revoke"
          aria-label={t("open.revokeOf", { email })}
        >
          {t("open.revoke")}
        </Button>
      </ButtonRow>
    </Form>
  );
}
