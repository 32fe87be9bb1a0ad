import { readAnswers } from "@causeway/rules/form/read";
import type { Section } from "@causeway/rules/form/section";
import { type RefObject, useEffect } from "react";
import { type Kept, unchanged } from "./kept-answers.ts";

type Saving = {
  section: Section;
  acknowledged: RefObject<Kept>;
  busy: RefObject<boolean>;
  save(): Promise<void>;
  drawn: string;
};

const longestWaitMs = 4000;
const lookAgainMs = 50;

/**
 * Lets a submit follow the save that is under way and speak of the version that came of it; otherwise a page would
 * find its own last save to be somebody else's. Without a script the form goes as it stands.
 */
export function useSubmitAfterSave(form: RefObject<HTMLFormElement | null>, saving: Saving): void {
  const { section, acknowledged, busy, save, drawn } = saving;
  // The form's own events are the outside system. Each drawing has its own form element.
  useEffect(() => {
    const element = form.current;
    if (!element) return;
    let ready = false;
    let submitter: HTMLElement | null = null;

    const onSubmit = (event: SubmitEvent) => {
      submitter = event.submitter;
      const { disputed, own } = acknowledged.current;
      // A submit speaks of one version: what was saved beside somebody else's changes goes out by itself before it.
      const mustWait = busy.current || disputed.length > 0 || own !== undefined;
      if (ready || !mustWait) {
        ready = true;
        return;
      }
      event.preventDefault();
      event.stopPropagation();
      void settled().then(() => {
        ready = true;
        if (element.isConnected) element.requestSubmit(submitter);
      });
    };
    const onFormData = (event: FormDataEvent) => {
      // Autosave reads the form too; only a submit is cut down.
      if (!ready) return;
      ready = false;
      const intent = submitter instanceof HTMLButtonElement ? submitter.value : "";
      trim(event.formData, section, acknowledged.current, intent);
    };
    const settled = async () => {
      const until = Date.now() + longestWaitMs;
      const wait = () => new Promise((resolve) => setTimeout(resolve, lookAgainMs));
      // At least once: a form does not submit again while the event of the first submit is still on its way.
      do await wait();
      while (busy.current && Date.now() < until);
      void save();
      while (busy.current && Date.now() < until) await wait();
    };

    element.addEventListener("submit", onSubmit);
    element.addEventListener("formdata", onFormData);
    return () => {
      element.removeEventListener("submit", onSubmit);
      element.removeEventListener("formdata", onFormData);
    };
  }, [form, section, acknowledged, busy, save, drawn]);
}

function trim(sent: FormData, section: Section, kept: Kept, intent: string): void {
  const left = unchanged(kept, readAnswers(section, sent as Iterable<[string, unknown]>), intent);
  for (const name of [...sent.keys()]) if (left.includes(name.split(".")[0] ?? name)) sent.delete(name);
  sent.set("baseVersion", String(kept.disputedSince ?? kept.version));
}
