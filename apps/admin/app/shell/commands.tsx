import { useT } from "@causeway/messages/react";
import { type Command, type CommandGroup, CommandPalette } from "@causeway/ui/command-palette";
import { Icon } from "@causeway/ui/icon";
import { Kbd } from "@causeway/ui/kbd";
import { useCallback, useState, useSyncExternalStore } from "react";
import { useNavigate } from "react-router";
import { useFoundCases } from "./found-cases.ts";
import { ShortcutHelp } from "./shortcut-help.tsx";
import { useShortcuts } from "./use-shortcuts.ts";

type Place = { href: string; label: string };

/**
 * The palette and the shortcuts of the admin app. An addition for those who work by keyboard: every place and action it
 * offers is on the pages themselves, so without a script only the handle is missing.
 */
export function Commands({ places, mayFind }: { places: readonly Place[]; mayFind: boolean }) {
  const t = useT("command");
  const navigate = useNavigate();
  const scripted = useSyncExternalStore(noChange, onClient, onServer);
  const [shown, setShown] = useState<"palette" | "help" | null>(null);
  const [query, setQuery] = useState("");
  const [actions, setActions] = useState<readonly Command[]>([]);
  const { cases, waiting } = useFoundCases(shown === "palette" && mayFind ? query : "");
  const openPalette = useCallback(() => {
    setQuery("");
    setActions(actionsOfPage());
    setShown("palette");
  }, []);
  const close = useCallback(() => setShown(null), []);
  useShortcuts({
    palette: openPalette,
    help: useCallback(() => setShown("help"), []),
    queue: useCallback(() => mayFind && navigate("/queue"), [mayFind, navigate]),
  });
  if (!scripted) return null;
  const fits = (label: string) => label.toLowerCase().includes(query.trim().toLowerCase());
  const groups: CommandGroup[] = [
    {
      id: "case",
      label: t("group.case"),
      commands: cases.map(({ organisationId, caseId, reference, organisationName }) => ({
        id: caseId,
        label: reference,
        detail: organisationName,
        run: () => navigate(`/queue/${organisationId}/${caseId}`),
      })),
    },
    {
      id: "place",
      label: t("group.place"),
      commands: places
        .filter(({ label }) => fits(label))
        .map(({ href, label }) => ({ id: `to${href}`, label, run: () => navigate(href) })),
    },
    { id: "action", label: t("group.action"), commands: actions.filter(({ label }) => fits(label)) },
  ];
  return (
    <>
      <button
        type="button"
        onClick={openPalette}
        aria-keyshortcuts="Control+K Meta+K"
        className="inline-flex min-h-tap items-center gap-2 rounded-sm border border-line-strong bg-paper px-2 text-sm text-ink-soft hover:bg-harbour-wash"
      >
        <Icon name="search" />
        {t("open")}
        <span aria-hidden="true" className="max-sm:hidden">
          <Kbd>Ctrl</Kbd> <Kbd>K</Kbd>
        </span>
      </button>
      <CommandPalette
        open={shown === "palette"}
        onClose={close}
        title={t("title")}
        closeLabel={t("close")}
        label={t("search")}
        hint={t("hint")}
        none={t("none")}
        found={(count) => t("found", { count })}
        query={query}
        onQuery={setQuery}
        groups={groups}
        waiting={waiting}
      />
      <ShortcutHelp open={shown === "help"} onClose={close} queue={mayFind} />
    </>
  );
}

/**
 * What the page itself offers, read from it when the palette opens: the links of its own navigation and its buttons. A link
 * is followed; to a button one is led, and presses it there, beside what it needs filled in.
 */
function actionsOfPage(): Command[] {
  const found = document.querySelectorAll<HTMLElement>("#main nav a[href], #main button[type=submit]");
  const labels = new Set<string>();
  return [...found].flatMap((element, at) => {
    const label = (element.getAttribute("aria-label") ?? element.textContent ?? "")
      .trim()
      .replace(/\s+/g, " ");
    // What lies behind a closed disclosure is not yet on the page.
    if (element.closest("details:not([open])")) return [];
    if (!label || labels.has(label) || (element instanceof HTMLButtonElement && element.disabled)) return [];
    labels.add(label);
    return [{ id: `action-${at}`, label, run: () => lead(element) }];
  });
}

function lead(element: HTMLElement): void {
  for (let box = element.closest("details"); box; box = box.parentElement?.closest("details") ?? null)
    box.open = true;
  if (element instanceof HTMLAnchorElement) element.click();
  else {
    element.scrollIntoView({ block: "center" });
    // After the dialog has given the focus back.
    requestAnimationFrame(() => element.focus());
  }
}

const noChange = () => () => {};
const onClient = () => true;
const onServer = () => false;
