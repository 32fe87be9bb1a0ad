import { localeNames, locales } from "@causeway/messages/locale";
import { useFormats, useT } from "@causeway/messages/react";
import { Button } from "@causeway/ui/button";
import { DataTable } from "@causeway/ui/data-table";
import { Field } from "@causeway/ui/field";
import { Link } from "@causeway/ui/link";
import { PageHeader, Section, Stack } from "@causeway/ui/page";
import { Select } from "@causeway/ui/select";
import { StatusTag } from "@causeway/ui/status-tag";
import { TextInput } from "@causeway/ui/text-input";
import { Form } from "react-router";
import { browserName } from "./browser-name.ts";
import type { AccountData } from "./steps.ts";

/** Who one is here, and where one is signed in. */
export function AccountPage({ account, security }: { account: AccountData; security?: boolean }) {
  const t = useT("account");
  const notification = useT("notification");
  return (
    <>
      <title>{t("title")}</title>
      <PageHeader title={t("title")} />
      <Stack>
        <PersonForm person={account.person} />
        {security && <Security />}
        <Section heading={notification("preferences.title")} lede={notification("preferences.lede")}>
          <Link href="/account/notifications">{notification("settings")}</Link>
        </Section>
        <Sessions account={account} />
      </Stack>
    </>
  );
}

function Security() {
  const t = useT("second-factor");
  return (
    <Section heading={t("security.title")} lede={t("security.lede")}>
      <Link href="/account/security">{t("security.link")}</Link>
    </Section>
  );
}

function PersonForm({ person }: { person: AccountData["person"] }) {
  const t = useT("account");
  const languages = locales.map((value) => ({ value, label: localeNames[value] }));
  return (
    <Section heading={t("person.title")} id="person">
      <Form method="post" className="grid max-w-column gap-6">
        <Field id="name" label={t("person.name")} hint={t("person.nameHint")}>
          <TextInput name="name" width="lg" autoComplete="name" maxLength={120} defaultValue={person.name} />
        </Field>
        <Field id="email" label={t("person.email")}>
          <TextInput type="email" width="lg" readOnly value={person.email} />
        </Field>
        <Field id="locale" label={t("person.locale")}>
          <Select name="locale" width="md" options={languages} defaultValue={person.locale} />
        </Field>
        <Field id="phrase" label={t("person.phrase")} hint={t("person.phraseHint")}>
          <TextInput
            name="phrase"
            width="lg"
            maxLength={80}
            autoComplete="off"
            defaultValue={person.phrase ?? ""}
          />
        </Field>
        <Button kind="primary" name="intent" value="save" className="justify-self-start">
          {t("person.save")}
        </Button>
      </Form>
    </Section>
  );
}

function Sessions({ account }: { account: AccountData }) {
  const t = useT("account");
  const format = useFormats();
  const { sessions, idleMinutes } = account;
  const device = (userAgent: string) => browserName(userAgent) ?? t("sessions.unknown");
  return (
    <Section
      heading={t("sessions.title")}
      id="sessions"
      lede={t("sessions.lede", { minutes: String(idleMinutes) })}
    >
      <DataTable
        caption={t("sessions.caption")}
        hideCaption
        rows={sessions}
        rowKey={(session) => session.id}
        columns={[
          { key: "device", header: t("sessions.columns.device"), cell: (one) => device(one.userAgent) },
          { key: "seen", header: t("sessions.columns.seen"), cell: (one) => format.dateTime(one.lastSeenAt) },
          {
            key: "since",
            header: t("sessions.columns.since"),
            cell: (one) => format.dateTime(one.createdAt),
            wide: true,
          },
          { key: "address", header: t("sessions.columns.address"), cell: (one) => one.ip, wide: true },
          {
            key: "actions",
            header: t("sessions.columns.actions"),
            hideHeader: true,
            cell: (one) =>
              one.current ? (
                <StatusTag tone="active">{t("sessions.current")}</StatusTag>
              ) : (
                <Form method="post">
                  <input type="hidden" name="session" value={one.id} />
                  <Button
                    kind="danger"
                    size="small"
                    name="intent"
                    value="end"
                    aria-label={t("sessions.endOf", {
                      device: device(one.userAgent),
                      seen: format.dateTime(one.lastSeenAt),
                    })}
                  >
                    {t("sessions.end")}
                  </Button>
                </Form>
              ),
          },
        ]}
      />
      {sessions.length > 1 && (
        <Form method="post" className="mt-4">
          <Button name="intent" value="end-others">
            {t("sessions.endOthers")}
          </Button>
        </Form>
      )}
    </Section>
  );
}
