import { useT } from "@causeway/messages/react";

const stations = ["prepare", "candidate", "review", "decide", "file"] as const;

/** A case drawn as a line with its stations: across on a wide screen, down on a phone. */
export function CaseLine() {
  const t = useT("landing");
  return (
    <ol className="grid max-lg:gap-0 lg:grid-cols-5">
      {stations.map((station, index) => (
        <li key={station} className="relative max-lg:flex max-lg:gap-4 max-lg:pb-6">
          <span
            aria-hidden="true"
            className={`absolute bg-harbour max-lg:top-3 max-lg:left-[0.6875rem] max-lg:h-full max-lg:w-[3px] lg:top-[0.6875rem] lg:left-3 lg:h-[3px] lg:w-full ${
              index === stations.length - 1 ? "hidden" : ""
            }`}
          />
          <span
            aria-hidden="true"
            className={`relative block size-6 shrink-0 rounded-full border-[3px] border-harbour ${
              index === stations.length - 1 ? "bg-harbour" : "bg-paper"
            }`}
          />
          <div className="lg:mt-3 lg:pe-6">
            <p className="font-semibold">{t(`line.${station}`)}</p>
            <p className="text-sm text-ink-soft">{t(`line.${station}Body`)}</p>
          </div>
        </li>
      ))}
    </ol>
  );
}
