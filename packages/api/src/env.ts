import { z } from "zod";

const developmentSecret = "for-development-only-0123456789abcdef0123456789abcdef";
const empty = (value: unknown) => (value === "" ? undefined : value);
const optionalText = z.preprocess(empty, z.string().optional());

/** Every variable the product reads, with a default that works on one machine. `.env.example` lists them. */
export const envSchema = z
  .object({
    CAUSEWAY_ENV: z.preprocess(empty, z.enum(["development", "demo", "production"]).default("development")),
    CAUSEWAY_SECRET: z.preprocess(
      empty,
      z
        .string()
        .min(32, "must have at least 32 characters; make one with: openssl rand -base64 48")
        .default(developmentSecret),
    ),
    CAUSEWAY_DATA_DIR: z.preprocess(empty, z.string().default(".causeway")),
    STORAGE_URL: z.preprocess(empty, bucketUrl().optional()),
    CLAMD_URL: z.preprocess(empty, clamdUrl().optional()),
    DATABASE_URL: z.preprocess(empty, postgresUrl().optional()),
    DATABASE_POOL_SIZE: z.preprocess(empty, z.coerce.number().int().min(1).max(100).default(10)),
    PORTAL_URL: z.preprocess(empty, origin().default("http://portal.localhost:4100")),
    ADMIN_URL: z.preprocess(empty, origin().default("http://admin.localhost:4200")),
    HOST: z.preprocess(empty, z.string().default("127.0.0.1")),
    PORT: z.preprocess(empty, z.coerce.number().int().min(0).max(65_535).optional()),
    TRUST_PROXY: z.preprocess(empty, z.coerce.number().int().min(0).max(5).default(0)),
    LOG_LEVEL: z.preprocess(
      empty,
      z.enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"]).default("info"),
    ),
    TAKE_BACK_SECONDS: z.preprocess(empty, z.coerce.number().int().min(0).max(600).default(60)),
    MAIL_FROM: z.preprocess(
      empty,
      z.string().includes("@").default("Causeway <no-reply@causeway.localhost>"),
    ),
    RESEND_API_KEY: optionalText,
    RESEND_WEBHOOK_SECRET: optionalText,
    RESEND_URL: z.preprocess(empty, z.url().default("https://api.resend.com")),
    SMTP_URL: optionalText,
    OTEL_EXPORTER_OTLP_ENDPOINT: z.preprocess(empty, z.url({ protocol: /^https?$/ }).optional()),
  })
  .superRefine((env, context) => {
    const require = (wrong: boolean, name: string, message: string) => {
      if (wrong) context.addIssue({ code: "custom", path: [name], message });
    };
    const live = env.CAUSEWAY_ENV === "production";
    require(live &&
      env.CAUSEWAY_SECRET === developmentSecret, "CAUSEWAY_SECRET", "must be set in production");
    const { RESEND_API_KEY: resend, SMTP_URL: smtp } = env;
    require(live && !resend && !smtp, "RESEND_API_KEY", "or SMTP_URL must be set in production");
    require(Boolean(resend && smtp), "SMTP_URL", "cannot stand beside RESEND_API_KEY: mail goes one way");
    for (const name of ["PORTAL_URL", "ADMIN_URL"] as const) {
      require(live && !env[name].startsWith("https://"), name, "must be an https origin in production");
    }
    const same = new URL(env.PORTAL_URL).host === new URL(env.ADMIN_URL).host;
    require(same, "ADMIN_URL", "must differ from PORTAL_URL");
  });

export type MailTransport = "mailbox" | "resend" | "smtp";
/** What is set, and by which way mail leaves: the one that has what it needs, else the built-in mailbox. */
export type Env = z.infer<typeof envSchema> & { MAIL_TRANSPORT: MailTransport };

/** What is wrong with the environment, one line a variable. The start prints it and stops. */
export class EnvError extends Error {
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(`The environment is not usable:\n${problems.map((problem) => `  ${problem}`).join("\n")}`);
    this.name = "EnvError";
    this.problems = problems;
  }
}

/** The environment, checked and typed. Read it once at the start. Throws {@link EnvError}. */
export function readEnv(source: Readonly<Record<string, string | undefined>>): Env {
  const result = envSchema.safeParse(source);
  if (result.success) return { ...result.data, MAIL_TRANSPORT: transportOf(result.data) };
  // One line a variable: what follows from the first fault of a value would only confuse.
  const first = new Map(
    result.error.issues.toReversed().map(({ path, message }) => [path.join("."), message]),
  );
  throw new EnvError([...first].map(([name, message]) => `${name}: ${message}`).toReversed());
}

function transportOf(env: z.infer<typeof envSchema>): MailTransport {
  if (env.RESEND_API_KEY) return "resend";
  return env.SMTP_URL ? "smtp" : "mailbox";
}

function origin() {
  return z
    .url({ protocol: /^https?$/, error: "must be an origin such as https://portal.example.hk" })
    .refine(
      (text) => URL.canParse(text) && new URL(text).origin === text,
      "must be an origin without a path or a final slash",
    );
}

function bucketUrl() {
  const message =
    "must be s3://BUCKET/FOLDER?region=REGION&endpoint=URL (all but the bucket may be left out)";
  return z.string().refine((text) => {
    if (!URL.canParse(text)) return false;
    const { protocol, hostname, searchParams } = new URL(text);
    const endpoint = searchParams.get("endpoint");
    return protocol === "s3:" && hostname !== "" && (endpoint === null || /^https?:/.test(endpoint));
  }, message);
}

function clamdUrl() {
  return z
    .string()
    .refine(
      (text) => URL.canParse(text) && /^(tcp:\/\/[^/]+|unix:\/.+)$/.test(text),
      "must be tcp://HOST:PORT or unix:/PATH",
    );
}

function postgresUrl() {
  return z.url({ protocol: /^postgres(ql)?$/, error: "must be a postgresql:// address" });
}
