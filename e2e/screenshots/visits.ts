import type { Browser, Page } from "@playwright/test";
import { crawl } from "./crawl.ts";
import type { Demo } from "./demo.ts";
import type { Gallery } from "./gallery.ts";
import type { App, Routes } from "./routes.ts";
import { mails, mailTo, newPage, signIn, speak } from "./visitor.ts";

export type Tour = { browser: Browser; demo: Demo; routes: Record<App, Routes>; gallery: Gallery };

/** Pages that only somebody meets who is in the middle of something, with the reason why no picture is taken. */
export const notShown: Record<App, Record<string, string>> = {
  portal: {},
  admin: {
    "/sign-in/enrol": "only at somebody's first sign-in; everybody of the demonstration has been",
    "/confirm": "only when the last proof of a second factor is too old for what is asked",
  },
};

/** Pages that are shown in the Chinese scripts, too: those in which most is read. */
const inChinese: Record<App, Record<"zh-Hant" | "zh-Hans", readonly string[]>> = {
  portal: {
    "zh-Hant": [
      "/o/:organisationId/cases",
      "/o/:organisationId/cases/:caseId",
      "/o/:organisationId/cases/:caseId/recruitment",
      "/o/:organisationId/cases/:caseId/submit",
    ],
    "zh-Hans": [
      "/",
      "/o/:organisationId/cases/:caseId/evidence",
      "/o/:organisationId/cases/:caseId/position",
      "/c/:caseId",
      "/c/:caseId/:section",
      "/c/:caseId/documents",
    ],
  },
  admin: {
    "zh-Hant": ["/queue", "/cases/:organisationId/:caseId/answers"],
    "zh-Hans": ["/cases/:organisationId/:caseId/findings"],
  },
};

/** Everybody's way through the demonstration, one after the other; `only` names one of them. */
export async function visitAll(tour: Tour, only?: string): Promise<void> {
  for (const visit of [strangers, newcomer, employer, halfWay, candidate, reviewer, administrator])
    if (!only || visit.name === only) await visit(tour);
}

async function strangers(tour: Tour): Promise<void> {
  const { browser, demo, routes, gallery } = tour;
  // The worker sends in the order of writing, and this invitation was among the last.
  await mailTo(demo, "kit.leung@littlelantern.example");
  const links = (await mails(demo)).flatMap(({ text }) => text.match(/https?:\/\/\S+/g) ?? []);
  for (const app of ["portal", "admin"] as const) {
    const page = await newPage(browser);
    await page.goto(`${demo.urls[app]}/nothing-here`);
    // The newest link of a mail to each kind of page.
    const own = new Map<string | undefined, string>();
    for (const link of links.filter((one) => one.startsWith(demo.urls[app]))) {
      const route = routes[app].pageAt(new URL(link).pathname);
      if (!own.has(route)) own.set(route, link);
    }
    const starts = [
      page.url(),
      demo.urls[app],
      `${demo.urls[app]}/invitation/code`,
      `${demo.urls[app]}/dev/mailbox`,
      ...own.values(),
    ];
    const wanted = /^\/($|\*$|join|invitation|mail-choice|dev|sign-in$)/;
    await crawl(page, { app, routes: routes[app], gallery, starts, wanted });
    await inBothScripts(page, app, tour);
    await page.context().close();
  }
}

/** Somebody whose address nobody has heard of: the pages from which one goes on to a place of one's own. */
async function newcomer(tour: Tour): Promise<void> {
  const page = await enter(tour, "portal", "new.here@mail.example");
  await crawl(page, {
    ...{ app: "portal", routes: tour.routes.portal, gallery: tour.gallery },
    starts: ["/start", "/register", "/c"],
    wanted: /^\/(start|register|c|account|notices)(\/notifications)?$/,
  });
}

async function employer(tour: Tour): Promise<void> {
  const page = await enter(tour, "portal", "ada@harbourlight.example");
  const list = page.url();
  const starts = [list];
  // Between them they show a round of requests, an open form and a case that has gone all the way.
  for (const state of [/Changes requested/, /Draft/, /Granted/]) {
    const row = page.getByRole("row", { name: state }).first().getByRole("link").first();
    starts.push((await row.getAttribute("href")) ?? list);
  }
  await crawl(page, {
    ...{ app: "portal", routes: tour.routes.portal, gallery: tour.gallery },
    starts,
    wanted: /^(?!\/c(\/|$)|\/dev|\/sign|\/join)/,
  });
  await inBothScripts(page, "portal", tour);
}

/** A candidate in the middle of her form: her passport says otherwise than she typed, and a child comes along. */
async function halfWay(tour: Tour): Promise<void> {
  const page = await enter(tour, "portal", "li.xiaoming13@mail.example");
  await crawl(page, {
    ...{ app: "portal", routes: tour.routes.portal, gallery: tour.gallery },
    starts: [`${page.url()}/guardian`, `${page.url()}/travel-document`, page.url()],
    wanted: /^\/c\/:caseId\/(guardian|:section)$/,
  });
  await inBothScripts(page, "portal", tour);
}

async function candidate(tour: Tour): Promise<void> {
  // Of the demonstration's candidates, the one whose form was reopened.
  const page = await enter(tour, "portal", "zhou.jingyi5@mail.example");
  await crawl(page, {
    ...{ app: "portal", routes: tour.routes.portal, gallery: tour.gallery },
    starts: [page.url(), `${page.url()}/requests`, `${page.url()}/guardian`],
    wanted: /^\/c\//,
  });
  await inBothScripts(page, "portal", tour);
}

/** The one whose cases they are: only from inside a case are its pages seen. */
async function reviewer(tour: Tour): Promise<void> {
  const page = await enter(tour, "admin", "marcus@agency.example");
  const walk = { app: "admin", routes: tour.routes.admin, gallery: tour.gallery } as const;
  const starts = ["/queue"];
  for (const tab of ["review", "changes", "open"]) {
    await page.goto(new URL(`/queue?tab=${tab}&holder=mine`, page.url()).href);
    const row = page.locator('main :is(a[href^="/queue/"], a[href^="/cases/"])').first();
    // The list arrives with the page, but the tab may hold none of hers.
    if ((await row.count()) > 0) starts.push((await row.getAttribute("href")) ?? "/queue");
  }
  await crawl(page, { ...walk, starts });
  await inBothScripts(page, "admin", tour);
}

async function administrator(tour: Tour): Promise<void> {
  const page = await enter(tour, "admin", "grace@agency.example");
  const starts = [page.url(), "/organisations"];
  await crawl(page, { app: "admin", routes: tour.routes.admin, gallery: tour.gallery, starts });
}

async function enter(tour: Tour, app: App, email: string): Promise<Page> {
  const { browser, demo, routes, gallery } = tour;
  const page = await signIn(browser, demo, {
    ...{ app, email },
    async at(page) {
      const route = routes[app].pageAt(new URL(page.url()).pathname);
      if (route?.startsWith("/sign-in") && !gallery.has(app, route)) await gallery.show(app, route, page);
    },
  });
  // Whatever language she keeps: the pictures that are not of a Chinese page are read side by side.
  await speak(page, "en");
  await page.reload({ waitUntil: "load" });
  return page;
}

/** Those of the chosen pages that this visitor has just been to, again in the other scripts. */
async function inBothScripts(page: Page, app: App, { gallery }: Tour): Promise<void> {
  for (const [locale, chosen] of Object.entries(inChinese[app])) {
    const language = locale as "zh-Hant" | "zh-Hans";
    await speak(page, language);
    for (const route of chosen) {
      const of = gallery.pictures.filter((one) => one.app === app && one.route === route);
      const [first] = of;
      if (!first || of.some((one) => one.locale === language)) continue;
      await page.goto(first.address, { waitUntil: "load" });
      await gallery.show(app, route, page, language);
    }
  }
  await speak(page, "en");
}
