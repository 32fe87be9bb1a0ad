import { useT } from "@causeway/messages/react";
import { Button } from "@causeway/ui/button";
import { ErrorSummary } from "@causeway/ui/error-summary";
import { Field } from "@causeway/ui/field";
import { FileInput } from "@causeway/ui/file-input";
import { Column, Disclosure, PageHeader, Section, Stack } from "@causeway/ui/page";
import { TextInput } from "@causeway/ui/text-input";
import { admin } from "@causeway/web/admin";
import { data, Form, redirect } from "react-router";
import type { Route } from "./+types/new.ts";
import { seriesName } from "./change-words.ts";
import { readSent } from "./read-sent.server.ts";

export function loader({ context }: Route.LoaderArgs) {
  return admin(context).caller.ruleSet.values();
}

export async function action({ context, request }: Route.ActionArgs) {
  const { caller, flash, t, requestId } = admin(context);
  const text = await readSent(request, requestId);
  const made = await caller.ruleSet.import({ text });
  if (!made.ok) return data({ problems: made.problems }, { status: 400 });
  flash("success", t("rule-set")("imported"));
  return redirect(`/rule-set/${made.id}`, 303);
}

/** Brings a change in: a file, or other values typed here. */
export default function NewVersion({ loaderData, actionData }: Route.ComponentProps) {
  const t = useT("rule-set");
  const own = (series: string) => policySeries.includes(series);
  const field = ({ series, now }: { series: string; now: number }) => (
    <Field key={series} id={series} label={seriesName(series, t)}>
      <TextInput name={`value:${series}`} inputMode="decimal" width="sm" defaultValue={String(now)} />
      <input type="hidden" name={`now:${series}`} value={now} />
    </Field>
  );
  return (
    <Column>
      <title>{t("addTitle")}</title>
      <Problems problems={actionData?.problems} />
      <PageHeader title={t("addTitle")} lede={t("addLede")} back={{ href: "/rule-set", label: t("title") }} />
      <Section heading={t("upload")}>
        <p className="mb-4">
          <a className="font-semibold underline" href="/rule-set/talent-list" download>
            {t("download")}
          </a>{" "}
          {t("downloadHint")}
        </p>
        <Form
          method="post"
          encType="multipart/form-data"
          reloadDocument
          className="grid justify-items-start gap-5"
        >
          <Field id="file" label={t("file")} className="w-full">
            <FileInput
              name="file"
              required
              accept=".json,application/json"
              prompt={t("filePrompt")}
              note={t("fileHint")}
            />
          </Field>
          <Button kind="primary">{t("read")}</Button>
        </Form>
      </Section>
      <Section heading={t("form")} lede={t("formHint")}>
        <Form method="post" encType="multipart/form-data" reloadDocument>
          <Stack>
            <Field id="title" label={t("name")}>
              <TextInput name="title" required maxLength={200} width="lg" />
            </Field>
            <Field id="from" label={t("starts")}>
              <TextInput name="from" type="date" required defaultValue={loaderData.today} width="sm" />
            </Field>
            <Field id="sourceTitle" label={t("sourceTitle")}>
              <TextInput name="sourceTitle" required maxLength={500} width="lg" />
            </Field>
            <Field id="sourceLink" label={t("sourceLink")}>
              <TextInput name="sourceLink" required maxLength={500} width="lg" />
            </Field>
            <Field id="sourceDate" label={t("sourceDate")}>
              <TextInput name="sourceDate" type="date" required defaultValue={loaderData.today} width="sm" />
            </Field>
            <div>
              <h3 className="font-semibold">{t("policy")}</h3>
              <p className="text-ink-soft">{t("policyHint")}</p>
            </div>
            {loaderData.values.filter(({ series }) => own(series)).map(field)}
            <Disclosure summary={t("law")}>
              <p className="mb-4 text-ink-soft">{t("lawHint")}</p>
              <Stack>{loaderData.values.filter(({ series }) => !own(series)).map(field)}</Stack>
            </Disclosure>
            <Button kind="primary" className="justify-self-start">
              {t("write")}
            </Button>
          </Stack>
        </Form>
      </Section>
    </Column>
  );
}

/** What the agency decides by itself, in the order of the form. */
const policySeries: readonly string[] = [
  "recruitment.advert-days-policy",
  "agency.review-working-days",
  "stay.file-before-weeks",
];

type Found = NonNullable<Route.ComponentProps["actionData"]>["problems"];

function Problems({ problems }: { problems: Found | undefined }) {
  const t = useT("rule-set");
  if (!problems) return null;
  const errors = problems.map(({ line, code, found, expected }) => ({
    message: `${t("line", { line: String(line) })}: ${t(`problem.${code}`, {
      found: found ?? "",
      expected: expected ?? "",
    })}`,
  }));
  return (
    <ErrorSummary
      title={t("faults")}
      errors={errors.length > 0 ? errors.slice(0, 50) : [{ message: t("nothingNew") }]}
    />
  );
}
