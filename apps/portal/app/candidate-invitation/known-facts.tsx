import { useT } from "@causeway/messages/react";
import {
  degreeLevelsHeld,
  hongKongStatuses,
  residencePlaces,
  travelDocumentKinds,
} from "@causeway/rules/candidate-form/vocabulary";
import { Section } from "@causeway/ui/page";
import { SummaryList } from "@causeway/ui/summary-list";
import type { ShownCandidate } from "./manage.tsx";

/** The facts of her form that the case rests on. There are no identity numbers among them. */
export function KnownFacts({ shared }: { shared: ShownCandidate["shared"] }) {
  const t = useT("candidate");
  const form = useT("candidate-form");
  const { candidate, dependants } = shared;
  const yesNo = (value: boolean | undefined) =>
    value === undefined ? undefined : value ? t("check.yes") : t("check.no");
  const level = degreeLevelsHeld.find((one) => one === candidate?.degree?.level);
  const status = hongKongStatuses.find((one) => one === candidate?.hongKongStatus);
  const place = residencePlaces.find((one) => one === candidate?.residence?.place);
  const document = travelDocumentKinds.find((one) => one === candidate?.travelDocument?.kind);
  const rows = [
    {
      id: "nationality",
      // Her own words become CHN; any other nationality is the code that she typed.
      value: candidate?.nationality === "CHN" ? t("manage.nationality.CHN") : candidate?.nationality,
    },
    { id: "degree", value: level && form(`options.level.${level}`) },
    { id: "field", value: candidate?.degree?.field },
    { id: "hongKongStatus", value: status && form(`options.hongKongStatus.${status}`) },
    { id: "place", value: place && form(`options.place.${place}`) },
    {
      id: "travelDocument",
      value: document ? form(`options.tdKind.${document}`) : yesNo(candidate?.travelDocument?.issued),
    },
    { id: "localLicence", value: yesNo(candidate?.localLicence?.held) },
    { id: "dependants", value: dependants && t("manage.count", { count: dependants.length }) },
  ] as const;
  const known = rows.filter((row) => row.value !== undefined);
  return (
    <Section heading={t("manage.known")} lede={t("manage.knownLede")}>
      {known.length === 0 ? (
        <p className="text-ink-soft">{t("manage.knownEmpty")}</p>
      ) : (
        <SummaryList
          rows={known.map((row) => ({
            id: `fact-${row.id}`,
            label: t(`manage.fact.${row.id}`),
            value: row.value,
          }))}
        />
      )}
    </Section>
  );
}
