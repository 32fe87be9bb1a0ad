import { describe, expect, it, test } from "vitest";
import source from "../../data/holidays.json" with { type: "json" };
import { duePaperReminders, dueReminders, type Reminder, type ReminderState } from "./due-reminders.ts";
import { extensionWindow } from "./extension-window.ts";

// A clock of our own: the platform's calendar and the sourced list of holidays, not the package's.
const holidays = new Set(source.years.flatMap(({ holidays }) => holidays.map(({ date }) => date)));
const plus = (day: string, days: number) =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
const worked = (day: string) =>
  ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay()) && !holidays.has(day);
const workedBefore = (day: string): string => (worked(day) ? day : workedBefore(plus(day, -1)));
const workedAfter = (day: string): string => (worked(day) ? day : workedAfter(plus(day, 1)));
const days = (from: string, to: string): string[] => (from > to ? [] : [from, ...days(plus(from, 1), to)]);
const months = [
  "2026-01",
  "2026-02",
  "2026-03",
  "2026-04",
  "2026-05",
  "2026-09",
  "2026-12",
  "2027-01",
  "2027-02",
];
const everyDay = months.flatMap((month) => days(`${month}-01`, `${month}-28`));

const nothing: ReminderState = {
  status: "in-review",
  invitation: null,
  requests: [],
  recommendation: null,
  reconsideration: null,
  stay: null,
  papers: [],
  sent: new Set(),
};

/** What is told before a day; what is told after it has tests of its own. */
const ahead = (state: ReminderState, on: string) =>
  dueReminders(state, on).filter(({ kind }) => kind !== "change-request-overdue");

/** The case day by day, as the worker meets it: what is sent is remembered. */
function live(from: string, to: string, stateOn: (day: string) => ReminderState): [string, Reminder][] {
  const sent = new Set<string>();
  return days(from, to).flatMap((on) => {
    const due = ahead({ ...stateOn(on), sent }, on);
    for (const { key } of due) sent.add(key);
    return due.map((reminder): [string, Reminder] => [on, reminder]);
  });
}
const told = (happened: [string, Reminder][]) =>
  happened.map(([on, { party, step, days }]) => `${on} ${party} ${step} (${days})`);

type Countdown = { name: string; state(deadline: string): ReminderState; done: ReminderState };
const countdowns: Countdown[] = [
  {
    name: "an invitation that ends",
    state: (expiresOn) => ({
      ...nothing,
      status: "draft",
      invitation: { id: "i", sentOn: plus(expiresOn, -14), expiresOn },
    }),
    done: { ...nothing, status: "draft" },
  },
  ...(["employer", "candidate"] as const).map((party) => ({
    name: `requests that the ${party} owes`,
    state: (dueOn: string): ReminderState => ({
      ...nothing,
      status: "changes-requested",
      requests: [{ roundId: "r", party, sentOn: plus(dueOn, -14), dueOn, open: 2 }],
    }),
    done: {
      ...nothing,
      status: "changes-requested" as const,
      requests: [{ roundId: "r", party, sentOn: "2025-12-01", dueOn: "2027-12-31", open: 0 }],
    },
  })),
];

describe.each(countdowns)("$name", ({ state, done }) => {
  /** When each step must go out; of steps that a holiday pushes together only the most urgent. */
  const planned = (deadline: string) =>
    Object.entries(
      Object.fromEntries([7, 3, 1].map((step) => [workedBefore(plus(deadline, -step)), step])),
    ).sort();

  test("is told of 7, 3 and 1 days before, each once, on the working day before where that is none", () => {
    for (const deadline of everyDay) {
      const happened = live(plus(deadline, -14), plus(deadline, 5), () => state(deadline));
      expect([deadline, happened.map(([on, { step }]) => [on, Number(step)])]).toEqual([
        deadline,
        planned(deadline),
      ]);
      for (const [on, reminder] of happened) {
        expect(worked(on), on).toBe(true);
        expect(plus(on, reminder.days)).toBe(deadline);
        // The day before it was not yet due; an hour later on the same day it is done.
        expect(dueReminders(state(deadline), plus(on, -1)).map(({ key }) => key)).not.toContain(reminder.key);
        expect(dueReminders({ ...state(deadline), sent: new Set([reminder.key]) }, on)).toEqual([]);
      }
    }
  });

  test("is not told of after it was done, on whichever day that was", () => {
    for (const deadline of everyDay.slice(0, 60)) {
      for (let doneAfter = 0; doneAfter <= 14; doneAfter++) {
        const doneOn = plus(deadline, -14 + doneAfter);
        const happened = live(plus(deadline, -14), plus(deadline, 5), (on) =>
          on < doneOn ? state(deadline) : done,
        );
        expect(happened.map(([on]) => on)).toEqual(
          planned(deadline).flatMap(([on]) => (on < doneOn ? [on] : [])),
        );
      }
    }
  });

  test("never on the day itself or later, nor on the day on which it was first told", () => {
    for (const deadline of everyDay) {
      for (const on of days(deadline, plus(deadline, 10))) expect(ahead(state(deadline), on)).toEqual([]);
      expect(ahead(state(deadline), plus(deadline, -14))).toEqual([]);
    }
  });

  test("follows a day that is moved, in either direction", () => {
    for (const first of everyDay.filter((_, at) => at % 7 === 0)) {
      for (const shift of [-4, -2, 3, 10]) {
        const moved = plus(first, shift);
        for (const movedOn of [-9, -6, -2].map((before) => plus(first, before))) {
          if (movedOn >= moved) continue;
          const happened = live(plus(first, -14), plus(moved, 3), (on) =>
            state(on < movedOn ? first : moved),
          );
          const old = planned(first).filter(([on]) => on < movedOn);
          expect(happened.filter(([, { deadline }]) => deadline === first).map(([on]) => on)).toEqual(
            old.map(([on]) => on),
          );
          const fresh = happened.filter(([, { deadline }]) => deadline === moved);
          // The steps still to come keep their days; of those already past the latest goes out at once.
          const come = planned(moved)
            .filter(([on]) => on >= movedOn)
            .map(([on]) => on);
          const passed = planned(moved).some(([on]) => on < movedOn);
          const catchUp = workedAfter(movedOn);
          const expected = passed && catchUp < (come[0] ?? moved) ? [catchUp, ...come] : come;
          expect([first, moved, movedOn, fresh.map(([on]) => on)]).toEqual([first, moved, movedOn, expected]);
        }
      }
    }
  });

  test("after a week without a worker brings one reminder, not all that were missed", () => {
    const happened = live("2026-11-27", "2026-12-04", () => state("2026-11-30"));
    expect(happened.map(([on, { step }]) => [on, step])).toEqual([["2026-11-27", "1"]]);
  });
});

describe("across holidays", () => {
  it("the long Easter of 2026 pulls 3 and 1 days together onto Maundy Thursday", () => {
    const { state } = countdowns[0] as Countdown;
    expect(told(live("2026-03-25", "2026-04-10", () => state("2026-04-08")))).toEqual([
      "2026-04-01 candidate 7 (7)",
      "2026-04-02 candidate 1 (6)",
    ]);
  });

  it("where a year's holidays are not known, Monday to Friday stands for them", () => {
    const { state } = countdowns[0] as Countdown;
    expect(told(live("2028-01-01", "2028-01-20", () => state("2028-01-17")))).toEqual([
      "2028-01-10 candidate 7 (7)",
      "2028-01-14 candidate 1 (3)",
    ]);
  });
});

describe("a recommendation that waits", () => {
  const waiting: ReminderState = {
    ...nothing,
    status: "recommended",
    recommendation: { id: "d", madeOn: "2026-09-22" },
  };

  it("is told of after 2, 5 and 10 working days, and no more", () => {
    // 26 September is a Saturday; 1 October is National Day.
    expect(told(live("2026-09-22", "2026-11-30", () => waiting))).toEqual([
      "2026-09-24 approver 2 (2)",
      "2026-09-29 approver 5 (5)",
      "2026-10-07 approver 10 (10)",
    ]);
  });

  it("is not told of after it was decided, nor twice when it was returned and made again", () => {
    const again = { ...waiting, recommendation: { id: "e", madeOn: "2026-10-05" } };
    const happened = live("2026-09-22", "2026-10-09", (on) => {
      if (on < "2026-09-25") return waiting;
      return on < "2026-10-05" ? { ...waiting, status: "in-review", recommendation: null } : again;
    });
    expect(told(happened)).toEqual(["2026-09-24 approver 2 (2)", "2026-10-07 approver 2 (2)"]);
  });
});

describe("a paper with a last day", () => {
  const paper = (expiresOn: string, id = "p", since = plus(expiresOn, -90)): ReminderState => ({
    ...nothing,
    status: "draft",
    papers: [{ id, party: "employer", since, expiresOn }],
  });
  /** Of steps that a holiday pushes together only the most urgent. */
  const planned = (expiresOn: string) =>
    Object.entries(
      Object.fromEntries([30, 7, 1].map((step) => [workedBefore(plus(expiresOn, -step)), step])),
    ).sort();

  test("is told of 30, 7 and 1 days before, each once, on the working day before where that is none", () => {
    for (const expiresOn of everyDay) {
      const happened = live(plus(expiresOn, -40), plus(expiresOn, 5), () => paper(expiresOn));
      expect([expiresOn, happened.map(([on, { step }]) => [on, Number(step)])]).toEqual([
        expiresOn,
        planned(expiresOn),
      ]);
      for (const [on, { key, days: left }] of happened) {
        expect(worked(on), on).toBe(true);
        expect(plus(on, left)).toBe(expiresOn);
        expect(dueReminders(paper(expiresOn), plus(on, -1)).map((due) => due.key)).not.toContain(key);
      }
      for (const on of days(expiresOn, plus(expiresOn, 5)))
        expect(dueReminders(paper(expiresOn), on)).toEqual([]);
    }
  });

  test("is not told of once a newer one took its place, and the newer one has a countdown of its own", () => {
    const happened = live("2026-11-01", "2027-03-31", (on) =>
      on < "2026-12-04" ? paper("2026-12-31", "old") : paper("2027-03-15", "new", "2026-12-04"),
    );
    expect(happened.map(([on, { subjectId, step }]) => `${on} ${subjectId} ${step}`)).toEqual([
      "2026-12-01 old 30",
      "2027-02-12 new 30",
      "2027-03-08 new 7",
      "2027-03-12 new 1",
    ]);
  });

  test("whose day is corrected is counted anew; a day that has passed meanwhile goes out at once", () => {
    const later = live("2026-11-01", "2027-02-28", (on) =>
      paper(on < "2026-12-28" ? "2026-12-31" : "2027-02-26", "p", "2026-10-01"),
    );
    expect(told(later)).toEqual([
      "2026-12-01 employer 30 (30)",
      "2026-12-24 employer 7 (7)",
      "2027-01-27 employer 30 (30)",
      "2027-02-19 employer 7 (7)",
      "2027-02-25 employer 1 (1)",
    ]);
    const sooner = live("2026-12-01", "2026-12-31", (on) =>
      paper(on < "2026-12-16" ? "2027-12-31" : "2026-12-22", "p", "2026-10-01"),
    );
    expect(told(sooner)).toEqual(["2026-12-16 employer 7 (6)", "2026-12-21 employer 1 (1)"]);
  });

  test("of a case that is filed or over is told of no more; the organisation's own always", () => {
    const on = "2026-12-01";
    for (const status of ["filed", "granted", "refused", "withdrawn", "declined"] as const)
      expect(dueReminders({ ...paper("2026-12-31"), status }, on)).toEqual([]);
    for (const status of ["draft", "submitted", "in-review", "recommended", "approved"] as const)
      expect(dueReminders({ ...paper("2026-12-31"), status }, on)).toHaveLength(1);
    expect(duePaperReminders(paper("2026-12-31"), on)).toMatchObject([{ kind: "document-expiring" }]);
    expect(duePaperReminders(paper("2026-12-31"), "2026-12-05")).toEqual([]);
  });
});

describe("a stay", () => {
  const stay = (limit: string, recordedOn = "2026-01-05", outcomeId = "o"): ReminderState => ({
    ...nothing,
    status: "granted",
    stay: { outcomeId, recordedOn, limit },
  });

  it("is told of to both sides 120, 90, 60 and 45 days before it ends, and on the day its window opens", () => {
    const happened = live("2026-08-01", "2027-01-31", () => stay("2027-01-15"));
    const employer = told(happened).filter((line) => line.includes("employer"));
    expect(employer).toEqual([
      "2026-09-17 employer 120 (120)",
      "2026-10-15 employer opens (92)",
      "2026-10-16 employer 90 (91)",
      "2026-11-16 employer 60 (60)",
      "2026-12-01 employer 45 (45)",
    ]);
    expect(told(happened).filter((line) => line.includes("candidate"))).toEqual(
      employer.map((line) => line.replace("employer", "candidate")),
    );
  });

  test("of every limit in two years is told of on working days, each step once, the window never before it opens", () => {
    for (const limit of everyDay.filter((day) => day > "2026-06-01")) {
      const happened = live(plus(limit, -125), plus(limit, 2), () => stay(limit, "2025-11-03"));
      const keys = happened.map(([, { key }]) => key);
      expect(new Set(keys).size).toBe(keys.length);
      const opensOn = extensionWindow(limit, plus(limit, -125))?.opensOn ?? "";
      for (const [on, { step, days }] of happened) {
        expect(worked(on), on).toBe(true);
        expect(plus(on, days)).toBe(limit);
        const day = step === "opens" ? workedAfter(opensOn) : workedBefore(plus(limit, -Number(step)));
        expect([limit, step, on]).toEqual([limit, step, day]);
      }
      const steps = happened.filter(([, { party }]) => party === "employer").map(([, { step }]) => step);
      expect(steps).toEqual(expect.arrayContaining(["120", "opens", "60", "45"]));
    }
  });

  it("whose window opens under the rule of four weeks is told of then, and as the law has it on the day", () => {
    const happened = live("2025-11-01", "2026-02-28", () => stay("2026-02-20", "2025-01-06"));
    const opens = happened.find(([, { step, party }]) => step === "opens" && party === "employer");
    expect(opens?.[0]).toBe("2026-01-23");
  });

  it("that is extended begins another countdown, and the old one ends", () => {
    const happened = live("2026-08-01", "2027-01-31", (on) =>
      on < "2026-11-02" ? stay("2027-01-15") : stay("2029-01-15", "2026-11-02", "p"),
    );
    expect(happened.filter(([on]) => on >= "2026-11-02")).toEqual([]);
  });

  it("recorded when its window was open already is told of on the first working day after", () => {
    const happened = live("2026-11-20", "2026-11-30", () => stay("2027-01-29", "2026-11-20"));
    expect(told(happened).filter((line) => line.includes("employer"))).toEqual([
      "2026-11-23 employer opens (67)",
      "2026-11-30 employer 60 (60)",
    ]);
  });
});

test("a case that is closed, or that waits for nobody, calls for nothing", () => {
  const invitation = { id: "i", sentOn: "2026-11-16", expiresOn: "2026-11-30" };
  for (const status of ["refused", "declined", "withdrawn"] as const) {
    const happened = live("2026-11-16", "2026-12-01", () => ({ ...nothing, status, invitation }));
    expect(happened).toEqual([]);
  }
  expect(live("2026-01-01", "2026-12-31", () => nothing)).toEqual([]);
});

describe("answers that are overdue", () => {
  const owing = (dueOn: string, parties: readonly ("employer" | "candidate")[]): ReminderState => ({
    ...nothing,
    status: "changes-requested",
    requests: parties.map((party) => ({ roundId: "r", party, sentOn: plus(dueOn, -14), dueOn, open: 1 })),
  });
  const after = (state: ReminderState, dueOn: string) => {
    const sent = new Set<string>();
    return days(dueOn, plus(dueOn, 25)).flatMap((on) =>
      dueReminders({ ...state, sent }, on).map(({ key, party, step, days: over }) => {
        sent.add(key);
        expect(plus(dueOn, over)).toBe(on);
        return `${on} ${party} ${step}`;
      }),
    );
  };

  test("are told of 1 and 7 days after, on the next working day, to each who owes one and once to the reviewer", () => {
    for (const dueOn of everyDay) {
      const planned = [1, 7].map((step) => [workedAfter(plus(dueOn, step)), step] as const);
      // Of steps that holidays push together only the later one.
      const once = planned.filter(([on], at) => planned[at + 1]?.[0] !== on);
      for (const parties of [["employer"], ["candidate"], ["employer", "candidate"]] as const)
        expect(after(owing(dueOn, parties), dueOn)).toEqual(
          once.flatMap(([on, step]) => [...parties, "reviewer"].map((party) => `${on} ${party} ${step}`)),
        );
    }
  });

  test("are not told of once nothing is owed, or the case has gone on", () => {
    for (const dueOn of everyDay.slice(0, 40)) {
      expect(after(owing(dueOn, []), dueOn)).toEqual([]);
      expect(after({ ...owing(dueOn, ["employer"]), status: "in-review" }, dueOn)).toEqual([]);
    }
  });
});

test("the last day that a refusal letter names is told of 7, 3 and 1 days before, while nobody has asked yet", () => {
  for (const dueOn of everyDay) {
    const reconsideration = { id: "a", recordedOn: plus(dueOn, -20), dueOn };
    const happened = live(plus(dueOn, -20), plus(dueOn, 5), () => ({
      ...nothing,
      status: "refused",
      reconsideration,
    }));
    const planned = [7, 3, 1].map((step) => [workedBefore(plus(dueOn, -step)), step] as const);
    expect(happened.map(([on, { party, step }]) => `${on} ${party} ${step}`)).toEqual(
      planned.filter(([on], at) => planned[at + 1]?.[0] !== on).map(([on, step]) => `${on} reviewer ${step}`),
    );
    expect(live(plus(dueOn, -20), dueOn, () => ({ ...nothing, status: "granted", reconsideration }))).toEqual(
      [],
    );
  }
});
