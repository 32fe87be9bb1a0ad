import { localeNames, locales } from "@causeway/messages/locale";
import { useLocale, useT } from "@causeway/messages/react";
import { staffRoles } from "@causeway/rules/actor";
import { Button } from "@causeway/ui/button";
import { CheckboxGroup } from "@causeway/ui/choice";
import { Field } from "@causeway/ui/field";
import { Section } from "@causeway/ui/page";
import { Select } from "@causeway/ui/select";
import { TextInput } from "@causeway/ui/text-input";
import { Form } from "react-router";

type Problems = { name: string | undefined; email: string | undefined; roles: string | undefined };
type Typed = Readonly<Record<string, string>>;

/** Name, address and roles of a new colleague. */
export function InviteColleague({ typed, problems }: { typed: Typed | undefined; problems: Problems }) {
  const t = useT("staff");
  const common = useT("common");
  const locale = useLocale();
  const roles = staffRoles.map((value) => ({
    value,
    label: common(`role.${value}`),
    hint: t(`rights.${value}`),
  }));
  return (
    <Section heading={t("invite.title")} lede={t("invite.lede")} id="invite">
      <Form method="post" className="grid max-w-column gap-5" noValidate>
        <Field id="name" label={t("invite.name")} error={problems.name}>
          <TextInput name="name" width="lg" maxLength={120} autoComplete="off" defaultValue={typed?.name} />
        </Field>
        <Field id="email" label={t("invite.email")} error={problems.email}>
          <TextInput
            type="email"
            name="email"
            width="lg"
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            defaultValue={typed?.email}
          />
        </Field>
        <CheckboxGroup
          id="roles"
          name="roles"
          legend={t("invite.roles")}
          options={roles}
          error={problems.roles}
          defaultValue={typed?.roles ? [typed.roles] : []}
        />
        <Field id="locale" label={t("invite.locale")}>
          <Select
            name="locale"
            width="md"
            options={locales.map((value) => ({ value, label: localeNames[value] }))}
            defaultValue={typed?.locale ?? locale}
          />
        </Field>
        <Button kind="primary" name="intent" value="invite" className="justify-self-start">
          {t("invite.submit")}
        </Button>
      </Form>
    </Section>
  );
}
