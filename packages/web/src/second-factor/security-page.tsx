import { useFormats, useT } from "@causeway/messages/react";
import { Button, ButtonLink, ButtonRow } from "@causeway/ui/button";
import { DataTable } from "@causeway/ui/data-table";
import { PageHeader, Section, Stack } from "@causeway/ui/page";
import { StatusTag } from "@causeway/ui/status-tag";
import { Form } from "react-router";
import type { SecurityData } from "./steps.ts";

/** How somebody of the staff proves herself: what there is, what to add, what to take away. */
export function SecurityPage({ factors }: { factors: SecurityData }) {
  const t = useT("second-factor");
  const account = useT("account");
  return (
    <>
      <title>{t("security.title")}</title>
      <PageHeader
        title={t("security.title")}
        lede={t("security.lede")}
        back={{ href: "/account", label: account("title") }}
      />
      <Stack>
        <Passkeys factors={factors} />
        <AuthenticatorApp factors={factors} />
        <Codes factors={factors} />
        {!factors.mayRemove && <p className="text-ink-soft">{t("security.last")}</p>}
      </Stack>
    </>
  );
}

function Passkeys({ factors }: { factors: SecurityData }) {
  const t = useT("second-factor");
  const format = useFormats();
  return (
    <Section heading={t("security.passkeys")} id="passkeys">
      {factors.passkeys.length === 0 ? (
        <p className="mb-4">{t("security.noPasskeys")}</p>
      ) : (
        <DataTable
          caption={t("security.passkeys")}
          hideCaption
          rows={factors.passkeys}
          rowKey={(one) => one.id}
          columns={[
            {
              key: "name",
              header: t("security.columns.name"),
              rowHeader: true,
              cell: (one) => (
                <>
                  {one.name}
                  {one.backedUp && (
                    <span className="block font-normal text-ink-soft">{t("security.synced")}</span>
                  )}
                </>
              ),
            },
            {
              key: "added",
              header: t("security.columns.added"),
              cell: (one) => format.dateTime(one.createdAt),
            },
            {
              key: "used",
              header: t("security.columns.used"),
              cell: (one) => (one.lastUsedAt ? format.dateTime(one.lastUsedAt) : t("security.never")),
            },
            {
              key: "actions",
              header: t("security.columns.actions"),
              hideHeader: true,
              cell: (one) =>
                factors.mayRemove && (
                  <Form method="post">
                    <input type="hidden" name="passkey" value={one.id} />
                    <input type="hidden" name="intent" value="remove-passkey" />
                    <Button
                      kind="danger"
                      size="small"
                      aria-label={t("security.removeOf", { name: one.name })}
                    >
                      {t("security.remove")}
                    </Button>
                  </Form>
                ),
            },
          ]}
        />
      )}
      <ButtonRow>
        <ButtonLink href="/account/security/add">{t("security.add")}</ButtonLink>
      </ButtonRow>
    </Section>
  );
}

function AuthenticatorApp({ factors }: { factors: SecurityData }) {
  const t = useT("second-factor");
  return (
    <Section heading={t("security.totp")} id="app">
      <p className="mb-4">
        <StatusTag tone={factors.totp ? "good" : "neutral"}>
          {factors.totp ? t("security.totpOn") : t("security.totpOff")}
        </StatusTag>
      </p>
      <ButtonRow>
        <ButtonLink href="/account/security/add">
          {factors.totp ? t("security.totpReplace") : t("security.totpAdd")}
        </ButtonLink>
        {factors.totp && factors.mayRemove && (
          <Form method="post">
            <Button kind="danger" name="intent" value="remove-totp">
              {t("security.totpRemove")}
            </Button>
          </Form>
        )}
      </ButtonRow>
    </Section>
  );
}

function Codes({ factors }: { factors: SecurityData }) {
  const t = useT("second-factor");
  const none = factors.codesLeft === 0;
  return (
    <Section heading={t("security.codes")} id="codes" {...(!none && { lede: t("security.codesRenewLede") })}>
      <p className="mb-4">
        {none ? t("security.codesNone") : t("security.codesLeft", { left: factors.codesLeft, all: 10 })}
      </p>
      <Form method="post">
        <Button name="intent" value="renew-codes">
          {t("security.codesRenew")}
        </Button>
      </Form>
    </Section>
  );
}
