import type { showEvidence } from "@causeway/api/evidence/preview-evidence";
import { useT } from "@causeway/messages/react";
import { Banner } from "@causeway/ui/banner";
import { Button, ButtonLink } from "@causeway/ui/button";
import { Link } from "@causeway/ui/link";
import { PageHeader } from "@causeway/ui/page";
import { RegionMark } from "@causeway/ui/region";
import { useSearchParams } from "react-router";
import { FilePair, type FilePairProps } from "./file-pair.tsx";
import { readView, type View } from "./preview-view.ts";

type Mark = Awaited<ReturnType<typeof showEvidence>>["marks"][number];
export type FileViewerProps = {
  file: {
    id: string;
    fileName: string;
    pages: number;
    pair?: FilePairProps["pair"];
    /** The places that the agency asks about. */
    marks?: readonly Mark[];
  };
  /** Pictures and downloads lie below `<base>/<file id>`. */
  base: string;
  back: string;
};

/** A stored file page by page, as pictures that the server draws. Turning pages, turning and zooming are links: no script is needed. */
export function FileViewer({ file, base, back }: FileViewerProps) {
  const t = useT("evidence");
  const view = readView(useSearchParams()[0]);
  const page = Math.min(view.page, Math.max(file.pages, 1));
  const name = file.fileName;
  const marks = file.marks ?? [];
  const at = (change: Partial<View>) => {
    const { page: to, turn, zoom } = { ...view, page, ...change };
    return `?page=${to}&turn=${turn}&zoom=${zoom}`;
  };
  const picture = `${base}/${file.id}/preview?page=${page}&turn=${view.turn}&side=${view.zoom === 2 ? 2400 : 1600}`;
  return (
    <>
      <title>{name}</title>
      <PageHeader
        back={{ href: back, label: t("viewer.back") }}
        title={<span className="break-all">{name}</span>}
        lede={t("viewer.page", { page: String(page), pages: String(file.pages) })}
        actions={
          <form method="post" action={`${base}/${file.id}/download`}>
            <Button size="small">{t("file.open")}</Button>
          </form>
        }
      />
      {file.pair && (
        <div className="mb-3">
          <FilePair pair={file.pair} href={(id) => `${base}/${id}/view`} />
        </div>
      )}
      <nav aria-label={t("viewer.tools")} className="mb-3 flex flex-wrap gap-2">
        <ButtonLink size="small" href={at({ turn: turnedBy(view.turn, 270) })}>
          {t("viewer.left")}
        </ButtonLink>
        <ButtonLink size="small" href={at({ turn: turnedBy(view.turn, 90) })}>
          {t("viewer.right")}
        </ButtonLink>
        <ButtonLink size="small" href={at({ zoom: view.zoom === 2 ? 1 : 2 })}>
          {view.zoom === 2 ? t("viewer.smaller") : t("viewer.larger")}
        </ButtonLink>
      </nav>
      <Marks marks={marks} page={page} href={(to) => at({ page: to })} />
      {file.pages === 0 ? (
        <Banner tone="warning">{t("viewer.broken")}</Banner>
      ) : (
        <div className="max-h-[80dvh] overflow-auto border border-line bg-sunk">
          {/* A link, so that the keyboard reaches the frame and can scroll it. */}
          <Link
            href={at({ zoom: view.zoom === 2 ? 1 : 2 })}
            className={view.zoom === 2 ? "block w-[200%] cursor-zoom-out" : "block cursor-zoom-in"}
          >
            <span className={view.zoom === 2 ? "relative block" : "relative mx-auto block w-fit max-w-full"}>
              <img
                key={picture}
                src={picture}
                alt={t("viewer.image", { page: String(page), name })}
                className={view.zoom === 2 ? "block w-full" : "block max-h-[79dvh] max-w-full"}
              />
              {marks
                .filter(({ region }) => region.page === page)
                .map(({ id, region }) => (
                  <RegionMark key={id} region={region} turn={view.turn} />
                ))}
            </span>
          </Link>
        </div>
      )}
      {file.pages > 1 && (
        <nav aria-label={t("viewer.pages")} className="mt-3 flex flex-wrap items-center gap-x-3 gap-y-1">
          {page > 1 && (
            <ButtonLink size="small" href={at({ page: page - 1 })} rel="prev">
              {t("viewer.earlier")}
            </ButtonLink>
          )}
          {page < file.pages && (
            <ButtonLink size="small" href={at({ page: page + 1 })} rel="next">
              {t("viewer.later")}
            </ButtonLink>
          )}
          <ol className="flex flex-wrap gap-1">
            {shownPages(page, file.pages).map((one) => (
              <li key={one}>
                <Link
                  href={at({ page: one })}
                  aria-current={one === page ? "page" : undefined}
                  className="grid min-h-tap min-w-tap place-items-center aria-[current]:bg-harbour-wash aria-[current]:font-semibold"
                >
                  {String(one)}
                </Link>
              </li>
            ))}
          </ol>
        </nav>
      )}
    </>
  );
}

/** In words what the rectangles mean, and on which page each lies. */
function Marks(props: { marks: readonly Mark[]; page: number; href: (page: number) => string }) {
  const t = useT("evidence");
  const asked = useT("change-request");
  if (props.marks.length === 0) return null;
  return (
    <section className="mb-3 border-s-4 border-kumquat ps-3">
      <h2 className="text-base">{t("viewer.marks")}</h2>
      <ul>
        {props.marks.map(({ id, region: { page }, reasonCode, note }) => {
          const words = t("viewer.mark", { page, reason: asked(`reason.${reasonCode}`) });
          return (
            <li key={id}>
              {page === props.page ? words : <Link href={props.href(page)}>{words}</Link>}
              {note && <span className="block text-ink-soft">{note}</span>}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function turnedBy(turn: View["turn"], by: 90 | 270): View["turn"] {
  return ((turn + by) % 360) as View["turn"];
}

/** The first, the last, and those around; all of them where there are few. */
function shownPages(page: number, pages: number): number[] {
  const all = Array.from({ length: pages }, (_, index) => index + 1);
  return all.filter((one) => pages <= 30 || one === 1 || one === pages || Math.abs(one - page) <= 5);
}
