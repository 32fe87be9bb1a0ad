import { type ReactNode, useEffect, useRef, useState, useSyncExternalStore } from "react";
import { Icon } from "./icon.tsx";

export type ErrorSummaryProps = {
  /** "There is a problem" in the reader's language. */
  title: ReactNode;
  /** One for each fault; `fieldId` is the id of the control to go to. */
  errors: readonly { fieldId?: string | undefined; message: ReactNode }[];
};

/** All faults of a page at its top, each a link to its control. Renders nothing when there are none. */
export function ErrorSummary({ title, errors }: ErrorSummaryProps) {
  const box = useRef<HTMLDivElement>(null);
  const faults = errors.length;
  const hydrating = useSyncExternalStore(never, onClient, onServer);
  const [sent] = useState(hydrating);
  // The document's focus is the outside system: after a failed save it moves here, so that the faults are
  // heard. Where the server sent the page, somebody may be mending a field before the script wakes: leave her.
  useEffect(() => {
    if (faults === 0 || (sent && document.activeElement !== document.body)) return;
    box.current?.focus();
  }, [faults, sent]);
  if (faults === 0) return null;
  return (
    <div
      ref={box}
      role="alert"
      tabIndex={-1}
      className="mb-6 rounded-md border-2 border-not-met bg-panel p-4 sm:p-5"
    >
      <h2 className="flex items-center gap-2 text-lg font-bold text-not-met">
        <Icon name="warning" className="size-5" />
        {title}
      </h2>
      <ul className="mt-2 grid gap-1">
        {errors.map((error, index) => (
          <li key={error.fieldId ?? index}>
            {error.fieldId ? (
              <a
                href={`#${error.fieldId}`}
                className="inline-block py-0.5 font-semibold text-not-met underline hover:decoration-2"
              >
                {error.message}
              </a>
            ) : (
              <span className="font-semibold">{error.message}</span>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

const never = () => () => {};
const onClient = () => false;
const onServer = () => true;
