/** Taken from data/talent-list.json, which keeps notes and wording status; a test fails when the two differ. */
import type { TalentListSource } from "./version.ts";

/** Every source that an entry cites. */
export const talentListSources: readonly TalentListSource[] = [
  {
    id: "S16",
    title: "Government press release: Talent List update (annex not captured)",
    address: "https://www.info.gov.hk/gia/general/202502/18/P2025021800221.htm",
    date: "2025-02-18",
  },
  {
    id: "S17",
    title: "news.gov.hk: Talent list coverage expanded",
    address: "https://www.news.gov.hk/eng/2023/05/20230516/20230516_163457_528.html",
    date: "2023-05-16",
  },
  {
    id: "S18",
    title: "Government press release: Talent List to attract quality people",
    address: "https://www.info.gov.hk/gia/general/201808/28/P2018082800360.htm",
    date: "2018-08-28",
  },
  {
    id: "S19",
    title: "2021 Policy Address para 151",
    address: "https://www.policyaddress.gov.hk/2021/eng/p149.html",
    date: "2021-10-06",
  },
  {
    id: "S12",
    title: "ImmD FAQ: enhancement measures on admission schemes",
    address: "https://immd.gov.hk/eng/faq/enhancement-measures-on-admission-schemes.html",
    date: "undated, after 2022-12-28",
  },
  {
    id: "S45",
    title: "HK Shipowners Association circular A(23)103",
    address: "https://hksoa.org/?p=4201",
    date: "2023",
  },
  {
    id: "S46",
    title: "China Daily via hongkongpr.com: HK steps up bid to woo talent",
    address: "https://hongkongpr.com/business/hong-kong-steps-up-bid-to-woo-talent/",
    date: "2023-05",
  },
  {
    id: "S46b",
    title: "SCMP: AI specialists, builders, midwives among expanded talent list",
    address: "https://www.scmp.com/news/hong-kong/hong-kong-economy/article/3220771/",
    date: "2023-05-16",
  },
  {
    id: "S47",
    title: "LCQ15 Chinese medicine practitioners (P2023121300261)",
    address: "https://www.info.gov.hk/gia/general/202312/13/P2023121300261p.htm",
    date: "2023-12-13",
  },
  {
    id: "S48",
    title: "lamchunsing.hk / Sing Tao on LegCo Manpower Panel of 28 April 2025",
    address: "https://www.lamchunsing.hk/",
    date: "2025-04-28",
  },
  {
    id: "S49",
    title: "uniquemedia.hk: Chow Man-kong on expanded list",
    address: "https://uniquemedia.hk/main/?p=103785",
    date: "2023-05-17",
  },
  {
    id: "S50",
    title: "tkww.hk editorial on expanded list",
    address: "https://epaper.tkww.hk/a/202305/17/AP6463e5e1e4b0c614abb12620.html",
    date: "2023-05-17",
  },
  {
    id: "S51",
    title: "LCQ10 Health care professionals (statutory registration)",
    address: "http://www.info.gov.hk/gia/general/200610/18/P200610180165.htm",
    date: "2006-10-18",
  },
  {
    id: "S65",
    title: "hkengage.gov.hk profession page slug (seen as a link in a public repository)",
    address: "https://www.hkengage.gov.hk/en/talent-list/talent-details/innovation-and-technology-experts",
    date: "link seen 2026",
  },
  {
    id: "S66",
    title: "Blog copy of the 2018 LegCo list in Chinese",
    address: "https://doctordaddysoccer.blogspot.com/2018/05/manpower.html",
    date: "2018-05-15",
  },
  {
    id: "S67",
    title: "CG Journal, HKCGI, Feb 2023 (experienced financial professionals in ESG)",
    address: "https://cgj.hkcgi.org.hk/2023/02/promoting-good-corporate-governance-in-hong-kong/",
    date: "2023-02",
  },
  {
    id: "R01",
    title: "hkdse.hk news copy of 18 May 2023 (segments in Chinese; healthcare names)",
    address: "http://hkdse.hk/?id=76",
    date: "2023-05-18",
  },
  {
    id: "R02",
    title: "Forum copy of an Oriental Daily report on the 51-item list",
    address: "http://sskyn.com/thread-57130-1-6.html",
    date: "2023-05-16",
  },
  {
    id: "R03",
    title: "Baker McKenzie, Hong Kong immigration update June 2023",
    address:
      "https://insightplus.bakermckenzie.com/bm/employment-compensation/hong-kong-immigration-update-june-2023",
    date: "2023-06",
  },
  {
    id: "R05",
    title: "2022-23 Budget speech para 140",
    address: "https://www.budget.gov.hk/2022/eng/budget59.html",
    date: "2022-02-23",
  },
  {
    id: "R07",
    title: "Chinese text of the press release of 18 Feb 2025",
    address: "https://portal.sina.com.hk/news-hongkong/gia-info-gov-hk/2025/02/18/1121443/",
    date: "2025-02-18",
  },
];
