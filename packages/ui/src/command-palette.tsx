import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { classes } from "./classes.ts";
import { LiveRegion } from "./live-region.tsx";
import { Modal } from "./modal.tsx";

export type Command = { id: string; label: string; detail?: string | undefined; run(): void };
export type CommandGroup = { id: string; label: string; commands: readonly Command[] };

export type CommandPaletteProps = {
  open: boolean;
  onClose(): void;
  title: string;
  closeLabel: string;
  /** Name of the field, and what it does. */
  label: string;
  hint: string;
  none: string;
  /** Said to those who hear it, after each letter. */
  found(count: number): string;
  query: string;
  onQuery(query: string): void;
  groups: readonly CommandGroup[];
  /** More is still being looked for: nothing is chosen yet, and Enter takes what will stand first. */
  waiting: boolean;
};

/**
 * Everything that can be gone to or done, by typing. A combobox with a list of options as ARIA has it: focus stays in the
 * field, the arrow keys move the choice, Enter takes it, Escape leaves.
 */
export function CommandPalette(props: CommandPaletteProps) {
  return (
    <Modal open={props.open} onClose={props.onClose} title={props.title} closeLabel={props.closeLabel}>
      <Palette {...props} />
    </Modal>
  );
}

/** What lies in the dialog while it is open: opened again, nothing is chosen in it, and no Enter waits for its answer. */
function Palette(props: CommandPaletteProps) {
  const { onClose, query, groups } = props;
  const id = useId();
  const [at, setAt] = useState<number | null>(null);
  const [wanted, setWanted] = useState(false);
  const list = useRef<HTMLDivElement>(null);
  const all = groups.flatMap((group) => group.commands);
  const chosen = at === null ? (props.waiting ? -1 : 0) : Math.min(at, all.length - 1);
  // The list is the outside system: it scrolls by itself, and must show what is chosen.
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: "nearest" });
  });
  const take = (command: Command | undefined) => {
    if (!command) return;
    onClose();
    command.run();
  };
  // Pressed before the server had answered: what has come by now is what was meant.
  useEffect(() => {
    if (!wanted || props.waiting) return;
    setWanted(false);
    take(all[chosen]);
  });
  const press = (event: KeyboardEvent) => {
    // A key that belongs to an input method chooses a character, not a command.
    if (event.nativeEvent.isComposing) return;
    const step = steps[event.key];
    if (event.key === "Enter" && chosen < 0) setWanted(true);
    else if (event.key === "Enter") take(all[chosen]);
    else if (step !== undefined && all.length > 0) {
      setAt((Math.max(chosen, step < 0 ? 0 : -1) + step + all.length) % all.length);
      setWanted(false);
    } else return;
    event.preventDefault();
  };
  const optionId = (command: Command) => `${id}-${command.id}`;
  return (
    <>
      <label className="grid gap-1" htmlFor={`${id}-field`}>
        <span className="font-semibold">{props.label}</span>
        <input
          id={`${id}-field`}
          type="text"
          data-first
          role="combobox"
          aria-expanded={all.length > 0}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={all[chosen] && optionId(all[chosen])}
          aria-describedby={`${id}-hint`}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          value={query}
          onChange={(event) => {
            props.onQuery(event.target.value);
            setAt(null);
            setWanted(false);
          }}
          onKeyDown={press}
          className="min-h-control w-full rounded-sm border border-line-strong bg-paper px-3"
        />
      </label>
      <p id={`${id}-hint`} className="mt-1 text-sm text-ink-soft">
        {props.hint}
      </p>
      <div
        ref={list}
        id={`${id}-list`}
        role="listbox"
        aria-label={props.title}
        className="mt-3 max-h-80 overflow-y-auto"
      >
        {groups.map(
          (group) =>
            group.commands.length > 0 && (
              <fieldset key={group.id} aria-labelledby={`${id}-${group.id}-group`} className="min-w-0">
                <div
                  id={`${id}-${group.id}-group`}
                  role="presentation"
                  className="px-2 pt-2 pb-1 text-xs text-ink-soft"
                >
                  {group.label}
                </div>
                {group.commands.map((command) => (
                  <div
                    key={command.id}
                    id={optionId(command)}
                    role="option"
                    tabIndex={-1}
                    aria-selected={command === all[chosen]}
                    onClick={() => take(command)}
                    onKeyDown={press}
                    className={classes(
                      "flex min-h-tap cursor-pointer items-baseline justify-between gap-4 rounded-sm px-2 py-1 hover:bg-harbour-wash",
                      command === all[chosen] &&
                        "bg-harbour-wash font-semibold outline-2 -outline-offset-2 outline-harbour",
                    )}
                  >
                    <span className="wrap-anywhere">{command.label}</span>
                    {command.detail && (
                      <span className="shrink-0 text-sm font-normal text-ink-soft">{command.detail}</span>
                    )}
                  </div>
                ))}
              </fieldset>
            ),
        )}
      </div>
      {all.length === 0 && <p className="py-2">{props.none}</p>}
      <LiveRegion>{all.length === 0 ? props.none : props.found(all.length)}</LiveRegion>
    </>
  );
}

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };
