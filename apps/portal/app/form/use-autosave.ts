import type { FieldConflict } from "@causeway/rules/form/draft";
import { changedAnswers, readAnswers } from "@causeway/rules/form/read";
import type { Answers, Section } from "@causeway/rules/form/section";
import { useRootData } from "@causeway/web/document.tsx";
import { type RefObject, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { callProcedure, ProcedureRefused } from "./call-procedure.ts";
import {
  afterLoss,
  afterSave,
  type Kept,
  keptFrom,
  nextSave,
  ownEchoes,
  undisputed,
} from "./kept-answers.ts";
import { deviceDrafts, type UnsentDraft } from "./unsent-draft.ts";
import { useSubmitAfterSave } from "./use-submit-after-save.ts";

/** What a save answers: the new version, when, and the fields that somebody else changed meanwhile. */
export type SaveReceipt = { version: number; savedAt: string; conflicts: FieldConflict[] };

export type AutosaveState =
  | { kind: "idle" }
  | { kind: "saving" }
  | { kind: "saved"; at: string; late: boolean }
  /** `kept`: on this device. Where it can keep nothing, only the open page holds what was typed. */
  | { kind: "offline"; kept: boolean }
  | { kind: "refused"; reason: string; earlier?: Answers }
  | { kind: "conflict"; conflicts: readonly FieldConflict[] };

export type AutosaveOptions = {
  form: RefObject<HTMLFormElement | null>;
  section: Section;
  /** Address of the procedure (see `procedureAddress`) and what it needs besides the answers. */
  procedure: string;
  input: Record<string, string>;
  answers: Answers;
  version: number;
  /** What the last submit ran into; `answers` then hold the person's own. */
  conflicts: readonly FieldConflict[];
  /** Changes whenever the form is drawn anew. */
  drawn: string;
  /** Told after each key, for verdicts that change while one types. */
  onAnswers?: (answers: Answers) => void;
};

const pauseMs = 1000;
const retryMs = 5000;

/**
 * Saves what is typed a second after the last key, field by field. Without a connection the changes stay on the device
 * and are sent when it returns; what another tab changed meanwhile is shown, never overwritten.
 */
export function useAutosave(options: AutosaveOptions): {
  state: AutosaveState;
  saveNow: () => Promise<void>;
  /** Gives up what an earlier visit could not save. */
  forget: () => void;
} {
  const [state, setState] = useState<AutosaveState>({ kind: "idle" });
  const latest = useRef(options);
  latest.current = options;
  const acknowledged = useRef<Kept>(keptFrom(options));
  const busy = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const secret = useRootData()?.unsentKey ?? "";
  const drafts = useMemo(() => deviceDrafts(secret), [secret]);
  const key = `${options.procedure}:${options.section.id}:${Object.values(options.input).join(":")}`;

  const save = useCallback(async (): Promise<void> => {
    const { form, section, procedure, input } = latest.current;
    if (!form.current) return;
    if (busy.current) return later(pauseMs);
    const typed = readAnswers(section, new FormData(form.current) as Iterable<[string, unknown]>);
    const patch = undisputed(changedAnswers(acknowledged.current.answers, typed), acknowledged.current);
    if (Object.keys(patch).length === 0) return;
    busy.current = true;
    const { base, part } = nextSave(acknowledged.current, patch);
    const { unanswered = [] } = acknowledged.current;
    const keeping = drafts?.keep(key, { patch, version: base, unanswered });
    setState({ kind: "saving" });
    try {
      const receipt = await callProcedure<SaveReceipt>(procedure, {
        ...input,
        section: section.id,
        baseVersion: base,
        answers: part,
      });
      acknowledged.current = afterSave(acknowledged.current, part, receipt);
      const rest = Object.keys(patch).length > Object.keys(part).length;
      if (!rest) drafts?.forget(key);
      const { disputed } = acknowledged.current;
      if (rest || ownEchoes(receipt.conflicts, unanswered).length > 0) later(0);
      setState(
        disputed.length > 0
          ? { kind: "conflict", conflicts: disputed }
          : { kind: "saved", at: receipt.savedAt, late: false },
      );
    } catch (error) {
      if (error instanceof ProcedureRefused) setState({ kind: "refused", reason: error.reason });
      else {
        acknowledged.current = afterLoss(acknowledged.current, part);
        setState({ kind: "offline", kept: (await keeping) ?? false });
        later(retryMs);
      }
    } finally {
      busy.current = false;
    }

    function later(ms: number) {
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void save(), ms);
    }
  }, [key, drafts]);

  // The server's answers change after a submit without a script-side save (rows added, another language). Only a new
  // version says so: a page may make its answers anew at each render, and what was saved since must not be forgotten.
  const { drawn } = options;
  useEffect(() => {
    acknowledged.current = keptFrom(latest.current);
    setState((now) => (now.kind === "conflict" ? { kind: "idle" } : now));
  }, [drawn]);

  useSubmitAfterSave(options.form, { section: options.section, acknowledged, busy, save, drawn });

  // The form's own events, the network and the tab are the outside systems. Each version draws its own form element.
  useEffect(() => {
    const form = latest.current.form.current;
    if (!form) return;
    const onInput = () => {
      latest.current.onAnswers?.(
        readAnswers(latest.current.section, new FormData(form) as Iterable<[string, unknown]>),
      );
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void save(), pauseMs);
    };
    const now = () => void save();
    const onHide = () => document.visibilityState === "hidden" && now();
    form.addEventListener("input", onInput);
    form.addEventListener("change", onInput);
    window.addEventListener("online", now);
    document.addEventListener("visibilitychange", onHide);
    return () => {
      clearTimeout(timer.current);
      form.removeEventListener("input", onInput);
      form.removeEventListener("change", onInput);
      window.removeEventListener("online", now);
      document.removeEventListener("visibilitychange", onHide);
    };
  }, [save, drawn]);

  // What an earlier visit could not send is sent now; the answers then come fresh from the server. Until then nothing of
  // this visit is saved, since it would take the place of the other on the device.
  useEffect(() => {
    let waiting: ReturnType<typeof setTimeout> | undefined;
    let left = false;
    void drafts?.find(key).then((draft) => {
      if (draft && !left) void send(draft);
    });
    return () => {
      left = true;
      if (waiting) busy.current = false;
      clearTimeout(waiting);
    };

    async function send(draft: UnsentDraft): Promise<void> {
      busy.current = true;
      try {
        const receipt = await sendEarlier(latest.current, draft);
        busy.current = false;
        drafts?.forget(key);
        if (receipt.conflicts.length > 0) setState({ kind: "conflict", conflicts: receipt.conflicts });
        else await reload();
      } catch (error) {
        if (error instanceof ProcedureRefused) {
          busy.current = false;
          setState({ kind: "refused", reason: error.reason, earlier: draft.patch });
        } else if (!left) {
          setState({ kind: "offline", kept: true });
          waiting = setTimeout(() => void send(draft), retryMs);
        }
      }
    }

    /** Once nothing that was typed meanwhile would go with the page. */
    async function reload(): Promise<void> {
      await save();
      if (left || acknowledged.current.disputed.length > 0) return;
      if (isSaved(latest.current, acknowledged.current)) window.location.reload();
      else waiting = setTimeout(() => void reload(), pauseMs);
    }
  }, [key, drafts, save]);

  const forget = useCallback(() => {
    drafts?.forget(key);
    setState({ kind: "idle" });
  }, [key, drafts]);
  return { state, saveNow: save, forget };
}

/** Saves what an earlier visit left behind, also over what of it had arrived without that being heard. */
async function sendEarlier(to: AutosaveOptions, draft: UnsentDraft): Promise<SaveReceipt> {
  const send = (baseVersion: number, answers: Answers) =>
    callProcedure<SaveReceipt>(to.procedure, { ...to.input, section: to.section.id, baseVersion, answers });
  const receipt = await send(draft.version, draft.patch);
  const echoes = ownEchoes(receipt.conflicts, draft.unanswered);
  if (echoes.length === 0) return receipt;
  const others = receipt.conflicts.filter((one) => !echoes.includes(one));
  const mine = Object.fromEntries(echoes.map((one) => [one.field, one.mine] as const));
  const second = await send(receipt.version, mine);
  return { ...second, conflicts: [...others, ...second.conflicts] };
}

function isSaved({ form, section }: AutosaveOptions, kept: Kept): boolean {
  if (!form.current) return true;
  const typed = readAnswers(section, new FormData(form.current) as Iterable<[string, unknown]>);
  return Object.keys(changedAnswers(kept.answers, typed)).length === 0;
}
