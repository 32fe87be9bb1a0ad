import { useT } from "@causeway/messages/react";
import { Button } from "@causeway/ui/button";
import { Field } from "@causeway/ui/field";
import { FileInput } from "@causeway/ui/file-input";
import { Column, Disclosure, PageHeader, Section, Stack } from "@causeway/ui/page";
import { TextInput } from "@causeway/ui/text-input";
import { admin } from "@causeway/web/admin";
import { attempt } from "@causeway/web/problem";
import { data, Form, redirect } from "react-router";
import type { Route } from "./+types/new.ts";
import { seriesName } from "./change-words.ts";
import { ImportProblems, type ImportRefusal } from "./import-problems.tsx";
import { ListHead } from "./list-head.tsx";
import { readSent } from "./read-sent.server.ts";

export function loader({ context }: Route.LoaderArgs) {
  return admin(context).caller.ruleSet.values();
}

export async function action({ context, request }: Route.ActionArgs) {
  const { caller, flash, t, requestId } = admin(context);
  const { version, typed } = await readSent(request, requestId);
  const asTable = "list" in version;
  const refuse = (refused: Omit<ImportRefusal, "asTable">) =>
    data({ ...refused, asTable, typed }, { status: 400 });
  const done = await attempt(
    caller.ruleSet.import(version),
    ...(["import-unreadable", "import-encoding", "import-too-many-rows"] as const),
  );
  if (!done.ok) return refuse({ problems: [], reason: done.reason });
  const made = done.value;
  if (!made.ok) return refuse({ problems: made.problems, reason: null });
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
      <ImportProblems refused={actionData} />
      <PageHeader title={t("addTitle")} lede={t("addLede")} back={{ href: "/rule-set", label: t("title") }} />
      <Section heading={t("upload")}>
        <Download href="/rule-set/talent-list" label={t("download")} hint={t("downloadHint")} />
        <Download href="/rule-set/talent-list?as=csv" label={t("downloadCsv")} hint={t("downloadCsvHint")} />
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
              accept=".json,.csv,.xlsx,application/json,text/csv"
              prompt={t("filePrompt")}
              note={t("fileHint")}
            />
          </Field>
          <ListHead typed={actionData?.asTable ? actionData.typed : undefined} />
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

/** What a new version can be begun from. */
function Download({ href, label, hint }: { href: string; label: string; hint: string }) {
  return (
    <p className="mb-4">
      <a className="font-semibold underline" href={href} download>
        {label}
      </a>{" "}
      {hint}
    </p>
  );
}

/** What the agency decides by itself, in the order of the form. */
const policySeries: readonly string[] = [
  "recruitment.advert-days-policy",
  "agency.review-working-days",
  "stay.file-before-weeks",
];
