import type { RequestState } from "@causeway/api/request-context";
import { keepMessages } from "@causeway/messages/catalog";
import { type Locale, locales } from "@causeway/messages/locale";
import { MessagesProvider, UsedMessages, useFormats, useT } from "@causeway/messages/react";
import "@causeway/messages/translator";
import { renderToStaticMarkup } from "react-dom/server";
import { RouterContextProvider } from "react-router";
import { describe, expect, test } from "vitest";
import { servicesContext, stateContext } from "../src/context.ts";
import { languageAction } from "../src/language.ts";
import { requireSignIn, signInPath } from "../src/require-sign-in.ts";

describe("a page for signed-in people", () => {
  test("sends a stranger to the sign-in and back to the same place", async () => {
    const request = new Request("http://portal.localhost/o/1/cases?page=2");
    const refusal = await Promise.resolve(requireSignIn(argsOf(request), never)).catch(
      (thrown: Response) => thrown,
    );
    expect(refusal).toMatchObject({ status: 302 });
    expect((refusal as Response).headers.get("location")).toBe(
      "/sign-in?return_to=%2Fo%2F1%2Fcases%3Fpage%3D2",
    );
    expect(signInPath("http://portal.localhost/")).toBe("/sign-in");
  });

  test("keeps what somebody typed whose session ended meanwhile", async () => {
    const body = new URLSearchParams([
      ["title", "數據科學家 <senior>"],
      ["duties", "one"],
      ["duties", "two"],
    ]);
    const request = new Request("http://portal.localhost/o/1/cases/2/position", {
      method: "POST",
      headers: { "content-length": String(body.toString().length) },
      body,
    });
    await expect(requireSignIn(argsOf(request), never)).rejects.toMatchObject({
      init: { status: 401 },
      data: { reason: "session-expired", kept: [...body] },
    });
  });

  test("keeps no file", async () => {
    const body = new FormData();
    body.set("note", "kept");
    body.set("file", new File(["passport"], "passport.pdf"));
    const request = new Request("http://portal.localhost/o/1/x", {
      method: "POST",
      headers: { "content-length": "900" },
      body,
    });
    await expect(requireSignIn(argsOf(request), never)).rejects.toMatchObject({
      data: { kept: [["note", "kept"]] },
    });
  });
});

test.each([
  ["zh-Hant", "/o/1/cases?page=2", "/o/1/cases?page=2", "zh-Hant"],
  ["zh-Hans", "//evil.example", "/", "zh-Hans"],
  ["zh-Hans", "/\\evil.example", "/", "zh-Hans"],
  ["klingon", "/account", "/account", undefined],
])("choosing %s on %s leads to %s", async (language, returnTo, location, remembered) => {
  const body = new URLSearchParams({ "to-language": language, return_to: returnTo });
  const request = new Request("http://portal.localhost/language", { method: "POST", body });
  const cookies: string[] = [];
  const response = await languageAction(argsOf(request, cookies));
  expect(response.status).toBe(303);
  expect(response.headers.get("location")).toBe(location);
  expect(cookies.map((cookie) => cookie.split(";")[0])).toEqual(
    remembered ? [`causeway-language=${remembered}`] : [],
  );
});

test("a page speaks the reader's language and carries the wording it used, and no other", () => {
  const render = (locale: Locale) =>
    renderToStaticMarkup(
      <MessagesProvider locale={locale}>
        <Sample />
        <UsedMessages />
      </MessagesProvider>,
    );
  expect(render("en")).toContain("12 working days until 22 Nov 2026");
  expect(render("zh-Hant")).toContain("12 個工作天 until 2026年11月22日");
  for (const locale of locales) {
    const carried = /<script id="messages"[^>]*>(.*)<\/script>/.exec(render(locale))?.[1] ?? "";
    expect(Object.keys(JSON.parse(carried).messages)).toEqual(["common"]);
  }
});

test("no wording can end the script that carries it", () => {
  keepMessages("en", "landing", { title: "</script><script>alert(1)</script>" });
  function Landing() {
    useT("landing");
    return null;
  }
  const html = renderToStaticMarkup(
    <MessagesProvider locale="en">
      <Landing />
      <UsedMessages />
    </MessagesProvider>,
  );
  expect(html.match(/<\/script>/g)).toHaveLength(1);
});

function Sample() {
  const t = useT("common");
  const format = useFormats();
  return (
    <p>
      {t("count.workingDays", { count: 12 })} until {format.date("2026-11-22")}
    </p>
  );
}

/** What React Router hands to middleware and actions, for somebody who is not signed in. */
function argsOf(request: Request, cookies: string[] = []) {
  const env = { PORTAL_URL: "http://portal.localhost:4100", ADMIN_URL: "http://admin.localhost:4200" };
  const state = {
    session: null,
    answerHeaders: new Headers(),
    context: {
      app: "portal",
      env,
      actor: { kind: "anonymous" },
      requestId: "ABCDE-12345",
      cookies: { get: () => undefined, set: (header: string) => void cookies.push(header) },
    },
  } as unknown as RequestState;
  const context = new RouterContextProvider(new Map<never, unknown>());
  context.set(servicesContext, state.context);
  context.set(stateContext, state);
  return { request, url: new URL(request.url), params: {}, context, pattern: "" } as never;
}

function never(): never {
  throw new Error("went on");
}
