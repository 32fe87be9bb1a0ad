import { useFormats, useT } from "@causeway/messages/react";
import { Button, ButtonRow } from "@causeway/ui/button";
import { EmptyState } from "@causeway/ui/empty-state";
import { Link } from "@causeway/ui/link";
import { LinkTabs } from "@causeway/ui/link-tabs";
import { PageHeader } from "@causeway/ui/page";
import { Pagination } from "@causeway/ui/pagination";
import { StatusTag } from "@causeway/ui/status-tag";
import { Form } from "react-router";
import type { NoticesData } from "./notices-steps.ts";

type Notice = NoticesData["notices"][number];

/** What the person has been told, newest first; read or not. */
export function NoticesPage({ data }: { data: NoticesData }) {
  const t = useT("notification");
  const { notices, next, unreadOnly, first, asOf } = data;
  const show = unreadOnly ? "show=unread&" : "";
  return (
    <>
      <title>{t("title")}</title>
      <PageHeader title={t("title")} lede={t("lede")} />
      <LinkTabs
        label={t("tabsLabel")}
        tabs={[
          { href: "/notices", label: t("all"), current: !unreadOnly },
          { href: "/notices?show=unread", label: t("onlyUnread"), current: unreadOnly },
        ]}
      />
      {notices.length === 0 ? (
        <EmptyState title={t(unreadOnly ? "emptyUnread" : "empty")}>
          {!unreadOnly && t("emptyBody")}
        </EmptyState>
      ) : (
        <>
          {notices.some((notice) => notice.unread) && (
            <Form method="post" className="my-4">
              <input type="hidden" name="asOf" value={asOf.toISOString()} />
              <Button name="intent" value="all">
                {t("allRead")}
              </Button>
            </Form>
          )}
          <ul aria-label={t("list")} className="border-t border-line">
            {notices.map((notice) => (
              <NoticeRow key={notice.id} notice={notice} />
            ))}
          </ul>
        </>
      )}
      <Pagination
        label={t("list")}
        newer={first ? undefined : { href: `/notices?${show}`, label: t("newest") }}
        older={
          next ? { href: `/notices?${show}after=${encodeURIComponent(next)}`, label: t("older") } : undefined
        }
      />
      <p className="mt-8">
        <Link href="/account/notifications">{t("settings")}</Link>
      </p>
    </>
  );
}

function NoticeRow({ notice }: { notice: Notice }) {
  const t = useT("notification");
  const format = useFormats();
  const { id, at, unread, title, move, action, path, caseTitle, caseReference } = notice;
  const where = [caseTitle, caseReference].filter(Boolean).join(" · ");
  return (
    <li
      className={`flex flex-wrap justify-between gap-x-6 gap-y-3 border-b border-line py-3 ps-4 border-s-4 ${unread ? "border-s-harbour" : "border-s-transparent"}`}
    >
      <div className="min-w-0 flex-1 basis-80">
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <h2 className="text-base font-semibold">{title}</h2>
          {unread && <StatusTag tone="active">{t("unread")}</StatusTag>}
        </div>
        <p className="text-sm text-ink-soft">
          {where && <span>{where} · </span>}
          <time dateTime={at.toISOString()}>{format.dateTime(at)}</time>
        </p>
        {move && (
          <p>
            <strong className={move.turn === "you" ? "text-kumquat-ink" : undefined}>
              {t(`turn.${move.turn}`)}
            </strong>
            {" · "}
            {move.text}
          </p>
        )}
      </div>
      {(path || unread) && (
        <Form method="post">
          <input type="hidden" name="id" value={id} />
          {path && <input type="hidden" name="path" value={path} />}
          <ButtonRow>
            {unread && (
              <Button
                kind="quiet"
                name="intent"
                value="read"
                size="small"
                aria-label={t("readOf", { title })}
              >
                {t("read")}
              </Button>
            )}
            {path && (
              <Button name="intent" value="open" size="small">
                {action}
              </Button>
            )}
          </ButtonRow>
        </Form>
      )}
    </li>
  );
}
