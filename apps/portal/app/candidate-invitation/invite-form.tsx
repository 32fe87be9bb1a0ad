import { localeNames } from "@causeway/messages/locale";
import { useT } from "@causeway/messages/react";
import { type Locale, locales } from "@causeway/rules/actor";
import { Button } from "@causeway/ui/button";
import { RadioGroup } from "@causeway/ui/choice";
import { Field } from "@causeway/ui/field";
import { Section } from "@causeway/ui/page";
import { TextInput } from "@causeway/ui/text-input";
import type { Refused } from "@causeway/web/refused";
import { Form } from "react-router";

/** `known`: what a list of candidates said of her. */
type Props = {
  refused: Refused | undefined;
  again: boolean;
  name: string;
  known: { email: string; locale: Locale } | null;
};

/** Name, address and language of the one who is to be invited. */
export function InviteForm({ refused, again, name, known }: Props) {
  const t = useT("sponsorship-case");
  const own = useT("candidate");
  const errors = useT("errors");
  const typed = refused?.values.intent === "invite" ? refused : undefined;
  return (
    <Section heading={again ? own("manage.newInvitation") : t("candidate.invite")}>
      <Form method="post" className="grid gap-6" noValidate>
        <Field
          id="name"
          label={own("manage.name")}
          hint={own("manage.nameHint")}
          error={typed?.reason === "input-invalid" ? own("manage.nameNeeded") : undefined}
        >
          <TextInput name="name" width="lg" maxLength={120} defaultValue={typed?.values.name ?? name} />
        </Field>
        <Field
          id="email"
          label={t("candidate.email")}
          hint={t("candidate.emailHint")}
          error={typed?.reason === "email-invalid" ? errors("email-invalid.body") : undefined}
        >
          <TextInput
            name="email"
            type="email"
            width="lg"
            autoComplete="off"
            defaultValue={typed?.values.email ?? known?.email ?? ""}
          />
        </Field>
        <RadioGroup
          name="locale"
          legend={t("candidate.language")}
          inline
          defaultValue={typed?.values.locale ?? known?.locale ?? "zh-Hans"}
          options={locales.map((locale) => ({ value: locale, label: localeNames[locale] }))}
        />
        <Button kind="primary" name="intent" value="invite" className="justify-self-start">
          {t("candidate.send")}
        </Button>
      </Form>
    </Section>
  );
}
