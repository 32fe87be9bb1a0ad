import { useT } from "@causeway/messages/react";
import { type Citation, citationKey } from "@causeway/rules/decision/citation";
import { CheckboxGroup } from "@causeway/ui/choice";
import type { ShownDecision } from "./typed.ts";

type Disclosed = ShownDecision["disclosed"];

/** What the reasons may cite, picked from what the employer could read. */
export function Citations({ disclosed, chosen }: { disclosed: Disclosed; chosen: readonly string[] }) {
  const t = useT("decision");
  const text = useCitationText(disclosed);
  const keys = [...disclosed.requests, ...disclosed.findings].map((one) => one.key);
  if (keys.length === 0) return <p className="text-sm text-ink-soft">{t("noDisclosed")}</p>;
  return (
    <CheckboxGroup
      id="citation"
      name="citation"
      legend={t("citations")}
      hint={t("citationsHint")}
      defaultValue={[...chosen]}
      options={keys.map((key) => ({ value: key, label: text(key) }))}
    />
  );
}

/** What a recommendation or decision cited. */
export function Cited({ cited, disclosed }: { cited: readonly Citation[]; disclosed: Disclosed }) {
  const t = useT("decision");
  const text = useCitationText(disclosed);
  if (cited.length === 0) return null;
  return (
    <div className="mt-2">
      <p className="font-semibold">{t("cited")}</p>
      <ul className="list-disc ps-5">
        {cited.map((one) => (
          <li key={citationKey(one)}>{text(citationKey(one))}</li>
        ))}
      </ul>
    </div>
  );
}

function useCitationText(disclosed: Disclosed): (key: string) => string {
  const t = useT("decision");
  const requests = useT("change-request");
  return (key) => {
    const request = disclosed.requests.find((one) => one.key === key);
    if (request)
      return t("request", {
        number: request.number,
        note: request.note || requests(`reason.${request.reasonCode}`),
      });
    return disclosed.findings.find((one) => one.key === key)?.text ?? t("requestGone");
  };
}
