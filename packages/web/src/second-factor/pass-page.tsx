import { useT } from "@causeway/messages/react";
import { ErrorSummary } from "@causeway/ui/error-summary";
import { SignInCard } from "@causeway/ui/sign-in-card";
import { Form } from "react-router";
import { DemoCode } from "./demo-code.tsx";
import { ProofFields, useProofError } from "./proof-fields.tsx";
import { proofFields } from "./retry.ts";
import type { PendingData, ProofRefused } from "./steps.ts";

/** The second step of signing in. */
export function PassPage({ pending, refused }: { pending: PendingData; refused?: ProofRefused | undefined }) {
  const t = useT("second-factor");
  const common = useT("common");
  const title = t("pass.title");
  const error = useProofError(refused);
  return (
    <SignInCard title={title} lede={t("pass.lede")} aside={t("pass.lost")}>
      <title>{error ? common("errorSummary.pageTitle", { title }) : title}</title>
      <ErrorSummary
        title={common("errorSummary.title")}
        errors={error ? [{ fieldId: proofFields.code, message: error }] : []}
      />
      <DemoCode pending={pending} />
      <Form method="post" noValidate>
        <ProofFields refused={refused} submit={t("pass.submit")} passkey={pending.passkeys > 0} />
      </Form>
    </SignInCard>
  );
}
