import { type ReactNode, useEffect, useId, useRef } from "react";
import { Button } from "./button.tsx";

export type ModalProps = {
  open: boolean;
  onClose(): void;
  title: string;
  closeLabel: string;
  children: ReactNode;
};

/**
 * The platform's own modal dialog: it keeps the focus, closes by Escape and gives the focus back where it was. What is
 * marked `data-first` has the focus when it opens.
 */
export function Modal({ open, onClose, title, closeLabel, children }: ModalProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  // The dialog is the outside system: only its own methods make it modal.
  useEffect(() => {
    if (open && !dialog.current?.open) {
      dialog.current?.showModal();
      dialog.current?.querySelector<HTMLElement>("[data-first]")?.focus();
    }
    if (!open && dialog.current?.open) dialog.current.close();
  }, [open]);
  return (
    <dialog
      ref={dialog}
      aria-labelledby={id}
      onClose={onClose}
      className="m-auto mt-[10dvh] max-h-[80dvh] w-[min(40rem,calc(100vw-2rem))] rounded-md border border-line-strong bg-panel p-4 text-ink shadow-lift backdrop:bg-ink/40"
    >
      {open && (
        <>
          <div className="mb-3 flex items-center justify-between gap-4">
            <h2 id={id} className="text-lg font-bold">
              {title}
            </h2>
            <Button kind="quiet" size="small" type="button" onClick={onClose}>
              {closeLabel}
            </Button>
          </div>
          {children}
        </>
      )}
    </dialog>
  );
}
