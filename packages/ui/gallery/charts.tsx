import { CopyField } from "../src/copy-field.tsx";
import { CoverageCalendar, type DayState } from "../src/coverage-calendar.tsx";
import { Funnel } from "../src/funnel.tsx";
import { PageHeader, Section } from "../src/page.tsx";
import { StackedSum } from "../src/stacked-sum.tsx";
import { StayTimeline } from "../src/stay-timeline.tsx";
import { Portal } from "./frame.tsx";
import type { Lang } from "./samples.ts";

const days = Array.from({ length: 70 }, (_, index): { date: string; state: DayState } => ({
  date: new Date(Date.UTC(2026, 8, 3 + index)).toISOString().slice(0, 10),
  state: index < 26 ? "proven" : index < 33 ? "gap" : index < 58 ? "claimed" : "proven",
}));

/** The drawings, each with its table. */
export function ChartsPage({ lang }: { lang: Lang }) {
  return (
    <Portal lang={lang}>
      <PageHeader title="Drawings" />
      <div className="grid gap-x-12 lg:grid-cols-2 [&>section]:mt-0 [&>section]:mb-10">
        <Section heading="Pay">
          <StackedSum
            caption="Yearly package"
            note="Fixed parts count; what is at your discretion does not."
            columns={{ part: "Part", amount: "A year" }}
            parts={[
              { key: "b", label: "Base pay", amount: 1440000, display: "HK$1,440,000", note: "12 months" },
              { key: "g", label: "Guaranteed bonus", amount: 240000, display: "HK$240,000" },
              { key: "h", label: "Housing", amount: 216000, display: "HK$216,000" },
              { key: "m", label: "Medical", amount: 66000, display: "HK$66,000" },
              {
                key: "d",
                label: "Discretionary bonus",
                amount: 200000,
                display: "HK$200,000",
                note: "not counted",
                excluded: true,
              },
            ]}
            total={{ label: "Counted", display: "HK$1,962,000" }}
            reference={{
              amount: 2000000,
              label: "Line",
              display: "HK$2,000,000",
              difference: "HK$38,000 short",
            }}
          />
        </Section>
        <Section heading="Stay">
          <StayTimeline
            caption="Seven years of ordinary residence"
            columns={{ stay: "Stay", span: "Dates", state: "State" }}
            today={{ years: 1.4, label: "Today" }}
            goal={{ years: 7, label: "Right of abode", date: "from 22 Nov 2033" }}
            segments={[
              {
                key: "1",
                label: "First stay",
                years: 3,
                span: "22 Nov 2026 – 21 Nov 2029",
                state: "current",
                stateLabel: "Running",
              },
              {
                key: "2",
                label: "Extension",
                years: 3,
                span: "22 Nov 2029 – 21 Nov 2032",
                state: "planned",
                stateLabel: "Opens 22 Aug 2029",
              },
              {
                key: "3",
                label: "Extension",
                years: 2,
                span: "22 Nov 2032 – 21 Nov 2034",
                state: "planned",
                stateLabel: "Later",
              },
            ]}
          />
        </Section>
        <Section heading="Adverts">
          <CoverageCalendar
            caption="Days the post was advertised"
            days={days}
            labels={{ proven: "Proven", claimed: "Claimed, no capture", gap: "Gap" }}
            columns={{ span: "Days", days: "Number", state: "State" }}
            formatMonth={(month) =>
              new Date(`${month}-01`).toLocaleDateString(lang, { month: "short", year: "numeric" })
            }
            formatDay={(day) => new Date(day).toLocaleDateString(lang, { day: "numeric", month: "short" })}
          />
        </Section>
        <Section heading="Applicants">
          <Funnel
            caption="Local applicants"
            columns={{ stage: "Stage", count: "People" }}
            stages={[
              { key: "a", label: "Applied", count: 42 },
              {
                key: "b",
                label: "Met the requirements",
                count: 11,
                note: "31 lacked the degree or the licence",
              },
              { key: "c", label: "Interviewed", count: 6, note: "5 withdrew" },
              { key: "d", label: "Offered", count: 1, note: "declined the pay" },
            ]}
          />
        </Section>
        <Section heading="Hand over">
          <CopyField
            label="Code for the candidate"
            value="K7F2QP"
            display="K7F 2QP"
            copyLabel="Copy code"
            copiedLabel="Copied"
            note="Works until 6 Dec 2026."
            qr={
              <svg viewBox="0 0 10 10" aria-hidden="true">
                <path d="M0 0h4v4H0zM6 0h4v4H6zM0 6h4v4H0zM6 6h2v2H6z" />
              </svg>
            }
          />
        </Section>
      </div>
    </Portal>
  );
}
