import type { ComponentProps, ReactNode } from "react";
import { classes } from "./classes.ts";
import { useControl } from "./field.tsx";

export type FileInputProps = Omit<ComponentProps<"input">, "type"> & {
  /** Inside the zone: "Choose files, or drop them here". */
  prompt: ReactNode;
  /** Second line: types and sizes that are taken. */
  note?: ReactNode;
};

/**
 * A drop zone that is the native file input stretched over its frame: dropping, choosing, the camera and
 * the keyboard all work before any script does. Inside a `Field`.
 */
export function FileInput({ prompt, note, className, ...own }: FileInputProps) {
  const props = useControl(own);
  return (
    <div className={classes("relative", className)}>
      <input
        {...props}
        type="file"
        className={classes(
          "absolute inset-0 size-full rounded-md border border-dashed border-line-strong bg-panel p-4 text-sm text-ink-soft",
          "hover:border-harbour hover:bg-harbour-wash aria-invalid:border-2 aria-invalid:border-not-met",
          "file:me-3 file:h-10 file:rounded-md file:border file:border-line-strong file:bg-panel file:px-3 file:font-semibold file:text-ink",
        )}
      />
      <div className="pointer-events-none relative px-4 pt-[4.25rem] pb-4">
        <p className="font-semibold">{prompt}</p>
        {note && <p className="text-sm text-ink-soft">{note}</p>}
      </div>
    </div>
  );
}
