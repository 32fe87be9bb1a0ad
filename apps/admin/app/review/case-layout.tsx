import { useT } from "@causeway/messages/react";
import { casePageOf } from "@causeway/rules/review/presence";
import { SplitPanes } from "@causeway/ui/split-panes";
import { admin } from "@causeway/web/admin";
import { Outlet, useMatches, useSearchParams } from "react-router";
import type { Route } from "./+types/case-layout.ts";
import { CaseBar } from "./case-bar.tsx";
import { CaseNav } from "./case-nav.tsx";
import { EvidencePane } from "./evidence-pane.tsx";
import { Presence } from "./presence.tsx";

/** Read by the shell: this page fills the window and scrolls in its own panes. */
export const handle = { full: true };

export async function loader({ url, context, params }: Route.LoaderArgs) {
  const { review } = admin(context).caller;
  const page = casePageOf(url.pathname);
  // Read first: what changes from here on is told as news.
  const frame = await review.show(params);
  return { ...frame, lookedOn: await review.lookOn({ ...params, page }) };
}

/** The frame of a case: whose move, the clock, the way between its pages, and the evidence beside the answers. */
export default function CaseLayout({ loaderData: frame }: Route.ComponentProps) {
  const t = useT("review");
  const beside = useMatches().some((match) => isBeside(match.handle));
  const [query] = useSearchParams();
  return (
    <div className="flex flex-col lg:h-full lg:min-h-0">
      <CaseBar frame={frame}>
        <Presence key={frame.lookedOn.at.getTime()} head={frame.head} first={frame.lookedOn} />
      </CaseBar>
      <div className="[--pane-left:13rem] [--pane-right:24rem] lg:min-h-0 lg:flex-1">
        <SplitPanes
          storageKey="causeway-review-panes"
          resize={{ left: t("frame.resizeLeft"), right: t("frame.resizeRight") }}
          left={{ label: t("frame.place"), children: <CaseNav frame={frame} /> }}
          main={{ label: t("frame.work"), children: <Outlet context={frame} /> }}
          right={
            beside
              ? {
                  label: t("frame.papers"),
                  children: <EvidencePane frame={frame} selected={query.get("file")} />,
                }
              : undefined
          }
        />
      </div>
    </div>
  );
}

/** Pages that say `handle = { beside: true }` have the evidence at their side. */
function isBeside(handle: unknown): boolean {
  return typeof handle === "object" && handle !== null && "beside" in handle;
}
