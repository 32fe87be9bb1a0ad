import { useT } from "@causeway/messages/react";
import { Checkbox } from "@causeway/ui/choice";
import { Kbd } from "@causeway/ui/kbd";
import { Modal } from "@causeway/ui/modal";
import type { ReactNode } from "react";
import { singleKeysOn, switchSingleKeys } from "./use-shortcuts.ts";

/** Every shortcut of the admin app, and the switch for those of a single key. */
export function ShortcutHelp(props: { open: boolean; onClose(): void; queue: boolean }) {
  const t = useT("command");
  const { open, onClose, queue } = props;
  const rows: [string, ReactNode][] = [
    [
      t("help.palette"),
      <>
        <Kbd>Ctrl</Kbd> <Kbd>K</Kbd> {t("help.or")} <Kbd>⌘</Kbd> <Kbd>K</Kbd>
      </>,
    ],
    [t("help.help"), <Kbd key="help">?</Kbd>],
    ...(queue
      ? ([
          [
            t("help.queue"),
            t.rich("help.andThen", { first: () => <Kbd>g</Kbd>, second: () => <Kbd>q</Kbd> }),
          ],
        ] as [string, ReactNode][])
      : []),
    [t("help.search"), <Kbd key="search">/</Kbd>],
    [t("help.next"), <Kbd key="next">j</Kbd>],
    [t("help.previous"), <Kbd key="previous">k</Kbd>],
    [t("help.openCase"), <Kbd key="open">Enter</Kbd>],
  ];
  return (
    <Modal open={open} onClose={onClose} title={t("help.title")} closeLabel={t("close")}>
      <dl className="grid gap-2">
        {rows.map(([what, keys]) => (
          <div key={what} className="flex items-baseline justify-between gap-6">
            <dt>{what}</dt>
            <dd className="shrink-0">{keys}</dd>
          </div>
        ))}
      </dl>
      <div className="mt-4 grid gap-1">
        <Checkbox
          label={t("help.on")}
          hint={t("help.single")}
          defaultChecked={open && singleKeysOn()}
          onChange={(event) => switchSingleKeys(event.target.checked)}
        />
      </div>
    </Modal>
  );
}
