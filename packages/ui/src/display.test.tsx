import { expect, test } from "vitest";
import { render } from "../test/markup.ts";
import { AvatarInitials, initials } from "./avatar-initials.tsx";
import { WhoseMove } from "./banner.tsx";
import { CoverageCalendar, spans } from "./coverage-calendar.tsx";
import { DataTable } from "./data-table.tsx";
import { compare, Diff } from "./diff.tsx";
import { Link, type LinkProps, LinkProvider } from "./link.tsx";
import { LinkTabs } from "./link-tabs.tsx";
import { LiveRegion } from "./live-region.tsx";
import { WithRail } from "./page.tsx";
import { Pagination } from "./pagination.tsx";
import { PinMarker } from "./pin.tsx";
import { Progress } from "./progress.tsx";
import { SavedIndicator } from "./saved-indicator.tsx";
import { StackedSum } from "./stacked-sum.tsx";
import { SummaryList } from "./summary-list.tsx";
import { Task, TaskList, TaskSection } from "./task-list.tsx";
import { UploadRow } from "./upload-row.tsx";
import { VerdictChip, type VerdictKind, VerdictPanel } from "./verdict.tsx";

const words: Record<VerdictKind, string> = {
  met: "Met",
  "not-met": "Not met",
  unknown: "Not known yet",
  reviewer: "Put to a reviewer",
};
const kinds = Object.keys(words) as VerdictKind[];

test("each verdict has its word and a shape of its own", () => {
  const chips = kinds.map((verdict) => render(<VerdictChip verdict={verdict} label={words[verdict]} />));
  expect(chips.map((chip) => chip.one("span").text)).toEqual(Object.values(words));
  expect(new Set(chips.map((chip) => chip.html.match(/ d="[^"]*"|<circle[^>]*>/)?.[0])).size).toBe(4);
});

test("a verdict opens to its steps without a script and says changes aloud", () => {
  const page = render(
    <VerdictPanel
      live
      verdict="not-met"
      label="Not met"
      heading="Exempt?"
      reasons={[{ text: "HK$38,000 short" }]}
      trace={{
        summary: "How",
        nodes: [
          {
            id: "any",
            verdict: "not-met",
            label: "Not met",
            text: "Either",
            children: [
              { id: "pay", verdict: "unknown", label: "Not known yet", text: "Pay", fact: "not entered" },
            ],
          },
        ],
      }}
      changes={{ heading: "What would change this", items: [{ text: "Raise the pay", href: "#pay" }] }}
      citations={{ heading: "Sources", items: [{ source: "ID 998", date: "since 1 Mar 2026" }] }}
    />,
  );
  expect(page.one("div", "role", "status").text).toContain("HK$38,000 short");
  expect(page.all("details")).toHaveLength(2);
  expect(page.one("a", "href", "#pay").text).toBe("Raise the pay");
  expect(page.html).toContain("not entered");
  expect(page.all("h3").map((heading) => heading.text)).toEqual(["What would change this", "Sources"]);
});

const rows = [
  { id: "1", name: "Actuary", pay: "1,140,000" },
  { id: "2", name: "Surveyor", pay: "816,000" },
];

test("a table has a caption, row headers, a sorted column and a link for each row", () => {
  const page = render(
    <DataTable
      caption="Cases"
      rows={rows}
      rowKey={(row) => row.id}
      rowHref={(row) => `/cases/${row.id}`}
      select={{ name: "case", header: "Choose", label: (row) => `Choose ${row.name}` }}
      columns={[
        { key: "name", header: "Case", cell: (row) => row.name },
        {
          key: "pay",
          header: "Pay",
          cell: (row) => row.pay,
          numeric: true,
          sort: { href: "?sort=-pay", direction: "ascending" },
        },
      ]}
    />,
  );
  expect(page.one("caption").text).toBe("Cases");
  expect(page.one("a", "href", "/cases/2").text).toBe("Surveyor");
  expect(page.all("th").filter((cell) => cell.attributes.scope === "row")).toHaveLength(2);
  expect(page.one("th", "aria-sort", "ascending").text).toBe("Pay");
  expect(page.one("input", "value", "2").attributes["aria-label"]).toBe("Choose Surveyor");
});

test("a table that scrolls sideways can be reached by keyboard, an empty one shows what to do", () => {
  const columns = [{ key: "name", header: "Case", cell: (row: (typeof rows)[number]) => row.name }];
  const dense = render(
    <DataTable dense caption="Queue" rows={rows} rowKey={(row) => row.id} columns={columns} />,
  );
  expect(dense.one("div", "role", "group").attributes).toMatchObject({
    tabindex: "0",
    "aria-label": "Queue",
  });
  const none = render(
    <DataTable caption="Queue" rows={[]} rowKey={() => ""} columns={columns} empty={<p>Start a case</p>} />,
  );
  expect(none.html).toBe("<p>Start a case</p>");
});

test("links go through the app's router, but fragments, downloads and other origins do not", () => {
  const Routed = (props: LinkProps) => <a data-routed="" {...props} />;
  const page = render(
    <LinkProvider component={Routed}>
      <Link href="/cases" />
      <Link href="?sort=pay" />
      <Link href="#pay" />
      <Link href="https://www.immd.gov.hk/" />
      <Link href="/evidence/1" download="" />
    </LinkProvider>,
  );
  expect(page.all("a").map((link) => "data-routed" in link.attributes)).toEqual([
    true,
    true,
    false,
    false,
    false,
  ]);
});

test("a change link says what it changes, an empty answer says so", () => {
  const page = render(
    <SummaryList
      empty="Not given"
      rows={[
        {
          id: "title",
          label: "Job title",
          change: { href: "/edit#title", label: "Change", of: "job title" },
        },
      ]}
    />,
  );
  expect(page.one("a").text).toBe("Change job title");
  expect(page.one("dd").text).toBe("Not given");
});

test("a task that cannot begin yet is not a link", () => {
  const page = render(
    <TaskList>
      <TaskSection heading="The vacancy">
        <Task title="Pay" href="/pay" state={{ label: "Complete", tone: "good" }} />
        <Task title="Submit" hint="Opens when the form is signed" />
      </TaskSection>
    </TaskList>,
  );
  expect(page.all("a").map((link) => link.text)).toEqual(["Pay"]);
  expect(page.all("li")[1]?.text).toContain("Opens when the form is signed");
});

test("pages lead only where there is something", () => {
  const page = render(<Pagination label="Pages" older={{ href: "?after=9", label: "Older" }} />);
  expect(page.all("a")).toHaveLength(1);
  expect(page.one("nav").attributes["aria-label"]).toBe("Pages");
  expect(render(<Pagination label="Pages" />).html).toBe("");
});

test("the present tab is marked", () => {
  const page = render(
    <LinkTabs
      label="Case"
      tabs={[
        { href: "/a", label: "Tasks", current: true },
        { href: "/b", label: "Evidence" },
      ]}
    />,
  );
  expect(page.all("a").map((tab) => tab.attributes["aria-current"])).toEqual(["page", undefined]);
});

test("a sum leaves out what does not count and never draws past its frame", () => {
  const page = render(
    <StackedSum
      caption="Yearly package"
      columns={{ part: "Part", amount: "A year" }}
      parts={[
        { key: "a", label: "Base", amount: 100, display: "100" },
        { key: "b", label: "Bonus", amount: 900, display: "900", excluded: true },
      ]}
      total={{ label: "Counted", display: "100" }}
      reference={{ amount: 200, label: "Line", display: "200" }}
    />,
  );
  expect(
    page
      .all("th")
      .filter((cell) => cell.attributes.scope === "row")
      .map((cell) => cell.text),
  ).toEqual(["Base", "Bonus", "Counted"]);
  const drawn = page
    .all("rect")
    .map((rect) => Number(rect.attributes.x ?? 0) + Number(rect.attributes.width));
  expect(Math.max(...drawn)).toBeLessThanOrEqual(640);
});

test("days in the same state become one span, across months and leap days", () => {
  expect(
    spans([
      { date: "2028-02-28", state: "proven" },
      { date: "2028-02-29", state: "proven" },
      { date: "2028-03-01", state: "proven" },
      { date: "2028-03-02", state: "gap" },
      { date: "2028-03-04", state: "gap" },
    ]),
  ).toEqual([
    { from: "2028-02-28", to: "2028-03-01", length: 3, state: "proven" },
    { from: "2028-03-02", to: "2028-03-02", length: 1, state: "gap" },
    { from: "2028-03-04", to: "2028-03-04", length: 1, state: "gap" },
  ]);
});

test("a calendar says in words what it draws", () => {
  const page = render(
    <CoverageCalendar
      caption="Days advertised"
      days={[{ date: "2026-09-01", state: "claimed" }]}
      labels={{ proven: "Proven", claimed: "Claimed", gap: "Gap" }}
      columns={{ span: "Days", days: "Number", state: "State" }}
      formatMonth={(month) => month}
      formatDay={(day) => day}
    />,
  );
  expect(page.all("td").map((cell) => cell.text)).toEqual(["2026-09-01", "1", "Claimed"]);
});

test("a difference is cut between words, and between characters in Chinese", () => {
  expect(compare("a team of four here", "a team of nine here")).toMatchObject({
    before: "four",
    after: "nine",
  });
  expect(compare("仓库主管", "仓储主管")).toEqual({ start: "仓", before: "库", after: "储", end: "主管" });
  expect(compare("same", "same")).toEqual({ start: "same", before: "", after: "", end: "" });
  const page = render(
    <Diff
      caption="Round 2"
      columns={{ field: "Field", before: "Before", after: "After" }}
      empty="Nothing"
      rows={[{ id: "t", label: "Title", after: "Lead" }]}
    />,
  );
  expect(page.one("ins").text).toBe("Lead");
  expect(page.html).toContain("Nothing");
});

test("initials are two letters, or the given name in Chinese", () => {
  expect([
    initials("Wong Ka-yan"),
    initials("劉嘉敏"),
    initials("李 明"),
    initials("Cher"),
    initials(""),
    initials("陳大文🚀 שלום"),
    initials("🚀 Ada (Lovelace)"),
  ]).toEqual(["WK", "嘉敏", "李明", "C", "", "大文", "AL"]);
  expect(render(<AvatarInitials name="Li Wenbo" label="Li Wenbo" />).one("span").attributes.role).toBe("img");
});

test("states that change are said aloud", () => {
  expect(render(<SavedIndicator state="saved">Saved 14:03</SavedIndicator>).one("span").attributes.role).toBe(
    "status",
  );
  expect(render(<LiveRegion urgent>Session ends</LiveRegion>).one("div").attributes.role).toBe("alert");
});

test("an upload's progress has a name, a pin says what it asks", () => {
  const row = render(<UploadRow name="a.pdf" progress={{ value: 1, max: 4, label: "Sending a.pdf" }} />);
  expect(row.one("progress").attributes).toMatchObject({
    value: "1",
    max: "4",
    "aria-label": "Sending a.pdf",
  });
  const pin = render(<PinMarker number={2} href="#r2" label="Request 2: advert text" />);
  expect(pin.one("a").attributes["aria-label"]).toBe("Request 2: advert text");
});

test("progress, whose move it is and the rail speak in words", () => {
  expect(render(<Progress current={4} total={9} label="4 of 9" />).one("p").text).toBe("4 of 9");
  expect(
    render(<WhoseMove party="Your move" text="Answer" clock={{ label: "Day 3 of 10" }} />).one("section")
      .text,
  ).toContain("Day 3 of 10");
  const rail = render(
    <WithRail rail={<p>Verdict</p>} railLabel="Exemption">
      Form
    </WithRail>,
  );
  expect(rail.one("summary").text).toBe("Exemption");
});
