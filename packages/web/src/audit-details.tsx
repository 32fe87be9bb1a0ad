import type { Namespace } from "@causeway/messages/catalog";
import { useFormats, useT } from "@causeway/messages/react";
import { useWordOf } from "@causeway/messages/word-of";
import { Link } from "@causeway/ui/link";
import { Fragment } from "react";
import { Fingerprint } from "./fingerprint.tsx";

type AuditDetailsProps = {
  action: string;
  json: string;
  /** Whom an id names, where the reader may know. */
  nameOf?: ((id: string) => string | undefined) | undefined;
  /** Where the reader may open what a detail of this name refers to. */
  hrefOf?: ((name: string, id: string) => string | undefined) | undefined;
};

/** What an audit entry says besides its action, in words; nothing when it says no more. Codes without words stay. */
export function AuditDetails({ action, json, nameOf, hrefOf }: AuditDetailsProps) {
  const wordOf = useWordOf("audit");
  const entries = entriesOf(json);
  if (entries.length === 0) return null;
  return (
    <dl className="grid gap-x-2 gap-y-0.5 text-sm wrap-anywhere">
      {entries.map(([name, values]) => (
        <div key={name}>
          <dt className="me-2 inline text-ink-soft">{wordOf(`detail.${name}`, name)}</dt>
          <dd className="inline">
            {values.map((value, at) => (
              <Fragment key={String(value)}>
                {at > 0 && " · "}
                {isId.test(String(value)) ? (
                  <Reference
                    id={String(value)}
                    name={nameOf?.(String(value))}
                    href={hrefOf?.(name, String(value))}
                  />
                ) : (
                  <Said {...{ action, name, value }} />
                )}
              </Fragment>
            ))}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** An id, short enough to be told from its neighbours: its last eight digits, for the first ones are the time. */
export function Reference(props: { id: string; name?: string | undefined; href?: string | undefined }) {
  const { id, name, href } = props;
  const text = name || <code>{id.slice(-8)}</code>;
  return href ? <Link href={href}>{text}</Link> : text;
}

function Said({ action, name, value }: { action: string; name: string; value: unknown }) {
  const t = useT("audit");
  const format = useFormats();
  if (typeof value === "boolean") return t(value ? "value.yes" : "value.no");
  if (typeof value === "number") return name === "bytes" ? format.bytes(value) : format.number(value);
  // How many of each kind: the sum says what an entry has room for.
  if (typeof value === "object") return format.number(sumOf(value));
  const text = String(value);
  if (isHash.test(text)) return <Fingerprint value={text} />;
  if (isDay.test(text)) return format.date(text);
  if (isMonth.test(text)) return format.month(text);
  if (!isCode.test(text)) return text;
  const [namespace, key] = placeOf(action, name, text);
  return <Worded {...{ namespace, at: key, code: text }} />;
}

// A part of its own, so that a page asks only for the wording that its entries need.
function Worded({ namespace, at, code }: { namespace: Namespace; at: string; code: string }) {
  return useWordOf(namespace)(at, code);
}

/** Where a code is worded already: with the thing it is a code of. */
export function placeOf(action: string, name: string, code: string): [Namespace, string] {
  const area = action.split(".")[0] ?? "";
  if (name === "requirement") return ["requirement", `name.${code}`];
  if (name === "section") return ["candidate-form", `section.${code}`];
  if (name === "status") return ["case-status", `status.${code}`];
  if (name === "kind" && area === "reminder") return ["email", `name.${code}`];
  if (name === "reasons" && area === "second-look") return ["second-look", `reason.${code}`];
  if (name === "reason" && area === "evidence") return ["evidence", `rejection.${code}`];
  if (name === "changed" && area === "candidate-form") {
    const [section, field = ""] = code.split(".");
    return section === "evidence"
      ? ["requirement", `name.${field}`]
      : ["candidate-form", `fields.${field}.label`];
  }
  const form = formOf(area);
  if (form && (name === "fields" || name === "field")) return [form, `fields.${code}.label`];
  return ["audit", `value.${code}`];
}

/** The form whose fields an action names. */
function formOf(area: string): Namespace | undefined {
  switch (area) {
    case "organisation":
    case "position":
    case "remuneration":
    case "advert":
    case "local-applicant":
    case "candidate-form":
      return area;
    case "recruitment":
      return "recruitment-justification";
    default:
      return undefined;
  }
}

/** Of what was recorded, the parts that say something. */
export function entriesOf(json: string): [name: string, values: unknown[]][] {
  return Object.entries(JSON.parse(json) as Record<string, unknown>).flatMap(
    ([name, value]): [string, unknown[]][] => {
      const values = [value].flat().filter((one) => one !== null && one !== "");
      return values.length > 0 ? [[name, values]] : [];
    },
  );
}

function sumOf(counts: object | null): number {
  return Object.values(counts ?? {}).reduce((sum: number, count) => sum + (Number(count) || 0), 0);
}

const isId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const isDay = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const isMonth = /^\d{4}-(0[1-9]|1[0-2])$/;
// With a point between: a place in a form.
const isCode = /^[A-Za-z][A-Za-z0-9]*([-.][A-Za-z0-9]+)*$/;
const isHash = /^[0-9a-f]{64}$/;
