import type { DocumentShelf, OrganisationDocument } from "@causeway/api/organisation-document/list-documents";
import { useFormats, useT } from "@causeway/messages/react";
import { Button } from "@causeway/ui/button";
import { Disclosure } from "@causeway/ui/page";
import { FileExpiry } from "../evidence/file-expiry.tsx";
import { DocumentForm } from "./document-form.tsx";
import type { DocumentProblem } from "./documents-action.server.ts";

type Props = {
  shelf: DocumentShelf;
  name: string;
  base: string;
  mayChange: boolean;
  /** What was wrong with the last form sent here, and in which words. */
  problem: DocumentProblem | undefined;
  message: string | undefined;
};

/** One kind of paper: what is kept of it, what was before, and the form for another. */
export function Shelf(props: Props) {
  const { shelf, name, base, mayChange, problem, message } = props;
  const t = useT("organisation-document");
  const evidence = useT("evidence");
  const here = problem?.replaces ? undefined : problem;
  return (
    <li id={`shelf-${shelf.requirement}`} className="grid scroll-mt-4 gap-3 border-b border-line py-5">
      <h2 className="text-base font-semibold">{name}</h2>
      {shelf.current.length === 0 && <p className="text-sm text-ink-soft">{t("none")}</p>}
      {shelf.current.length > 0 && (
        <ul aria-label={evidence("file.list", { name })} className="grid gap-4">
          {shelf.current.map((document) => (
            <Paper key={document.id} document={document} {...props} />
          ))}
        </ul>
      )}
      {shelf.earlier.length > 0 && (
        <Disclosure summary={evidence("file.history", { count: shelf.earlier.length })}>
          <ul className="grid gap-1 text-sm text-ink-soft">
            {shelf.earlier.map((document) => (
              <li key={document.id}>
                {document.fileName} ·{" "}
                {document.removed ? evidence("file.removed") : evidence("file.replaced")}
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
      {mayChange && shelf.full && <p className="text-sm text-ink-soft">{t("full")}</p>}
      {mayChange && !shelf.full && (
        <Disclosure summary={t("add")} open={here !== undefined}>
          <DocumentForm
            action={base}
            requirement={shelf.requirement}
            name={name}
            error={here && message}
            expiresOn={here?.expiresOn}
          />
        </Disclosure>
      )}
    </li>
  );
}

function Paper({
  document,
  shelf,
  name,
  base,
  mayChange,
  problem,
  message,
}: Props & { document: OrganisationDocument }) {
  const t = useT("organisation-document");
  const evidence = useT("evidence");
  const format = useFormats();
  const { id, fileName } = document;
  const here = problem?.replaces === id ? problem : undefined;
  return (
    <li className="grid gap-2 border-s-4 border-line ps-3">
      <div className="flex flex-wrap items-start gap-x-4 gap-y-2">
        {document.mediaType.startsWith("image/") && (
          <img
            src={`${base}/${id}/preview`}
            alt={evidence("file.preview", { name: fileName })}
            loading="lazy"
            className="size-16 rounded-sm border border-line object-cover"
          />
        )}
        <div className="min-w-0 grow basis-44">
          <p className="font-semibold break-words">{fileName}</p>
          <p className="text-sm text-ink-soft">
            {evidence("file.detail", {
              size: format.bytes(document.bytes),
              when: format.dateTime(document.createdAt),
            })}
            {document.scan === "not-scanned" && ` · ${evidence("file.notScanned")}`}
          </p>
        </div>
        <div className="hide-print flex gap-2">
          <form method="post" action={`${base}/${id}/download`}>
            <Button size="small" aria-label={evidence("file.openNamed", { name: fileName })}>
              {evidence("file.open")}
            </Button>
          </form>
          {mayChange && (
            <form method="post" action={base}>
              <input type="hidden" name="documentId" value={id} />
              <Button
                size="small"
                kind="quiet"
                name="intent"
                value="remove-document"
                aria-label={evidence("file.removeNamed", { name: fileName })}
              >
                {evidence("file.remove")}
              </Button>
            </form>
          )}
        </div>
      </div>
      <FileExpiry file={document} action={base} changeable={mayChange} ask={false} idName="documentId" />
      {mayChange && (
        <Disclosure summary={evidence("file.replace")} open={here !== undefined}>
          <div className="grid gap-2">
            <p className="text-sm text-ink-soft">{t("replaceLede")}</p>
            <DocumentForm
              action={base}
              requirement={shelf.requirement}
              replaces={id}
              name={name}
              error={here && message}
              expiresOn={here?.expiresOn}
            />
          </div>
        </Disclosure>
      )}
    </li>
  );
}
