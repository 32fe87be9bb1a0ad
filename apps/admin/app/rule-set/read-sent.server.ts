import { valuesFormat } from "@causeway/rules/rule-set/read-file";
import { problemPage } from "@causeway/web/problem";
import { receiveFiles } from "@causeway/web/receive-files";

const mostBytes = 1_000_000;

/** The text of the file that was sent, or the typed values as such a file: both are read and checked in one way. */
export async function readSent(request: Request, requestId: string): Promise<string> {
  let text: string | undefined;
  const fields = await receiveFiles(request, requestId, async ({ fileName, bytes }) => {
    if (fileName === "") return;
    const pieces: Uint8Array[] = [];
    let length = 0;
    for await (const piece of bytes) {
      length += piece.length;
      if (length > mostBytes) throw problemPage({ reason: "import-too-large", requestId }, 413);
      pieces.push(piece);
    }
    text = Buffer.concat(pieces).toString("utf8");
  });
  return text ?? fileOf(fields);
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
