import { useFormats, useT } from "@causeway/messages/react";
import { Button, ButtonRow } from "@causeway/ui/button";
import { DataTable } from "@causeway/ui/data-table";
import { Section } from "@causeway/ui/page";
import { Form } from "react-router";

export type OpenInvitation = {
  id: string;
  email: string;
  role: "owner" | "preparer" | "viewer";
  expiresAt: Date;
};

/** Invitations that nobody has accepted yet, expired ones among them: each can be sent again or withdrawn. */
export function OpenInvitations({ invitations }: { invitations: readonly OpenInvitation[] }) {
  const t = useT("member");
  const common = useT("common");
  const format = useFormats();
  if (invitations.length === 0) return null;
  return (
    <Section heading={t("open.title")} id="invitations">
      <DataTable
        caption={t("open.caption")}
        hideCaption
        rows={invitations}
        rowKey={(one) => one.id}
        columns={[
          {
            key: "email",
            header: t("open.columns.email"),
            cell: (one) => <span className="break-all">{one.email}</span>,
          },
          { key: "role", header: t("open.columns.role"), cell: (one) => common(`role.${one.role}`) },
          { key: "until", header: t("open.columns.until"), cell: (one) => format.dateTime(one.expiresAt) },
          {
            key: "actions",
            header: t("open.columns.actions"),
            hideHeader: true,
            cell: (one) => (
              <Form method="post">
                <input type="hidden" name="invitation" value={one.id} />
                <input type="hidden" name="email" value={one.email} />
                <ButtonRow>
                  <Button
                    size="small"
                    name="intent"
                    value="resend"
                    aria-label={t("open.resendTo", { email: one.email })}
                  >
                    {t("open.resend")}
                  </Button>
                  <Button
                    size="small"
                    kind="danger"
                    name="intent"
                    value="revoke"
                    aria-label={t("open.revokeOf", { email: one.email })}
                  >
                    {t("open.revoke")}
                  </Button>
                </ButtonRow>
              </Form>
            ),
          },
        ]}
      />
    </Section>
  );
}
