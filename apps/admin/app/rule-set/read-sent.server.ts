import { valuesFormat } from "@causeway/rules/rule-set/read-file";
import type { TableHead } from "@causeway/rules/rule-set/read-table";
import { problemPage } from "@causeway/web/problem";
import { receiveFiles } from "@causeway/web/receive-files";

const mostBytes = 1_000_000;

/** What is sent to be read, and what was typed beside a list, to be shown again. */
export type Sent = {
  version: { text: string } | { list: Uint8Array<ArrayBuffer>; head: TableHead };
  typed: TableHead;
};

/** The file that was sent, or the typed values as such a file: both are read and checked in one way. */
export async function readSent(request: Request, requestId: string): Promise<Sent> {
  let file: { name: string; bytes: Buffer } | undefined;
  const fields = await receiveFiles(request, requestId, async ({ fileName, bytes }) => {
    if (fileName === "") return;
    const pieces: Uint8Array[] = [];
    let length = 0;
    for await (const piece of bytes) {
      length += piece.length;
      if (length > mostBytes) throw problemPage({ reason: "import-too-large", requestId }, 413);
      // It is there until the next is asked for.
      pieces.push(Buffer.from(piece));
    }
    file = { name: fileName, bytes: Buffer.concat(pieces) };
  });
  const typed = headOf(fields);
  if (!file) return { version: { text: fileOf(fields) }, typed };
  if (isTable(file)) return { version: { list: new Uint8Array(file.bytes), head: typed }, typed };
  return { version: { text: file.bytes.toString("utf8") }, typed };
}

/** By its name; of another name, whatever does not begin as our own form does. */
function isTable({ name, bytes }: { name: string; bytes: Buffer }): boolean {
  if (/\.(csv|xlsx|tsv)$/i.test(name)) return true;
  return !/\.json$/i.test(name) && !/^\uFEFF?\s*[{[]/u.test(bytes.subarray(0, 200).toString("utf8"));
}

function headOf(fields: ReadonlyMap<string, string>): TableHead {
  const field = (name: string) => fields.get(name)?.trim() ?? "";
  return {
    ...{ title: field("listTitle"), effectiveFrom: field("listFrom") },
    publishedProfessionCount: field("listCount"),
    source: { title: field("noticeTitle"), address: field("noticeLink"), date: field("noticeDate") },
  };
}

function fileOf(fields: ReadonlyMap<string, string>): string {
  const field = (name: string) => fields.get(name)?.trim() ?? "";
  const values = [...fields].flatMap(([name, typed]) => {
    const series = name.startsWith("value:") ? name.slice("value:".length) : "";
    if (series === "" || typed.trim() === field(`now:${series}`)) return [];
    const value = Number(typed.replaceAll(",", ""));
    // What is no number is named as what it is by the reader of the file.
    return [{ series, value: Number.isFinite(value) ? value : typed, confidence: "convention" }];
  });
  const source = {
    ...{ id: "source", title: field("sourceTitle") },
    ...{ address: field("sourceLink"), date: field("sourceDate") },
  };
  const file = { format: valuesFormat, title: field("title"), effectiveFrom: field("from") };
  return JSON.stringify({ ...file, sources: [source], values }, null, 1);
}
