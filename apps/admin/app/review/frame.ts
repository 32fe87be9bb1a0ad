import type { ReviewFrame } from "@causeway/api/review/show-review";
import { evidenceReviews } from "@causeway/rules/evidence/schema";
import { useOutletContext } from "react-router";

export type { ReviewFrame } from "@causeway/api/review/show-review";
export type ReviewFile = ReviewFrame["files"][number];
export type ReviewPin = ReviewFrame["pins"][number];

/** What the case's frame has loaded, for the page inside it. */
export function useFrame(): ReviewFrame {
  return useOutletContext<ReviewFrame>();
}

export function caseHref(head: { organisationId: string; id: string }, page = ""): string {
  return `/cases/${head.organisationId}/${head.id}${page && `/${page}`}`;
}

/** Where a request about this place is written. */
export function pinHref(
  head: { organisationId: string; id: string },
  place: Readonly<Record<string, string | null>>,
): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(place)) if (value) query.set(name, value);
  return `${caseHref(head, "requests/new")}?${query}`;
}

/** How a file was judged; the database keeps no other word. */
export function reviewOf(file: ReviewFile): (typeof evidenceReviews)[number] {
  return evidenceReviews.find((one) => one === file.review) ?? "uploaded";
}
