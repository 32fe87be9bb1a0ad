import { Autocomplete } from "@base-ui/react/autocomplete";
import { type ReactNode, type RefObject, useEffect, useRef, useState } from "react";
import { classes } from "./classes.ts";
import { controlClass, useControl } from "./field.tsx";

export type Suggestion = {
  id: string;
  /** What choosing it writes into the field. */
  label: string;
  /** Second line: the same in other scripts, a code. It is searched too. */
  note?: string | undefined;
};

export type SuggestInputProps = {
  id?: string | undefined;
  name: string;
  defaultValue?: string | undefined;
  suggestions: readonly Suggestion[];
  /** Shown when nothing matches: what happens to a free answer. */
  empty?: ReactNode;
  placeholder?: string | undefined;
  required?: boolean | undefined;
  onValueChange?: ((value: string) => void) | undefined;
  className?: string | undefined;
};

/**
 * Text with suggestions in any script, inside a `Field`. The answer is the text itself, so it can be
 * something that no list has, and without a script it is a plain text field. A native datalist would not do:
 * it shows no second line and cannot be set at a size readable in Chinese.
 */
export function SuggestInput(props: SuggestInputProps) {
  const plain = useRef<HTMLInputElement>(null);
  const [taken, setTaken] = useState<{ text: string; focus: boolean } | null>(null);
  // Outside system: the plain field the server sent, in which somebody may be typing already.
  // The library's own markup cannot be sent: it carries a style attribute that the page's policy refuses.
  useEffect(() => {
    const field = plain.current;
    if (field) setTaken({ text: field.value, focus: document.activeElement === field });
  }, []);
  if (taken) return <Suggesting {...props} defaultValue={taken.text} focus={taken.focus} />;
  return <PlainInput {...props} field={plain} />;
}

function PlainInput(props: PlainInputProps) {
  const { id, name, defaultValue, placeholder, required, className, field } = props;
  const control = useControl({ id, name, defaultValue, placeholder, required });
  return (
    <input
      type="text"
      autoComplete="off"
      {...control}
      ref={field}
      className={classes(controlClass, className)}
    />
  );
}

type PlainInputProps = SuggestInputProps & { field: RefObject<HTMLInputElement | null> };

function Suggesting({ focus, ...props }: SuggestInputProps & { focus: boolean }) {
  const { suggestions, empty, name, defaultValue, required, onValueChange, className, ...own } = props;
  const control = useControl(own);
  const input = useRef<HTMLInputElement>(null);
  // Outside system: the document's focus, which the plain field had and must not lose.
  useEffect(() => {
    if (focus) input.current?.focus();
  }, [focus]);
  return (
    <Autocomplete.Root
      items={suggestions}
      name={name}
      defaultValue={defaultValue ?? ""}
      required={required ?? false}
      itemToStringValue={(suggestion: Suggestion) => suggestion.label}
      filter={(suggestion: Suggestion, query) => matches(suggestion, query)}
      {...(onValueChange && { onValueChange: (value: string) => onValueChange(value) })}
    >
      <Autocomplete.Input
        {...control}
        ref={input}
        autoComplete="off"
        className={classes(controlClass, className)}
      />
      <Autocomplete.Portal>
        <Autocomplete.Positioner sideOffset={4} className="z-40">
          <Autocomplete.Popup className="max-h-80 w-(--anchor-width) overflow-y-auto rounded-md border border-line-strong bg-panel py-1 text-ink shadow-lift">
            {empty && (
              <Autocomplete.Empty>
                <div className="px-3 py-2 text-ink-soft">{empty}</div>
              </Autocomplete.Empty>
            )}
            <Autocomplete.List>
              {(suggestion: Suggestion) => (
                <Autocomplete.Item
                  key={suggestion.id}
                  value={suggestion}
                  className="grid min-h-control content-center px-3 py-1 data-highlighted:bg-harbour data-highlighted:text-on-harbour"
                >
                  <span className="font-semibold">{suggestion.label}</span>
                  {suggestion.note && <span className="text-sm">{suggestion.note}</span>}
                </Autocomplete.Item>
              )}
            </Autocomplete.List>
          </Autocomplete.Popup>
        </Autocomplete.Positioner>
      </Autocomplete.Portal>
    </Autocomplete.Root>
  );
}

/** Every word of the query stands somewhere in the suggestion; width and case of letters do not matter. */
export function matches(suggestion: Suggestion, query: string): boolean {
  const text = fold(`${suggestion.label} ${suggestion.note ?? ""}`);
  return fold(query)
    .split(/\s+/)
    .every((word) => text.includes(word));
}

function fold(text: string) {
  return text.normalize("NFKC").toLowerCase().trim();
}
