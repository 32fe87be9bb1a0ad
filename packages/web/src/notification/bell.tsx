import { useT } from "@causeway/messages/react";
import { Icon } from "@causeway/ui/icon";
import { Link } from "@causeway/ui/link";
import { useUnread } from "./use-unread.ts";

/** The way to one's notices, with how many are unread. */
export function Bell({ unread }: { unread: number }) {
  const t = useT("shell");
  const count = useUnread(unread);
  return (
    <Link
      href="/notices"
      aria-label={t("bell", { count })}
      className="relative inline-flex min-h-control min-w-control items-center justify-center text-ink no-underline hover:text-harbour"
    >
      <Icon name="bell" className="size-5" />
      {count > 0 && (
        <span
          aria-hidden="true"
          className="absolute start-1/2 top-0 ms-0.5 min-w-5 rounded-full bg-harbour px-1 text-center text-xs font-semibold text-on-harbour tabular-nums"
        >
          {count > 99 ? "99+" : count}
        </span>
      )}
    </Link>
  );
}
