import { useT } from "@causeway/messages/react";
import { Button } from "@causeway/ui/button";
import { ErrorSummary } from "@causeway/ui/error-summary";
import { Field } from "@causeway/ui/field";
import { Link } from "@causeway/ui/link";
import { SignInCard } from "@causeway/ui/sign-in-card";
import { TextInput } from "@causeway/ui/text-input";
import { Form } from "react-router";
import { PasskeyButton } from "../second-factor/passkey-button.tsx";
import type { Refused } from "./steps.ts";
import { useRefusal } from "./use-refusal.ts";

/** Asks for the address that the link and the code go to. */
export function EnterAddress(props: {
  app: "portal" | "admin";
  returnTo: string;
  refused?: Refused | undefined;
}) {
  const t = useT("auth");
  const common = useT("common");
  const error = useRefusal(props.refused);
  const register = (
    <>
      {t("registerQuestion")} <Link href="/register">{t("register")}</Link>
    </>
  );
  return (
    <SignInCard
      title={t("title")}
      lede={props.app === "admin" ? t("adminLede") : t("lede")}
      aside={props.app === "portal" && register}
    >
      <title>{error ? common("errorSummary.pageTitle", { title: t("title") }) : t("title")}</title>
      <ErrorSummary
        title={common("errorSummary.title")}
        errors={error ? [{ fieldId: "email", message: error }] : []}
      />
      <Form method="post" className="grid gap-6" noValidate>
        <input type="hidden" name="return_to" value={props.returnTo} />
        <Field
          id="email"
          label={t("email")}
          hint={props.app === "portal" ? t("emailHint") : undefined}
          error={error}
        >
          <TextInput
            type="email"
            name="email"
            width="lg"
            autoComplete="email"
            autoCapitalize="none"
            spellCheck={false}
            defaultValue={props.refused?.email}
          />
        </Field>
        <Button kind="primary" className="justify-self-start">
          {t("send")}
        </Button>
      </Form>
      {props.app === "admin" && <ByPasskey returnTo={props.returnTo} />}
    </SignInCard>
  );
}

function ByPasskey({ returnTo }: { returnTo: string }) {
  const t = useT("second-factor");
  return (
    <Form method="post" className="grid gap-3">
      <input type="hidden" name="return_to" value={returnTo} />
      <PasskeyButton purpose="sign-in" kind="secondary">
        {t("signIn.submit")}
      </PasskeyButton>
    </Form>
  );
}
