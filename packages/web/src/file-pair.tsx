import { useT } from "@causeway/messages/react";
import { Link } from "@causeway/ui/link";

type Paired = { id: string; fileName: string; earlier: boolean; removed: boolean };
export type FilePairProps = {
  pair: { translates: Paired | null; translations: readonly Paired[] };
  /** Where the other file is opened. */
  href: (id: string) => string;
};

/** The original of a translation, or the translations of an original, each a link to it. */
export function FilePair({ pair, href }: FilePairProps) {
  const lines = [
    ...(pair.translates ? [{ file: pair.translates, kind: "of" as const }] : []),
    ...pair.translations.map((file) => ({ file, kind: "is" as const })),
  ];
  if (lines.length === 0) return null;
  return (
    <ul className="grid gap-1 text-sm">
      {lines.map(({ file, kind }) => (
        <li key={file.id} className="min-w-0 break-words">
          <PairLine {...{ file, kind }} href={href(file.id)} />
        </li>
      ))}
    </ul>
  );
}

function PairLine({ file, kind, href }: { file: Paired; kind: "of" | "is"; href: string }) {
  const t = useT("evidence");
  const words = t(`translation.${kind}`, { name: file.fileName });
  const note = file.removed ? t("translation.removed") : file.earlier ? t("translation.earlier") : null;
  return (
    <>
      {/* A file that was taken out can no longer be looked at. */}
      {file.removed ? words : <Link href={href}>{words}</Link>}
      {note && <span className="text-ink-soft"> · {note}</span>}
    </>
  );
}
