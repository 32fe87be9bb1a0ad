import { localeNames } from "@causeway/messages/locale";
import { useT } from "@causeway/messages/react";
import { Button } from "@causeway/ui/button";
import { Field } from "@causeway/ui/field";
import { Column, PageHeader, Section, Stack } from "@causeway/ui/page";
import { Select } from "@causeway/ui/select";
import { SummaryList } from "@causeway/ui/summary-list";
import { Form } from "react-router";
import type { SettingsData } from "./settings-steps.ts";

/** How news reaches a person, and when. The same page in both apps. */
export function SettingsPage({ settings }: { settings: SettingsData }) {
  const t = useT("notification");
  const account = useT("account");
  return (
    <Column>
      <title>{t("preferences.title")}</title>
      <PageHeader
        title={t("preferences.title")}
        lede={t("preferences.lede")}
        back={{ href: "/account", label: account("title") }}
      />
      <Stack>
        <Form method="post">
          <Stack>
            <Kinds kinds={settings.kinds} />
            {settings.kinds.length > 0 && <Schedule settings={settings} />}
          </Stack>
        </Form>
        <Section heading={t("preferences.always")}>
          <p className="max-w-prose">{t("preferences.alwaysBody")}</p>
        </Section>
        <Person settings={settings} />
      </Stack>
    </Column>
  );
}

function Kinds({ kinds }: Pick<SettingsData, "kinds">) {
  const t = useT("notification");
  return (
    <Section heading={t("preferences.kinds")}>
      {kinds.length === 0 && <p>{t("preferences.none")}</p>}
      <Stack>
        {kinds.map(({ kind, name, choices, delivery, duty }) => (
          <Field key={kind} id={kind} label={name} hint={duty ? t("preferences.duty") : undefined}>
            <Select
              name={`kind.${kind}`}
              width="lg"
              options={choices.map((value) => ({ value, label: t(`delivery.${value}`) }))}
              defaultValue={delivery}
            />
          </Field>
        ))}
      </Stack>
    </Section>
  );
}

function Schedule({ settings }: { settings: SettingsData }) {
  const t = useT("notification");
  const { hours, weekdays, schedule } = settings;
  return (
    <Section heading={t("preferences.digests")} lede={t("preferences.digestsLede")}>
      <Stack>
        <Field id="hour" label={t("preferences.hour")} hint={t("preferences.hourHint")}>
          <Select
            name="hour"
            width="sm"
            options={hours.map((hour) => ({
              value: String(hour),
              label: `${String(hour).padStart(2, "0")}:00`,
            }))}
            defaultValue={String(schedule.hour)}
          />
        </Field>
        <Field id="weekday" label={t("preferences.weekday")}>
          <Select
            name="weekday"
            width="sm"
            options={weekdays.map((day) => ({
              value: String(day),
              label: t(`preferences.weekdays.${weekdayNames[day]}`),
            }))}
            defaultValue={String(schedule.weekday)}
          />
        </Field>
        <Button kind="primary" className="justify-self-start">
          {t("preferences.save")}
        </Button>
      </Stack>
    </Section>
  );
}

const weekdayNames = {
  1: "monday",
  2: "tuesday",
  3: "wednesday",
  4: "thursday",
  5: "friday",
} as const;

/** Said here, changed in one place. */
function Person({ settings }: { settings: SettingsData }) {
  const t = useT("notification");
  const change = (of: string, id: string) => ({
    href: `/account#${id}`,
    label: t("preferences.change"),
    of,
  });
  return (
    <Section heading={t("preferences.you")} lede={settings.email}>
      <SummaryList
        rows={[
          {
            id: "language",
            label: t("preferences.language"),
            value: localeNames[settings.locale],
            change: change(t("preferences.language"), "locale"),
          },
          {
            id: "phrase",
            label: t("preferences.phrase"),
            value: settings.phrase ?? t("preferences.noPhrase"),
            change: change(t("preferences.phrase"), "phrase"),
          },
        ]}
      />
    </Section>
  );
}
