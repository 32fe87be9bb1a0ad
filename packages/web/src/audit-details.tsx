import { useFormats, useT } from "@causeway/messages/react";

/** What an audit entry says besides its action, in words; nothing when it says no more. Names and codes without words stay. */
export function AuditDetails({ json }: { json: string }) {
  const t = useT("audit") as unknown as { has(key: string): boolean } & ((key: string) => string);
  const format = useFormats();
  const wordOr = (key: string, raw: string) => (t.has(key) ? t(key) : raw);
  const said = (value: unknown): string => {
    if (typeof value === "boolean") return t(value ? "value.yes" : "value.no");
    const text = typeof value === "object" ? JSON.stringify(value) : String(value);
    if (isDay.test(text)) return format.date(text);
    return isCode.test(text) ? wordOr(`value.${text}`, text) : text;
  };
  const entries = entriesOf(json);
  if (entries.length === 0) return null;
  return (
    <dl className="grid gap-x-2 gap-y-0.5 text-sm wrap-anywhere">
      {entries.map(([name, values]) => (
        <div key={name}>
          <dt className="me-2 inline text-ink-soft">{wordOr(`detail.${name}`, name)}</dt>
          <dd className="inline">{values.map(said).join(" · ")}</dd>
        </div>
      ))}
    </dl>
  );
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

const isDay = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const isCode = /^[a-z]+(-[A-Za-z]+)*$/;
