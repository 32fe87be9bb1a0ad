import { describe, expect, test } from "vitest";
import { readEnv } from "../env.ts";
import { clearCookie, cookieJar, cookieSettings, setCookie } from "./cookies.ts";
import { safeReturnTo } from "./return-to.ts";

const https = readEnv({ PORTAL_URL: "https://portal.example.hk", ADMIN_URL: "https://admin.example.hk" });

describe("cookies", () => {
  test("on https belong to one host alone and never leave it unencrypted", () => {
    const settings = cookieSettings("portal", https);
    expect(setCookie(settings, settings.session, "x", 60)).toBe(
      "__Host-causeway-portal=x; Path=/; Max-Age=60; HttpOnly; SameSite=Lax; Secure",
    );
    expect(clearCookie(settings, settings.start)).toContain(
      "__Host-causeway-portal-start=; Path=/; Max-Age=0",
    );
  });

  test("of the two apps have different names, because cookies ignore ports", () => {
    const [portal, admin] = [cookieSettings("portal", readEnv({})), cookieSettings("admin", readEnv({}))];
    expect([portal.session, admin.session]).toEqual(["causeway-portal", "causeway-admin"]);
  });

  test("are read beside whatever else the browser sends", () => {
    const jar = cookieJar("a=1; causeway-portal=token; b==; junk; =x", new Headers());
    expect([jar.get("causeway-portal"), jar.get("a"), jar.get("missing")]).toEqual(["token", "1", undefined]);
  });
});

describe("where a sign-in may lead back to", () => {
  test.each(["/", "/o/x/members", "/c/y?tab=2#top", "/join/abc_-"])("%s", (path) => {
    expect(safeReturnTo(path)).toBe(path);
  });

  test.each([
    undefined,
    "",
    "o/x",
    "//evil.example",
    "/\\evil.example",
    "/x\\y",
    "https://evil.example",
    "javascript:alert(1)",
    "/\tevil",
    "/a b",
    "/é",
    `/${"x".repeat(600)}`,
    "/sign-in",
    "/sign-out",
  ])("not to %j", (path) => expect(safeReturnTo(path)).toBe("/"));
});
