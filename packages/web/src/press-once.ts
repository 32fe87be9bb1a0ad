import { useEffect, useRef } from "react";
import { type Navigation, useNavigation } from "react-router";

/** A form on its way: which one, by which of its buttons, and when it left (on the clock of events). */
export type Press = { form: EventTarget | null; submitter: HTMLElement | null; at: number };

/** A line that hangs may be tried again: by then the first press has most likely been lost. */
const patienceMs = 10_000;

/**
 * Holds back a second press of a button whose form is still on its way. Sent twice, the later request takes the
 * earlier one's place in the page, so that whoever pressed twice on a slow line read that her link had been used, and
 * the answer that signed her in was thrown away. Without a script the server's own answer to the second stands.
 */
export function usePressOnce(): void {
  const navigation = useNavigation();
  const sending = useRef(false);
  // Events are the outside system: they ask what was last drawn.
  useEffect(() => {
    sending.current = isSending(navigation);
  }, [navigation]);
  useEffect(() => {
    let last: Press | undefined;
    const onSubmit = (event: SubmitEvent) => {
      const press = { form: event.target, submitter: event.submitter, at: event.timeStamp };
      if (!sending.current || !repeats(last, press)) {
        last = press;
        return;
      }
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    // Before anybody else hears of it.
    window.addEventListener("submit", onSubmit, { capture: true });
    return () => window.removeEventListener("submit", onSubmit, { capture: true });
  }, []);
}

/** Also while the page that its answer leads to is fetched. */
export function isSending({ state, formMethod }: Pick<Navigation, "state" | "formMethod">): boolean {
  return state !== "idle" && formMethod !== undefined && formMethod !== "GET";
}

/** The same button of the same form, pressed before a line that works would have answered. */
export function repeats(last: Press | undefined, press: Press): boolean {
  if (!last || last.form !== press.form || last.submitter !== press.submitter) return false;
  return press.at - last.at < patienceMs;
}
