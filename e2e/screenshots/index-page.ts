import type { Picture } from "./gallery.ts";
import { apps } from "./routes.ts";

const headings = { portal: "Portal: employers and candidates", admin: "Admin: the agency" } as const;

/** The index of the pictures as a Markdown page, in the order of the apps' own tables of contents. */
export function indexPage(pictures: readonly Picture[]): string {
  return [
    "# Every page in pictures",
    "",
    "Made by `pnpm screenshots` from the demonstration; written by it, not by hand. The names, papers and numbers are made up.",
    ...apps.flatMap((app) => [
      "",
      `## ${headings[app]}`,
      "",
      "| Page | Address | 1280 px | 390 px | 繁體中文 | 简体中文 |",
      "|---|---|---|---|---|---|",
      ...rowsOf(pictures.filter((picture) => picture.app === app)),
    ]),
    "",
  ].join("\n");
}

function rowsOf(pictures: readonly Picture[]): string[] {
  const routes = [...new Set(pictures.map(({ route }) => route))].sort((one, other) =>
    one.localeCompare(other, "en"),
  );
  return routes.map((route) => {
    const of = pictures.filter((picture) => picture.route === route);
    const title = of.find(({ locale }) => locale === "en")?.title ?? "";
    const cells = [
      title.replaceAll("|", "/"),
      `\`${route}\``,
      linksTo(of, "en", 1280),
      linksTo(of, "en", 390),
      linksTo(of, "zh-Hant"),
      linksTo(of, "zh-Hans"),
    ];
    return `| ${cells.join(" | ")} |`;
  });
}

function linksTo(pictures: readonly Picture[], locale: Picture["locale"], width?: number): string {
  return pictures
    .filter((picture) => picture.locale === locale && (width === undefined || picture.width === width))
    .map((picture) => `[${picture.width === 390 ? "phone" : "desk"}](${picture.file})`)
    .join(" ");
}
