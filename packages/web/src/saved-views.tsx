import { useT } from "@causeway/messages/react";
import { Button } from "@causeway/ui/button";
import { Checkbox } from "@causeway/ui/choice";
import { Field } from "@causeway/ui/field";
import { LinkTabs } from "@causeway/ui/link-tabs";
import { Disclosure } from "@causeway/ui/page";
import { TextInput } from "@causeway/ui/text-input";
import { Form } from "react-router";

export type View = { id: string; name: string; query: string; isDefault: boolean };
type Props = {
  /** The list's own address, without filters. */
  base: string;
  views: readonly View[];
  /** The view that is shown, when it is one. */
  current: string | null;
  /** Views that everybody has, before one's own. */
  common: readonly { href: string; label: string; current: boolean }[];
  /** The filters as they stand. */
  query: string;
  /** What was typed for a name and could not be kept. */
  problem?: string | undefined;
};

/** One's own views of a list as tabs, and the place to keep, order and delete them. All of it works without a script. */
export function SavedViews({ base, views, current, common, query, problem }: Props) {
  const t = useT("saved-view");
  const own = views.map((view) => ({
    href: `${base}?${[view.query, `view=${view.id}`].filter(Boolean).join("&")}`,
    label: view.name,
    current: view.id === current,
  }));
  return (
    <>
      <LinkTabs label={t("label")} tabs={[...common, ...own]} />
      <div className="mb-4">
        <Disclosure summary={t("manage")} open={Boolean(problem)}>
          <div className="grid max-w-column gap-6 py-3">
            {views.length === 0 ? (
              <p>{t("none")}</p>
            ) : (
              <ul className="grid gap-2">
                {views.map((view) => (
                  <ViewRow key={view.id} view={view} />
                ))}
              </ul>
            )}
            <Form method="post" className="grid justify-items-start gap-4" noValidate>
              <input type="hidden" name="query" value={query} />
              <Field id="view-name" label={t("name")} hint={t("saveLede")} error={problem}>
                <TextInput name="name" width="md" maxLength={60} autoComplete="off" />
              </Field>
              <Checkbox name="isDefault" label={t("opensFirst")} />
              <Button name="intent" value="save-view">
                {t("saveButton")}
              </Button>
            </Form>
          </div>
        </Disclosure>
      </div>
    </>
  );
}

function ViewRow({ view: { id, name, isDefault } }: { view: View }) {
  const t = useT("saved-view");
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-1">
      <span className="font-semibold wrap-anywhere">{name}</span>
      {isDefault && <span className="text-ink-soft">{t("isDefault")}</span>}
      <Form method="post" className="flex flex-wrap gap-2">
        <input type="hidden" name="view" value={id} />
        <Button
          kind="quiet"
          size="small"
          name="intent"
          value={isDefault ? "clear-default-view" : "default-view"}
          aria-label={t(isDefault ? "clearDefaultOf" : "makeDefaultOf", { name })}
        >
          {t(isDefault ? "clearDefault" : "makeDefault")}
        </Button>
        <Button
          kind="quiet"
          size="small"
          name="intent"
          value="remove-view"
          aria-label={t("removeOf", { name })}
        >
          {t("remove")}
        </Button>
      </Form>
    </li>
  );
}
