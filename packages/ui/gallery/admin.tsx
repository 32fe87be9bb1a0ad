import { AdminShell } from "../src/app-shell.tsx";
import { Banner, WhoseMove } from "../src/banner.tsx";
import { Button } from "../src/button.tsx";
import { DataTable } from "../src/data-table.tsx";
import { Diff } from "../src/diff.tsx";
import { Field } from "../src/field.tsx";
import { Kbd } from "../src/kbd.tsx";
import { PageHeader } from "../src/page.tsx";
import { PinMarker, PinnedRequest } from "../src/pin.tsx";
import { SplitPanes } from "../src/split-panes.tsx";
import { StatusTag } from "../src/status-tag.tsx";
import { SummaryList } from "../src/summary-list.tsx";
import { TextInput } from "../src/text-input.tsx";
import { VerdictChip } from "../src/verdict.tsx";
import { Languages } from "./frame.tsx";
import type { Lang } from "./samples.ts";

const queue = Array.from({ length: 18 }, (_, index) => ({
  id: `HR-2026-${String(14 + index).padStart(4, "0")}`,
  employer: ["Harbour Robotics", "Kwun Tong Logistics", "Peak Capital", "海港機械人"][index % 4] ?? "",
  days: [2, 8, 11, 5][index % 4] ?? 0,
  state: index % 3,
}));

/** The reviewer's workspace: queue, case, evidence. */
export function AdminPage({ lang }: { lang: Lang }) {
  return (
    <AdminShell
      full
      productName="Causeway"
      homeHref="#"
      skipLabel="Skip to main content"
      navLabel="Main"
      nav={[
        {
          label: "Work",
          items: [
            { href: "#1", label: "Queue", current: true, count: 128 },
            { href: "#2", label: "Mine", count: 9 },
            { href: "#3", label: "Awaits approval", count: 4 },
          ],
        },
        {
          label: "Agency",
          items: [
            { href: "#4", label: "Organisations" },
            { href: "#5", label: "Staff" },
            { href: "#6", label: "Rule sets" },
            { href: "#7", label: "Mail log" },
            { href: "#8", label: "Audit" },
          ],
        },
      ]}
      language={<Languages lang={lang} />}
      search={
        <Field label="Search cases" hideLabel className="max-w-80">
          <TextInput type="search" placeholder="Search cases" suffix={<Kbd>/</Kbd>} />
        </Field>
      }
      user={{ name: "Wong Ka-yan", menuLabel: "Your account", menu: null }}
      footer={null}
    >
      <SplitPanes
        storageKey="gallery"
        resize={{ left: "Resize queue", right: "Resize evidence" }}
        left={{ label: "Queue", children: <Queue /> }}
        main={{ label: "Case", children: <Case /> }}
        right={{ label: "Evidence", children: <Evidence /> }}
      />
    </AdminShell>
  );
}

function Queue() {
  return (
    <DataTable
      dense
      caption="Queue"
      rows={queue}
      rowKey={(row) => row.id}
      rowHref={(row) => `#${row.id}`}
      currentKey="HR-2026-0015"
      columns={[
        {
          key: "id",
          header: "Case",
          cell: (row) => row.id.slice(8),
          rowHeader: true,
          sort: { href: "#" },
          nowrap: true,
        },
        {
          key: "employer",
          header: "Employer",
          cell: (row) => row.employer,
          sort: { href: "#" },
          nowrap: true,
        },
        {
          key: "days",
          header: "Days",
          cell: (row) => row.days,
          numeric: true,
          sort: { href: "#", direction: "descending" },
        },
      ]}
    />
  );
}

function Case() {
  return (
    <div className="grid gap-5">
      <div>
        <PageHeader
          eyebrow="HR-2026-0015"
          title="Warehouse Automation Lead, Chen Yu"
          alt={{ lang: "zh-Hans", text: "仓储自动化主管 · 陈宇" }}
          meta={<StatusTag tone="active">In review, round 2</StatusTag>}
          actions={
            <>
              <Button>Hold</Button>
              <Button kind="primary">Recommend</Button>
            </>
          }
        />
        <WhoseMove
          party="With you"
          text="Check the answers to round 1."
          clock={{ label: "Day 8 of 10", note: "due 24 Nov", tone: "amber" }}
        />
      </div>
      <SummaryList
        heading="Position"
        rows={[
          {
            id: "t",
            label: "Title",
            value: "Warehouse Automation Lead",
            change: { href: "#", label: "Request", of: "title" },
          },
          {
            id: "p",
            label: "Base pay a month",
            value: "HK$120,000",
            change: { href: "#", label: "Request", of: "pay" },
            note: <VerdictChip verdict="met" label="Met" />,
          },
          {
            id: "a",
            label: "Advert ran",
            value: "1 Sep 2026 to 14 Sep 2026",
            change: { href: "#", label: "Request", of: "advert" },
            note: <PinMarker number={1} label="Request 1: advert dates" href="#pin-1" />,
          },
        ]}
      />
      <Diff
        caption="Changed since round 1"
        columns={{ field: "Field", before: "Round 1", after: "Round 2" }}
        empty="Nothing"
        rows={[
          {
            id: "1",
            label: "Duties",
            before: "Leads a team of four in the warehouse",
            after: "Leads a team of nine in the warehouse",
          },
          { id: "2", label: "中文职称", before: "仓库主管", after: "仓储自动化主管" },
        ]}
      />
    </div>
  );
}

function Evidence() {
  return (
    <div className="grid gap-4">
      <PinnedRequest
        id="pin-1"
        number={1}
        level={2}
        reason="The dates are not shown by the capture"
        place="Advert 2, JobsDB, capture.png"
        wanted={{
          label: "What would satisfy it",
          text: "A capture with the day of posting in sight, or the invoice of the board.",
        }}
        due="4 Dec 2026"
        state={{ label: "Open", tone: "attention" }}
        actions={
          <>
            <Button>Mark satisfied</Button>
            <Button kind="quiet">Edit</Button>
          </>
        }
      />
      <Banner tone="info" title="Two people are looking">
        Lam Siu-ming opened this case at 14:03.
      </Banner>
      <div className="flex flex-wrap gap-2">
        <VerdictChip verdict="met" label="Met" />
        <VerdictChip verdict="not-met" label="Not met" />
        <VerdictChip verdict="unknown" label="Not known yet" />
        <VerdictChip verdict="reviewer" label="Put to a reviewer" />
      </div>
      <Banner tone="danger" title="The file is not a PDF" />
      <Banner tone="success" title="Filed 20 Nov 2026" />
    </div>
  );
}
