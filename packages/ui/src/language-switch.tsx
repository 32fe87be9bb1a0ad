import { classes } from "./classes.ts";

export type LanguageSwitchProps = {
  /** Accessible name of the group, in the reader's present language. */
  label: string;
  options: readonly {
    lang: string;
    /** The language's own name: "繁體中文". */
    label: string;
    current?: boolean | undefined;
    /** Where a link leads; left out, the choice is a button that sends the form it stands in or names. */
    href?: string | undefined;
  }[];
  /** Id of the form to send with the choice, so that what was typed goes along. */
  form?: string | undefined;
  /** Name under which a button sends its language. */
  name?: string | undefined;
};

/** All languages side by side, each in its own script. Never a closed menu: a lost reader must see hers. */
export function LanguageSwitch({ label, options, form, name = "lang" }: LanguageSwitchProps) {
  return (
    <ul aria-label={label} className="flex items-center divide-x divide-line">
      {options.map((option) => (
        <li key={option.lang} lang={option.lang} className="flex">
          {option.href ? (
            <a
              href={option.href}
              hrefLang={option.lang}
              aria-current={option.current ? "true" : undefined}
              className={itemClass(option.current)}
            >
              {option.label}
            </a>
          ) : (
            <button
              type="submit"
              form={form}
              name={name}
              value={option.lang}
              formNoValidate
              aria-current={option.current ? "true" : undefined}
              className={itemClass(option.current)}
            >
              {option.label}
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}

function itemClass(current: boolean | undefined) {
  return classes(
    "inline-flex min-h-tap items-center px-2 text-sm whitespace-nowrap underline-offset-4 [[data-density=candidate]_&]:min-h-11 [[data-density=candidate]_&]:px-2 max-sm:[[data-density=candidate]_&]:px-1 max-sm:[[data-density=candidate]_&]:text-xs",
    current
      ? "font-semibold text-ink no-underline"
      : "text-harbour underline decoration-1 hover:text-harbour-strong",
  );
}
