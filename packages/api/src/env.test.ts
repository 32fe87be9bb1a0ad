import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { EnvError, envSchema, readEnv } from "./env.ts";

const production = {
  CAUSEWAY_ENV: "production",
  CAUSEWAY_SECRET: "a secret of one's own, of more than 32 characters",
  PORTAL_URL: "https://portal.example.hk",
  ADMIN_URL: "https://admin.example.hk",
  RESEND_API_KEY: "re_test",
};

function problemsOf(source: Record<string, string>): readonly string[] {
  try {
    readEnv(source);
    return [];
  } catch (error) {
    return error instanceof EnvError ? error.problems : [String(error)];
  }
}

describe("the environment", () => {
  test("needs nothing on one machine", () => {
    expect(readEnv({})).toMatchObject({ CAUSEWAY_ENV: "development", MAIL_TRANSPORT: "mailbox" });
  });

  test("an empty value is as good as none", () => {
    const names = Object.keys(envSchema.shape);
    expect(readEnv(Object.fromEntries(names.map((name) => [name, ""])))).toEqual(readEnv({}));
  });

  test("is complete for production", () => {
    expect(problemsOf(production)).toEqual([]);
  });

  test("has at most twenty variables, and .env.example lists exactly these", () => {
    const file = readFileSync(join(import.meta.dirname, "../../../.env.example"), "utf8");
    const listed = [...file.matchAll(/^#? ?([A-Z_]+)=/gm)].map((match) => match[1]);
    expect(listed.sort()).toEqual(Object.keys(envSchema.shape).sort());
    expect(listed.length).toBeLessThanOrEqual(20);
  });

  test.each([
    [{ CAUSEWAY_ENV: "staging" }, "CAUSEWAY_ENV"],
    [{ CAUSEWAY_SECRET: "short" }, "CAUSEWAY_SECRET"],
    [{ ...production, CAUSEWAY_SECRET: "" }, "CAUSEWAY_SECRET"],
    [{ ...production, PORTAL_URL: "http://portal.example.hk" }, "PORTAL_URL"],
    [{ ...production, RESEND_API_KEY: "" }, "RESEND_API_KEY"],
    [{ PORTAL_URL: "https://portal.example.hk/path" }, "PORTAL_URL"],
    [{ PORTAL_URL: "javascript:alert(1)" }, "PORTAL_URL"],
    [{ PORTAL_URL: "http://one.test:1", ADMIN_URL: "http://one.test:1" }, "ADMIN_URL"],
    [{ DATABASE_URL: "mysql://x" }, "DATABASE_URL"],
    [{ STORAGE_URL: "https://bucket" }, "STORAGE_URL"],
    [{ STORAGE_URL: "s3://bucket?endpoint=ftp://x" }, "STORAGE_URL"],
    [{ CLAMD_URL: "http://127.0.0.1:3310" }, "CLAMD_URL"],
    [{ PORT: "99999" }, "PORT"],
    [{ TRUST_PROXY: "yes" }, "TRUST_PROXY"],
    [{ RESEND_API_KEY: "re_test", SMTP_URL: "smtp://127.0.0.1:25" }, "SMTP_URL"],
  ])("%j stops the start and names the variable", (source, name) => {
    expect(problemsOf(source).map((problem) => problem.split(":")[0])).toEqual([name]);
  });
});
