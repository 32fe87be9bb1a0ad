import pg from "pg";

export type Statement = { text: string; values: readonly unknown[] };
/** A row as the driver's usual parsers read it. */
export type Row = Record<string, unknown>;

/**
 * Sends several statements in one trip and answers with each one's rows. To the server they are one transaction, from the
 * first to the only Sync behind the last: if one fails, none has happened, and the rest are passed over.
 * https://www.postgresql.org/docs/18/protocol-flow.html#PROTOCOL-FLOW-PIPELINING
 */
export function sendBatch(client: pg.PoolClient, statements: readonly Statement[]): Promise<Row[][]> {
  // Before anything is sent: a value that cannot be written is no reason to leave a connection half way.
  const prepared = statements.map(({ text, values }) => ({ text, values: values.map(parameter) }));
  return new Promise((resolve, reject) => {
    client.query(batch(prepared, (error, answers) => (error ? reject(error) : resolve(answers))));
  });
}

/** What the driver tells whoever has the connection: the contract that pg-cursor and pg-query-stream rely on, too. */
type Wire = {
  stream: { cork(): void; uncork(): void };
  parse(message: { text: string }): void;
  bind(message: { values: (string | Buffer | null)[] }): void;
  describe(message: { type: "P" }): void;
  execute(message: object): void;
  sync(): void;
};
type Prepared = { text: string; values: (string | Buffer | null)[] };
type Field = { name: string; dataTypeID: number };
type Parser = { name: string; parse: (text: string) => unknown };

function batch(statements: readonly Prepared[], done: (error: Error | null, answers: Row[][]) => void) {
  const answers: Row[][] = [];
  let rows: Row[] = [];
  let parsers: Parser[] = [];
  let unreadable: Error | null = null;
  return {
    submit(connection: unknown) {
      const wire = connection as Wire;
      wire.stream.cork();
      for (const { text, values } of statements) {
        wire.parse({ text });
        wire.bind({ values });
        wire.describe({ type: "P" });
        wire.execute({});
      }
      wire.sync();
      wire.stream.uncork();
    },
    handleRowDescription({ fields }: { fields: Field[] }) {
      parsers = fields.map(({ name, dataTypeID }) => ({ name, parse: parserOf(dataTypeID) }));
      const foreign = fields.find(({ dataTypeID }) => !alike.has(dataTypeID));
      if (foreign)
        unreadable = new Error(`A batch cannot read ${foreign.name}, of type ${foreign.dataTypeID}`);
    },
    handleDataRow({ fields }: { fields: (string | null)[] }) {
      const row: Row = {};
      for (let at = 0; at < parsers.length; at += 1) {
        const text = fields[at] ?? null;
        const { name, parse } = parsers[at] as Parser;
        row[name] = text === null ? null : parse(text);
      }
      rows.push(row);
    },
    handleCommandComplete() {
      answers.push(rows);
      rows = [];
    },
    // The driver asks for no more of this batch then, and waits by itself until the server is ready again.
    handleError: (error: Error) => done(error, []),
    handleReadyForQuery: () => done(unreadable, answers),
  };
}

/** A parameter as PostgreSQL reads it. Bytes go as bytes, everything else as text. */
function parameter(value: unknown): string | Buffer | null {
  if (value === null || value === undefined) return null;
  if (typeof value === "string") return value;
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  if (value instanceof Date) return value.toISOString();
  if (value instanceof Uint8Array) return Buffer.from(value.buffer, value.byteOffset, value.byteLength);
  if (Array.isArray(value)) return `{${value.map(element).join(",")}}`;
  throw new Error(`No statement of a batch takes a ${typeof value}`);
}

function element(value: unknown): string {
  const text = parameter(value);
  if (typeof text !== "string" || Array.isArray(value))
    throw new Error("A list of a batch holds plain values");
  return `"${text.replace(/["\\]/g, "\\$&")}"`;
}

/** Types that the driver and Prisma read alike, so that a question may be asked through either. */
const alike = new Set<number>([
  ...[pg.types.builtins.BOOL, pg.types.builtins.INT2, pg.types.builtins.INT4, pg.types.builtins.TEXT],
  ...[pg.types.builtins.UUID, pg.types.builtins.TIMESTAMPTZ, pg.types.builtins.JSONB, pg.types.builtins.JSON],
  // void; text[]; uuid[]
  ...[2278, 1009, 2951],
]);

function parserOf(type: number): (text: string) => unknown {
  return type === pg.types.builtins.TIMESTAMPTZ ? instant : pg.types.getTypeParser(type, "text");
}

/** What a server that keeps UTC writes is an ISO instant but for a blank; the driver takes any clock and five times as long. */
function instant(text: string): unknown {
  const utc = text.endsWith("+00") && text[10] === " ";
  return utc ? new Date(`${text.slice(0, 10)}T${text.slice(11, -3)}Z`) : anyInstant(text);
}

const anyInstant = pg.types.getTypeParser(pg.types.builtins.TIMESTAMPTZ, "text");
