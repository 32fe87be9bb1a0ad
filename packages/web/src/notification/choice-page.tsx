import { useT } from "@causeway/messages/react";
import { Button, ButtonRow } from "@causeway/ui/button";
import { RadioGroup } from "@causeway/ui/choice";
import { Link } from "@causeway/ui/link";
import { Column, PageHeader, Stack } from "@causeway/ui/page";
import { Form } from "react-router";
import type { ChoiceData } from "./choice-steps.ts";

/** One choice, for whoever holds the link of the mail. */
export function ChoicePage({ choice, missing }: { choice: ChoiceData; missing: boolean }) {
  const t = useT("notification");
  return (
    <Column>
      <title>{t("choice.title")}</title>
      <PageHeader eyebrow={t("choice.title")} title={choice.name} lede={t("choice.lede")} />
      <Stack>
        {choice.digest && <p className="max-w-prose">{t("choice.digestLede")}</p>}
        <Form method="post">
          <Stack>
            <RadioGroup
              id="delivery"
              name="delivery"
              legend={t("choice.legend")}
              hint={choice.duty ? t("preferences.duty") : undefined}
              error={missing ? t("choice.invalid") : undefined}
              options={choice.choices.map((value) => ({ value, label: t(`delivery.${value}`) }))}
              defaultValue={choice.delivery}
            />
            <ButtonRow>
              <Button kind="primary">{t("choice.save")}</Button>
            </ButtonRow>
          </Stack>
        </Form>
        <p>
          <Link href="/account/notifications">{t("choice.more")}</Link>
        </p>
      </Stack>
    </Column>
  );
}
