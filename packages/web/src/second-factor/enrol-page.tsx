import { useT } from "@causeway/messages/react";
import { Button } from "@causeway/ui/button";
import { CopyField } from "@causeway/ui/copy-field";
import { ErrorSummary } from "@causeway/ui/error-summary";
import { Field } from "@causeway/ui/field";
import { Column, PageHeader, Section } from "@causeway/ui/page";
import { TextInput } from "@causeway/ui/text-input";
import { Form } from "react-router";
import { PasskeyButton } from "./passkey-button.tsx";
import { useProofError } from "./proof-fields.tsx";
import type { Offered, ProofRefused } from "./steps.ts";

type Refused = ProofRefused & { by: string };

/** Setting up a passkey or an authenticator app. */
export function EnrolPage(props: { offered: Offered; refused?: Refused | null | undefined; first: boolean }) {
  const t = useT("second-factor");
  const common = useT("common");
  const title = props.first ? t("enrol.title") : t("security.title");
  const error = useProofError(props.refused);
  const by = props.refused?.by;
  return (
    <Column>
      <title>{error ? common("errorSummary.pageTitle", { title }) : title}</title>
      <ErrorSummary
        title={common("errorSummary.title")}
        errors={error ? [{ fieldId: by === "passkey" ? "name" : "code", message: error }] : []}
      />
      <PageHeader
        title={title}
        lede={props.first ? t("enrol.lede") : t("security.lede")}
        back={props.first ? undefined : { href: "/account/security", label: t("security.title") }}
      />
      <Passkey error={by === "passkey" ? error : undefined} />
      <AuthenticatorApp offered={props.offered} error={by === "totp" ? error : undefined} />
    </Column>
  );
}

function Passkey({ error }: { error: string | undefined }) {
  const t = useT("second-factor");
  return (
    <Section heading={t("enrol.passkey")} lede={t("enrol.passkeyLede")}>
      <Form method="post" className="grid gap-6">
        <Field id="name" label={t("enrol.passkeyName")} hint={t("enrol.passkeyNameHint")} error={error}>
          <TextInput name="name" width="md" maxLength={80} defaultValue={t("enrol.passkeyNameExample")} />
        </Field>
        <PasskeyButton purpose="enrol">{t("enrol.passkeySubmit")}</PasskeyButton>
        <noscript>
          <p>{t("enrol.needsScript")}</p>
        </noscript>
      </Form>
    </Section>
  );
}

function AuthenticatorApp({ offered, error }: { offered: Offered; error: string | undefined }) {
  const t = useT("second-factor");
  const { secret, offer, qr } = offered;
  return (
    <Section heading={t("enrol.totp")} lede={t("enrol.totpLede")}>
      <Form method="post" className="grid gap-6" noValidate>
        <input type="hidden" name="offer" value={offer} />
        <p>{t("enrol.totpScan")}</p>
        <CopyField
          label={t("enrol.key")}
          value={secret}
          display={<span className="text-lg">{secret.match(/.{1,4}/g)?.join(" ")}</span>}
          copyLabel={t("enrol.copy")}
          copiedLabel={t("enrol.copied")}
          qr={
            <svg viewBox={`0 0 ${qr.size} ${qr.size}`} role="img" aria-label={t("enrol.qr")}>
              <path d={qr.path} fill="currentColor" shapeRendering="crispEdges" />
            </svg>
          }
        />
        <Field id="code" label={t("enrol.code")} hint={t("enrol.codeHint")} error={error}>
          <TextInput name="code" width="sm" inputMode="numeric" autoComplete="one-time-code" maxLength={10} />
        </Field>
        <Button kind="secondary" className="justify-self-start">
          {t("enrol.totpSubmit")}
        </Button>
      </Form>
    </Section>
  );
}
