import { useT } from "@causeway/messages/react";
import { ErrorSummary } from "@causeway/ui/error-summary";
import { Column, PageHeader } from "@causeway/ui/page";
import { Form, useLocation } from "react-router";
import type { Problem } from "../reason.ts";
import { DemoCode } from "./demo-code.tsx";
import { ProofFields, useProofError } from "./proof-fields.tsx";
import { proofFields } from "./retry.ts";

/** Minutes for which a proof counts; the api keeps the same figure. */
const minutes = "5";

/**
 * Asks for a fresh proof. Before a page it leads to that page; in the middle of a form it carries the form's fields and
 * sends them with the proof, so that nothing is typed twice.
 */
export function ConfirmPage(props: {
  kept?: Problem["kept"];
  pending?: Problem["pending"];
  refused?: Problem["refused"];
}) {
  const t = useT("second-factor");
  const common = useT("common");
  const { pathname, search } = useLocation();
  const title = t("confirm.title");
  const error = useProofError(props.refused);
  const kept = props.kept ?? [];
  return (
    <Column>
      <title>{error ? common("errorSummary.pageTitle", { title }) : title}</title>
      <ErrorSummary
        title={common("errorSummary.title")}
        errors={error ? [{ fieldId: proofFields.code, message: error }] : []}
      />
      <PageHeader title={title} lede={t("confirm.lede", { minutes })} />
      <div className="grid gap-6">
        {kept.length > 0 && <p>{t("confirm.kept")}</p>}
        {props.pending && <DemoCode pending={props.pending} />}
        <Form method="post" action={pathname + search} noValidate>
          {kept.map(([name, value], index) => (
            <input key={`${name}-${index}`} type="hidden" name={name} value={value} />
          ))}
          <ProofFields refused={props.refused} submit={t("confirm.submit")} />
        </Form>
      </div>
    </Column>
  );
}
