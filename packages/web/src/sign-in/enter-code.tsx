import { useT } from "@causeway/messages/react";
import { Button } from "@causeway/ui/button";
import { ErrorSummary } from "@causeway/ui/error-summary";
import { Field } from "@causeway/ui/field";
import { Link } from "@causeway/ui/link";
import { SignInCard } from "@causeway/ui/sign-in-card";
import { CodeInput } from "@causeway/ui/text-input";
import { Form } from "react-router";
import type { Refused } from "./steps.ts";
import { useRefusal } from "./use-refusal.ts";

/** Minutes for which link and code work; the api keeps the same figure. */
const minutes = "10";

/** Tells that the mail is on its way, and takes the code of whoever reads it on another device. */
export function EnterCode(props: { email: string; refused?: Refused | undefined }) {
  const t = useT("auth");
  const common = useT("common");
  const error = useRefusal(props.refused);
  const title = t("code.title");
  const lede = t.rich("code.sent", {
    email: props.email,
    minutes,
    strong: (chunks) => <strong className="break-all">{chunks}</strong>,
  });
  const aside = (
    <>
      <p className="mb-2">{t("code.nothing")}</p>
      <Link href="/sign-in">{t("code.again")}</Link>
    </>
  );
  return (
    <SignInCard title={title} lede={lede} aside={aside}>
      <title>{error ? common("errorSummary.pageTitle", { title }) : title}</title>
      <ErrorSummary
        title={common("errorSummary.title")}
        errors={error ? [{ fieldId: "code", message: error }] : []}
      />
      <p>{t("code.byLink")}</p>
      <Form method="post" className="grid gap-6" noValidate>
        <Field id="code" label={t("code.label")} hint={t("code.hint")} error={error}>
          <CodeInput className="text-xl" />
        </Field>
        <Button kind="primary" className="justify-self-start">
          {t("code.submit")}
        </Button>
      </Form>
    </SignInCard>
  );
}
