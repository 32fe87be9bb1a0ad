import { Button } from "../src/button.tsx";
import { DataTable } from "../src/data-table.tsx";
import { EmptyState } from "../src/empty-state.tsx";
import { Field } from "../src/field.tsx";
import { FilterBar, Toolbar } from "../src/filter-bar.tsx";
import { Column, PageHeader, Stack } from "../src/page.tsx";
import { Pagination } from "../src/pagination.tsx";
import { Select } from "../src/select.tsx";
import { SignInCard } from "../src/sign-in-card.tsx";
import { StatusTag } from "../src/status-tag.tsx";
import { SummaryList } from "../src/summary-list.tsx";
import { TextInput } from "../src/text-input.tsx";
import { Portal } from "./frame.tsx";
import type { Lang } from "./samples.ts";

const cases = [
  { id: "HR-2026-0014", title: "Control Systems Engineer", person: "Li Wenbo 李文博", pay: "1,962,000" },
  { id: "HR-2026-0011", title: "Actuary", person: "Zhou Min 周敏", pay: "1,140,000" },
  { id: "HR-2026-0009", title: "Ship Surveyor", person: "Guo Jing 郭靖", pay: "816,000" },
];

/** A list, and check your answers. */
export function CheckPage({ lang }: { lang: Lang }) {
  return (
    <Portal lang={lang}>
      <PageHeader title="Cases" actions={<Button kind="primary">Start a case</Button>} />
      <FilterBar label="Filter cases" submit="Show" clear={{ href: "#", label: "Clear" }}>
        <Field label="Search">
          <TextInput name="q" width="md" />
        </Field>
        <Field label="State">
          <Select name="s" width="sm" options={[{ value: "", label: "Any" }]} />
        </Field>
      </FilterBar>
      <Toolbar start={<span>3 cases</span>} end={<Button size="small">Remind chosen</Button>} />
      <DataTable
        caption="Cases"
        hideCaption
        rows={cases}
        rowKey={(row) => row.id}
        rowHref={(row) => `#${row.id}`}
        select={{ name: "case", header: "Choose", label: (row) => `Choose ${row.id}` }}
        columns={[
          { key: "t", header: "Case", cell: (row) => row.title, rowHeader: true, sort: { href: "#" } },
          { key: "p", header: "Candidate", cell: (row) => row.person },
          { key: "i", header: "Number", cell: (row) => row.id, nowrap: true },
          {
            key: "$",
            header: "HK$ a year",
            cell: (row) => row.pay,
            numeric: true,
            sort: { href: "#", direction: "descending" },
          },
          { key: "s", header: "State", cell: () => <StatusTag tone="active">In review</StatusTag> },
        ]}
      />
      <Pagination
        label="Pages"
        newer={{ href: "#n", label: "Newer" }}
        older={{ href: "#o", label: "Older" }}
        summary="1 to 3"
      />
      <Column className="mt-12">
        <SummaryList
          heading="Check your answers"
          empty="Not given"
          rows={[
            {
              id: "r1",
              label: "Job title",
              value: "Control Systems Engineer",
              change: { href: "#", label: "Change", of: "job title" },
            },
            {
              id: "r2",
              label: "Duties",
              value:
                "Designs and commissions control systems for automated quay cranes, and trains two local engineers a year.",
              change: { href: "#", label: "Change", of: "duties" },
            },
            { id: "r3", label: "Licence", change: { href: "#", label: "Change", of: "licence" } },
          ]}
        />
      </Column>
      <div className="mt-12">
        <EmptyState title="No invitations yet" action={<Button kind="primary">Invite the candidate</Button>}>
          The candidate fills her own form once you send her a link.
        </EmptyState>
      </div>
    </Portal>
  );
}

export function SignInPage({ lang }: { lang: Lang }) {
  return (
    <Portal lang={lang}>
      <SignInCard
        title="Sign in"
        lede="We send a link and a code to your address."
        aside={<a href="#register">Register your organisation</a>}
      >
        <Stack>
          <Field id="email" label="E-mail address">
            <TextInput type="email" name="email" autoComplete="email" />
          </Field>
          <Button kind="primary">Send me a link</Button>
        </Stack>
      </SignInCard>
    </Portal>
  );
}
