import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";

// What keeps docs/architecture.md true. Each workspace: what of ours it may import, and what of others' only it may.
const root = join(import.meta.dirname, "..");
const table: Record<string, string[]> = {
  "packages/rules": [],
  "packages/messages": [],
  "packages/ui": [],
  "packages/db": ["rules"],
  "packages/email": ["messages"],
  "packages/api": ["rules", "db", "email", "messages"],
  "packages/web": ["api", "messages", "ui"],
  "apps/portal": ["web", "api", "rules", "ui", "messages"],
  "apps/admin": ["web", "api", "rules", "ui", "messages"],
  "apps/worker": ["api"],
  e2e: ["db", "api", "messages", "rules"],
};
const reserved: Record<string, RegExp> = {
  "packages/db": /^(@prisma\/|pg$)/,
  "packages/api": /^(@auth\/|@simplewebauthn\/server|resend|pg-boss|nodemailer|@aws-sdk\/)/,
  "packages/email": /^react-email/,
  "packages/messages": /^use-intl/,
};
const features = [
  ..."organisation organisation-document member sponsorship-case position remuneration recruitment-justification advert".split(
    " ",
  ),
  ..."local-applicant case-import evidence travel-document candidate-invitation candidate-form dependant review change-request".split(
    " ",
  ),
  ..."decision second-look filing stay filing-pack reminder notification audit figures retention rule-set candidate account staff auth second-factor mail message saved-view".split(
    " ",
  ),
];
// Folders that carry a package's machinery rather than a feature.
const machinery = [
  ..."calendar engine evidence-photo form identifier talent-list pdf storage jobs shell landing verdict sign-in law explain cli sponsorship-facts".split(
    " ",
  ),
];

const code = execFileSync(
  "git",
  ["ls-files", "-co", "--exclude-standard", "*.ts", "*.tsx", "*.mjs", "*.mts"],
  {
    cwd: root,
    encoding: "utf8",
  },
)
  .split("\n")
  .filter(
    (path) => existsSync(join(root, path || "none")) && !/\/(generated|data|tables|migrations)\//.test(path),
  );

test("no file is longer than 400 lines", () => {
  const long = code.map((path) => [path, read(path).trimEnd().split("\n").length] as const);
  expect(long.filter(([, lines]) => lines > 400)).toEqual([]);
});

describe.each(Object.entries(table))("%s", (workspace, allowed) => {
  const files = code.filter((path) => path.startsWith(`${workspace}/`));
  const imports = files.flatMap((path) => importsOf(path).map((specifier) => [path, specifier] as const));

  test("imports of ours only what the table allows, and nothing by a path out of its folder", () => {
    const wrong = imports.filter(([path, specifier]) => {
      const ours = /^@causeway\/([a-z]+)/.exec(specifier)?.[1];
      if (ours) return `packages/${ours}` !== workspace && !allowed.includes(ours);
      return specifier.startsWith(".") && !join(path, "..", specifier).startsWith(`${workspace}/`);
    });
    expect(wrong).toEqual([]);
  });

  test("leaves to others the libraries that are theirs", () => {
    const theirs = Object.entries(reserved).filter(([owner]) => owner !== workspace && workspace !== "e2e");
    const wrong = imports.filter(([, specifier]) => theirs.some(([, pattern]) => pattern.test(specifier)));
    expect(wrong).toEqual([]);
  });
});

test("pages take values from api on the server only", () => {
  const wrong = code
    .filter((path) => /^apps\/(portal|admin)\/app\//.test(path) && !path.includes(".server."))
    .flatMap((path) => valueImports(path, "@causeway/api/").map((line) => [path, line]));
  expect(wrong).toEqual([]);
});

test("pages read where they are from `url`: a form sent by script asks for the page's address with “.data” behind it", () => {
  const wrong = code.filter(
    (path) =>
      /^apps\/(portal|admin)\/app\//.test(path) && /new URL\(request\.url\)\.pathname/.test(read(path)),
  );
  expect(wrong).toEqual([]);
});

test("pages join words by marks that come from the messages, as each language has its own", () => {
  const joined = /\}(: |, )\$\{|\.join\("[:,;] "\)|^\s*\{t\(.*\)\}: ?(\{|<|$)/m;
  const pages = code.filter((path) => /^apps\/(portal|admin)\/app\/.*(?<!\.test)\.tsx?$/.test(path));
  expect(pages.filter((path) => joined.test(read(path)))).toEqual([]);
});

test("feature folders bear the names of features", () => {
  const folders = code.flatMap(
    (path) =>
      /^(?:apps\/(?:portal|admin)\/app|packages\/(?:api|rules)\/src)\/([^/]+)\//.exec(path)?.[1] ?? [],
  );
  const strange = [...new Set(folders)].filter((name) => ![...features, ...machinery].includes(name));
  expect(strange).toEqual([]);
});

test("what is measured runs under Node itself: tsx's own command kills after 60 ms who does not answer a Ctrl-C at once", () => {
  const { scripts } = JSON.parse(read("package.json")) as { scripts: Record<string, string> };
  const bounded = Object.entries(scripts).filter(([, words]) =>
    words.split(" ").some((word) => /\.ts$/.test(word) && /\bbounded\(/.test(read(word))),
  );
  expect(bounded.length).toBeGreaterThan(8);
  expect(bounded.filter(([, words]) => /(^|\s)tsx /.test(words.replace("--import tsx", "")))).toEqual([]);
});

function read(path: string): string {
  return readFileSync(join(root, path), "utf8");
}

function importsOf(path: string): string[] {
  return [...read(path).matchAll(/(?:from\s+|import\s*\(?\s*)"([^"\n]+)"/g)].flatMap(
    (match) => match[1] ?? [],
  );
}

function valueImports(path: string, prefix: string): string[] {
  const statements = read(path).match(/^import\s[^;]*?from\s+"[^"]+"/gm) ?? [];
  return statements.filter((line) => line.includes(`"${prefix}`) && !/^import\s+type\s/.test(line));
}
