import { adminClient } from "@causeway/web/admin-client";
import { useEffect, useState } from "react";

export type FoundCase = {
  organisationId: string;
  caseId: string;
  reference: string;
  organisationName: string;
};

/** Cases whose number fits what is typed, once it holds a digit. The newest answer stands; a failed one finds nothing. */
export function useFoundCases(typed: string): { cases: readonly FoundCase[]; waiting: boolean } {
  const reference = typed.trim().slice(0, 40);
  const asked = /\d/.test(reference) ? reference : "";
  const [found, setFound] = useState<{ asked: string; cases: readonly FoundCase[] }>({
    asked: "",
    cases: [],
  });
  // The server is the outside system: it is asked when typing pauses.
  useEffect(() => {
    if (!asked) return;
    const stop = new AbortController();
    const timer = setTimeout(() => {
      adminClient()
        .review.find.query({ reference: asked }, { signal: stop.signal })
        .then((cases) => setFound({ asked, cases }))
        .catch(() => setFound({ asked, cases: [] }));
    }, 150);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [asked]);
  return {
    cases: asked !== "" && asked.startsWith(found.asked) ? found.cases : [],
    waiting: asked !== "" && asked !== found.asked,
  };
}
