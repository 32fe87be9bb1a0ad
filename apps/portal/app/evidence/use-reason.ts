import { useT } from "@causeway/messages/react";

/** Words an error code in one sentence or two: what happened and what to do. */
export function useReason(): (code: string) => string {
  const own = useT("evidence");
  const t = useT("errors") as unknown as { has(key: string): boolean } & ((key: string) => string);
  return (code) => {
    const known = t.has(`${code}.title`) ? code : "internal";
    return own("upload.reason", { title: t(`${known}.title`), body: t(`${known}.body`) });
  };
}
