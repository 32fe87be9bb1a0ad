import { useEffect, useState } from "react";

/**
 * The number of unread notices: what the page was given, and from then on what the server says while the page is open
 * and looked at. Without a script, or without the stream, the number is right again on the next page.
 */
export function useUnread(given: number): number {
  const [live, setLive] = useState<number | null>(null);
  // The outside system is the server's stream of events. It is closed while nobody looks, since a browser opens few
  // connections to one host; and never reopened by itself after a failure, since its end may be the session's.
  useEffect(() => {
    let source: EventSource | null = null;
    function close() {
      source?.close();
      source = null;
    }
    function open() {
      if (document.visibilityState !== "visible" || source) return;
      source = new EventSource("/trpc/notification.live");
      source.onmessage = (event) => {
        const unread = unreadOf(event.data);
        if (unread !== null) setLive(unread);
      };
      source.onerror = () => {
        close();
        setLive(null);
      };
    }
    function look() {
      if (document.visibilityState === "visible") open();
      else close();
    }
    open();
    document.addEventListener("visibilitychange", look);
    return () => {
      document.removeEventListener("visibilitychange", look);
      close();
    };
  }, []);
  return live ?? given;
}

function unreadOf(data: string): number | null {
  try {
    const unread: unknown = JSON.parse(data)?.json?.unread;
    return typeof unread === "number" ? unread : null;
  } catch {
    return null;
  }
}
