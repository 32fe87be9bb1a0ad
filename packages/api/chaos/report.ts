import type { EmailState } from "@causeway/rules/vocabulary";

/** What became of every message, against what the provider took and told. */
export function report(run: {
  ids: readonly string[];
  /** The message of each acceptance. */
  accepted: readonly string[];
  states: ReadonlyMap<string, { state: EmailState; error: string | null }>;
  expected: ReadonlyMap<string, EmailState>;
}) {
  const times = new Map<string, number>();
  for (const id of run.accepted) times.set(id, (times.get(id) ?? 0) + 1);
  const lost = run.ids.filter((id) => !times.has(id));
  const twice = run.ids.filter((id) => (times.get(id) ?? 0) > 1);
  const strangers = [...times.keys()].filter((id) => !run.ids.includes(id));
  const wrong = run.ids.filter((id) => times.has(id) && run.states.get(id)?.state !== run.expected.get(id));
  const faults = [
    ...lost.map((id) => `lost: ${id} is ${run.states.get(id)?.state} (${run.states.get(id)?.error})`),
    ...twice.map((id) => `duplicated: ${id} was accepted ${times.get(id)} times`),
    ...strangers.map((id) => `unknown: ${id} was accepted`),
    ...wrong.map((id) => `wrong state: ${id} is ${run.states.get(id)?.state}, not ${run.expected.get(id)}`),
  ];
  return {
    faults,
    figures: {
      acceptedOnce: run.ids.filter((id) => times.get(id) === 1).length,
      lost: lost.length,
      duplicated: twice.length,
      wrongStates: wrong.length,
    },
  };
}
