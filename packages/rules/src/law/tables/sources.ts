// Written by packages/rules/tools/write-tables.ts from packages/rules/data; change the data instead.
import type { SourceRow } from "../table-row.ts";

export const sources: Readonly<Record<string, SourceRow>> = {
  N01: {
    title: "Sing Tao on the three-month window",
    date: "2026-02-26",
    address: "stheadline.com 3547696",
  },
  N02: {
    title: "VisaHQ",
    date: "2026-02-27",
    address: "visahq.com/news/2026-02-27/hk",
  },
  S01: {
    title: "ImmD, Admission Scheme for Mainland Talents and Professionals",
    date: "revised 2025-12-15, captured 2026-01-20",
    address: "immd.gov.hk/eng/services/visas/ASMTP.html",
  },
  S02: {
    title: "ImmD, General Employment Policy",
    date: "revised 2025-11-27, captured 2026-01-20",
    address: "immd.gov.hk/eng/services/visas/GEP.html",
  },
  S03: {
    title: "ImmD, Technical Professionals Stream",
    date: "revised 2025-12-19, captured 2026-01-20",
    address: "immd.gov.hk/eng/services/visas/TPStream.html",
  },
  S04: {
    title: "ImmD, New Fee Structure under Specified Schemes",
    date: "revised 2025-10-20, captured 2026-01-20",
    address: "immd.gov.hk/eng/specifiedschemes.html",
  },
  S05: {
    title: "ImmD, e-Visa",
    date: "revised 2025-10-20",
    address: "immd.gov.hk/eng/e-visa.html",
  },
  S06: {
    title: "ImmD, Electronic Services for Visa Application",
    date: "revised 2025-03-07",
    address: "immd.gov.hk/eng/evisaonline.html",
  },
  S07: {
    title: "ImmD, Residence as Dependants",
    date: "revised 2025-12-15",
    address: "immd.gov.hk/eng/services/visas/residence_as_dependant.html",
  },
  S08: {
    title: "ImmD, Immigration Guidelines for Entry",
    date: "revised 2025-12-22",
    address: "immd.gov.hk/eng/services/visas/immigration-entry-guideline.html",
  },
  S10: {
    title: "ImmD, Right of abode",
    date: "revised 2021-01-31",
    address: "immd.gov.hk/eng/services/roa/eligible.html",
  },
  S11: {
    title: "ImmD, Immigration Arrangements for Non-local Graduates",
    date: "revised 2025-12-15",
    address: "immd.gov.hk/eng/services/visas/IANG.html",
  },
  S12: {
    title: "ImmD FAQ, enhancement measures on admission schemes",
    date: "undated, after 2022-12-28",
    address: "immd.gov.hk/eng/faq/enhancement-measures-on-admission-schemes.html",
  },
  S13: {
    title: "ImmD FAQ, Admission Scheme for Mainland Talents and Professionals (two editions)",
    date: "undated, before 2025",
    address: "immd.gov.hk/eng/faq/admission-scheme-mainland-talents-professionals.html",
  },
  S14: {
    title: "GovHK, online application for entry for employment",
    date: "undated",
    address: "gov.hk (applyemployment.htm)",
  },
  S15: {
    title: "Talent List site, immigration facilitation",
    date: "undated, after 2022",
    address: "talentlist.gov.hk/en/imf.html",
  },
  S16: {
    title: "Government press release P2025021800221",
    date: "2025-02-18",
    address: "info.gov.hk",
  },
  S17: {
    title: "news.gov.hk, Talent list coverage expanded",
    date: "2023-05-16",
    address: "news.gov.hk",
  },
  S18: {
    title: "Government press release P2018082800360",
    date: "2018-08-28",
    address: "info.gov.hk",
  },
  S19: {
    title: "2021 Policy Address, para. 151",
    date: "2021-10-06",
    address: "policyaddress.gov.hk/2021",
  },
  S21: {
    title: "Government press release P2025022600221",
    date: "2025-02-26",
    address: "info.gov.hk",
  },
  S22: {
    title: "ImmD notice of 2025-01-14, reproduced by the Chinese Embassy in Laos",
    date: "2025-01-26",
    address: "embassy notice",
  },
  S23: {
    title: "InvestHK Live & Work Hong Kong, GEP professionals page",
    date: "undated, 2023-2025",
    address: "liveworkhongkong.gov.hk",
  },
  S24: {
    title: "visapro.com.hk, stay-pattern table and facilitation measures",
    date: "2022-12 to 2023",
    address: "visapro.com.hk/news",
  },
  S25: {
    title: "Envoy via Mondaq, Simplified measures under select immigration schemes",
    date: "2022-12-19",
    address: "mondaq.com",
  },
  S26: {
    title: "Crown World Mobility, New immigration form for sponsoring company",
    date: "2016",
    address: "crownworldmobility.com",
  },
  S27: {
    title: "BAL, Visa applications undergoing heightened scrutiny",
    date: "2016",
    address: "bal.com",
  },
  S29: {
    title: "Government press release P201112190379",
    date: "2011-12-19",
    address: "info.gov.hk",
  },
  S31: {
    title: "ID 990A copies, 10/2008 and 9/2021 editions",
    date: "as stated",
    address: "scribd 233285898; vdocument.in",
  },
  S33: {
    title: "IRD, Unique Business Identifier",
    date: "after 2023-12-27",
    address: "ird.gov.hk/eng/tax/bre_ubi.htm",
  },
  S40: {
    title:
      "PCPD, Code of Practice on the Identity Card Number; Code of Practice on Human Resource Management",
    date: "current",
    address: "pcpd.org.hk",
  },
  S41: {
    title: "PCPD columns, Digital Policy Office and law-firm notes on the GBA Standard Contract",
    date: "2023-12 to 2024",
    address: "several",
  },
  S42: {
    title: "DataGuidance; Alston & Bird; Fangda on the CAC provisions of 2024-03-22",
    date: "2024-03",
    address: "several",
  },
  S43: {
    title: "Press reports of an ImmD announcement on conviction declarations",
    date: "2023-02-26/27",
    address: "Global Times and Chinese press",
  },
  S44: {
    title: "HK01 (TP Stream statistics); RTHK, Ming Pao, HR Online (launch)",
    date: "2025-05-30; early 2026",
    address: "several",
  },
  S52: {
    title: "Audit Commission Report No. 66, ch. 4 (excerpts)",
    date: "2016-04-05",
    address: "aud.gov.hk",
  },
  S53: {
    title: "China News Service on the ASMTP launch",
    date: "2003-07-04",
    address: "chinanews.com",
  },
  S54: {
    title: "LCQ21 Admission schemes, P2017030100553",
    date: "2017-03-01",
    address: "info.gov.hk",
  },
  S55: {
    title: "hkpinoytv.com on September 2025 visa fees",
    date: "2025-09",
    address: "hkpinoytv.com",
  },
  S58: {
    title: "careertimes.com.hk on the HRM Code",
    date: "undated",
    address: "careertimes.com.hk",
  },
  S60: {
    title: "Third-party visa register in a public repository (Hong Kong page)",
    date: "checked 2026-10-05",
    address: "public repository",
  },
  S62: {
    title: "Lexology, Hong Kong employer sponsorship chapter",
    date: "about 2019",
    address: "lexology.com",
  },
  S63: {
    title: "hkhad.com notice on conditions of stay",
    date: "undated",
    address: "hkhad.com",
  },
  S64: {
    title: "Film-crew visa information sheet",
    date: "2018-07",
    address: "vdocuments.us",
  },
};
