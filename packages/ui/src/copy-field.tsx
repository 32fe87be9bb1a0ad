import { type ReactNode, useState } from "react";
import { Button } from "./button.tsx";

export type CopyFieldProps = {
  label: ReactNode;
  value: string;
  /** How the value is shown, when spacing helps reading it out: "K7F 2QP". */
  display?: ReactNode;
  copyLabel: ReactNode;
  copiedLabel: ReactNode;
  note?: ReactNode;
  /** A drawn QR code. */
  qr?: ReactNode;
};

/** A short code or address shown large enough to read across a table, copied by one button. */
export function CopyField({ label, value, display, copyLabel, copiedLabel, note, qr }: CopyFieldProps) {
  const [copied, setCopied] = useState(false);
  return (
    <div className="flex flex-wrap items-start gap-6 rounded-md border border-line-strong bg-panel p-4">
      <div className="min-w-0 flex-1">
        <p className="text-ink-soft">{label}</p>
        <p className="my-1 font-mono text-2xl font-semibold break-all select-all">{display ?? value}</p>
        {note && <p className="text-sm text-ink-soft">{note}</p>}
        <div className="hide-print mt-3 flex items-center gap-3">
          <Button
            type="button"
            onClick={async () => {
              await navigator.clipboard.writeText(value);
              setCopied(true);
            }}
          >
            {copyLabel}
          </Button>
          <span role="status" className="text-sm text-met">
            {copied && copiedLabel}
          </span>
        </div>
      </div>
      {qr && <div className="size-36 shrink-0 bg-[#fff] p-2 text-[#000]">{qr}</div>}
    </div>
  );
}
