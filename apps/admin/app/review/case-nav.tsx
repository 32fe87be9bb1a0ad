import { useT } from "@causeway/messages/react";
import { type CasePage, casePages } from "@causeway/rules/review/presence";
import { isClosed } from "@causeway/rules/sponsorship-case/status";
import { Button } from "@causeway/ui/button";
import { Link } from "@causeway/ui/link";
import { Form, useLocation } from "react-router";
import { caseHref, type ReviewFrame } from "./frame.ts";

/** The pages of a case, with what waits on each. */
export function CaseNav({ frame }: { frame: ReviewFrame }) {
  const t = useT("review");
  const { pathname } = useLocation();
  const counts: Partial<Record<CasePage, number>> = {
    evidence: frame.files.filter((file) => file.current && file.review === "uploaded").length,
    messages: frame.unread.employer + frame.unread.candidate,
    "second-look": frame.secondLook?.waiting ? 1 : 0,
    requests: frame.requests.draft + frame.requests.open + frame.requests.answered,
  };
  return (
    <nav
      aria-label={t("nav.label")}
      className="max-lg:flex max-lg:flex-wrap max-lg:items-center max-lg:gap-x-4"
    >
      <ul className="grid gap-px max-lg:flex max-lg:flex-wrap">
        {casePages
          .filter((page) => page !== "second-look" || frame.secondLook)
          .map((page) => {
            const href = caseHref(frame.head, page);
            const current = pathname === href || pathname.startsWith(`${href}/`);
            return (
              <li key={page}>
                <Link
                  href={href}
                  aria-current={current ? "page" : undefined}
                  className={`flex min-h-tap items-center justify-between gap-3 rounded-sm px-2 whitespace-nowrap text-ink no-underline hover:bg-harbour-wash ${current ? "bg-harbour-wash font-semibold text-harbour" : ""}`}
                >
                  {t(`nav.${page}`)}
                  {counts[page] && !(page === "messages" && current) ? (
                    <span className="text-sm font-normal tabular-nums text-ink-soft">{counts[page]}</span>
                  ) : null}
                </Link>
              </li>
            );
          })}
      </ul>
      {!isClosed(frame.head.status) && (
        <Form
          method="post"
          action={`/queue/${frame.head.organisationId}/${frame.head.id}`}
          className="lg:mt-4"
        >
          <Button kind="quiet" size="small" name="intent" value="release">
            {t("queue.release")}
          </Button>
        </Form>
      )}
    </nav>
  );
}
