import { useEffect } from "react";

export type Shortcuts = { palette(): void; help(): void; queue(): void };

const stored = "causeway-single-keys";

/** Single keys can be switched off: who speaks to the machine, or presses keys by accident, is not to be surprised. */
export function singleKeysOn(): boolean {
  return localStorage.getItem(stored) !== "off";
}

export function switchSingleKeys(on: boolean): void {
  localStorage.setItem(stored, on ? "on" : "off");
}

/** Ctrl or Cmd with K everywhere; single keys outside of fields and dialogs. */
export function useShortcuts({ palette, help, queue }: Shortcuts): void {
  // The keyboard is the outside system.
  useEffect(() => {
    let leader = 0;
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return;
      if (
        (event.ctrlKey || event.metaKey) &&
        !event.altKey &&
        !event.shiftKey &&
        event.key.toLowerCase() === "k"
      ) {
        event.preventDefault();
        palette();
        return;
      }
      if (event.ctrlKey || event.metaKey || event.altKey || !singleKeysOn() || isBusy(event.target)) return;
      const second = event.timeStamp - leader < 1500;
      leader = 0;
      if (event.key === "?") help();
      else if (event.key === "/") document.querySelector<HTMLElement>("[data-shortcut=search]")?.focus();
      else if (event.key === "j") step(1);
      else if (event.key === "k") step(-1);
      else if (event.key === "q" && second) queue();
      else {
        if (event.key === "g") leader = event.timeStamp;
        return;
      }
      event.preventDefault();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [palette, help, queue]);
}

function isBusy(target: EventTarget | null): boolean {
  return (
    (target instanceof HTMLElement &&
      (target.isContentEditable || target.closest("input, textarea, select, [role=listbox]") !== null)) ||
    document.querySelector("dialog[open]") !== null
  );
}

/** To the next row of the page's table, or the one before; Enter then opens it, as it does any link. */
function step(by: 1 | -1): void {
  const rows = [...document.querySelectorAll<HTMLElement>("#main tbody th a")];
  const at = rows.findIndex((row) => row.closest("tr")?.contains(document.activeElement));
  const next = at < 0 ? rows[by > 0 ? 0 : rows.length - 1] : rows[at + by];
  next?.focus();
}
