import type { Locale } from "./locale.ts";

/**
 * Every namespace in every language. A namespace is one line of three literal imports, so that a page's
 * bundle carries the wording it uses and no more, and so that a language without the file or without a key
 * does not compile. Namespaces are named after feature folders.
 */
const sources = {
  common: {
    en: () => import("./common/en.ts"),
    "zh-Hant": () => import("./common/zh-hant.ts"),
    "zh-Hans": () => import("./common/zh-hans.ts"),
  },
  "case-list": {
    en: () => import("./case-list/en.ts"),
    "zh-Hant": () => import("./case-list/zh-hant.ts"),
    "zh-Hans": () => import("./case-list/zh-hans.ts"),
  },
  "case-status": {
    en: () => import("./case-status/en.ts"),
    "zh-Hant": () => import("./case-status/zh-hant.ts"),
    "zh-Hans": () => import("./case-status/zh-hans.ts"),
  },
  "case-import": {
    en: () => import("./case-import/en.ts"),
    "zh-Hant": () => import("./case-import/zh-hant.ts"),
    "zh-Hans": () => import("./case-import/zh-hans.ts"),
  },
  "dev-mailbox": {
    en: () => import("./dev-mailbox/en.ts"),
    "zh-Hant": () => import("./dev-mailbox/zh-hant.ts"),
    "zh-Hans": () => import("./dev-mailbox/zh-hans.ts"),
  },
  email: {
    en: () => import("./email/en.ts"),
    "zh-Hant": () => import("./email/zh-hant.ts"),
    "zh-Hans": () => import("./email/zh-hans.ts"),
  },
  errors: {
    en: () => import("./errors/en.ts"),
    "zh-Hant": () => import("./errors/zh-hant.ts"),
    "zh-Hans": () => import("./errors/zh-hans.ts"),
  },
  retention: {
    en: () => import("./retention/en.ts"),
    "zh-Hant": () => import("./retention/zh-hant.ts"),
    "zh-Hans": () => import("./retention/zh-hans.ts"),
  },
  evidence: {
    en: () => import("./evidence/en.ts"),
    "zh-Hant": () => import("./evidence/zh-hant.ts"),
    "zh-Hans": () => import("./evidence/zh-hans.ts"),
  },
  "consent-letter": {
    en: () => import("./consent-letter/en.ts"),
    "zh-Hant": () => import("./consent-letter/zh-hant.ts"),
    "zh-Hans": () => import("./consent-letter/zh-hans.ts"),
  },
  "document-reading": {
    en: () => import("./document-reading/en.ts"),
    "zh-Hant": () => import("./document-reading/zh-hant.ts"),
    "zh-Hans": () => import("./document-reading/zh-hans.ts"),
  },
  "evidence-photo": {
    en: () => import("./evidence-photo/en.ts"),
    "zh-Hant": () => import("./evidence-photo/zh-hant.ts"),
    "zh-Hans": () => import("./evidence-photo/zh-hans.ts"),
  },
  figures: {
    en: () => import("./figures/en.ts"),
    "zh-Hant": () => import("./figures/zh-hant.ts"),
    "zh-Hans": () => import("./figures/zh-hans.ts"),
  },
  landing: {
    en: () => import("./landing/en.ts"),
    "zh-Hant": () => import("./landing/zh-hant.ts"),
    "zh-Hans": () => import("./landing/zh-hans.ts"),
  },
  notification: {
    en: () => import("./notification/en.ts"),
    "zh-Hant": () => import("./notification/zh-hant.ts"),
    "zh-Hans": () => import("./notification/zh-hans.ts"),
  },
  requirement: {
    en: () => import("./requirement/en.ts"),
    "zh-Hant": () => import("./requirement/zh-hant.ts"),
    "zh-Hans": () => import("./requirement/zh-hans.ts"),
  },
  shell: {
    en: () => import("./shell/en.ts"),
    "zh-Hant": () => import("./shell/zh-hant.ts"),
    "zh-Hans": () => import("./shell/zh-hans.ts"),
  },
  form: {
    en: () => import("./form/en.ts"),
    "zh-Hant": () => import("./form/zh-hant.ts"),
    "zh-Hans": () => import("./form/zh-hans.ts"),
  },
  position: {
    en: () => import("./position/en.ts"),
    "zh-Hant": () => import("./position/zh-hant.ts"),
    "zh-Hans": () => import("./position/zh-hans.ts"),
  },
  remuneration: {
    en: () => import("./remuneration/en.ts"),
    "zh-Hant": () => import("./remuneration/zh-hant.ts"),
    "zh-Hans": () => import("./remuneration/zh-hans.ts"),
  },
  "recruitment-justification": {
    en: () => import("./recruitment-justification/en.ts"),
    "zh-Hant": () => import("./recruitment-justification/zh-hant.ts"),
    "zh-Hans": () => import("./recruitment-justification/zh-hans.ts"),
  },
  advert: {
    en: () => import("./advert/en.ts"),
    "zh-Hant": () => import("./advert/zh-hant.ts"),
    "zh-Hans": () => import("./advert/zh-hans.ts"),
  },
  "local-applicant": {
    en: () => import("./local-applicant/en.ts"),
    "zh-Hant": () => import("./local-applicant/zh-hant.ts"),
    "zh-Hans": () => import("./local-applicant/zh-hans.ts"),
  },
  "candidate-form": {
    en: () => import("./candidate-form/en.ts"),
    "zh-Hant": () => import("./candidate-form/zh-hant.ts"),
    "zh-Hans": () => import("./candidate-form/zh-hans.ts"),
  },
  candidate: {
    en: () => import("./candidate/en.ts"),
    "zh-Hant": () => import("./candidate/zh-hant.ts"),
    "zh-Hans": () => import("./candidate/zh-hans.ts"),
  },
  "candidate-rights": {
    en: () => import("./candidate-rights/en.ts"),
    "zh-Hant": () => import("./candidate-rights/zh-hant.ts"),
    "zh-Hans": () => import("./candidate-rights/zh-hans.ts"),
  },
  // The first page she ever sees, and the pages of her form, carry what they say and no more.
  "candidate-address": {
    en: () => import("./candidate-address/en.ts"),
    "zh-Hant": () => import("./candidate-address/zh-hant.ts"),
    "zh-Hans": () => import("./candidate-address/zh-hans.ts"),
  },
  "candidate-arrival": {
    en: () => import("./candidate-arrival/en.ts"),
    "zh-Hant": () => import("./candidate-arrival/zh-hant.ts"),
    "zh-Hans": () => import("./candidate-arrival/zh-hans.ts"),
  },
  "candidate-step": {
    en: () => import("./candidate-step/en.ts"),
    "zh-Hant": () => import("./candidate-step/zh-hant.ts"),
    "zh-Hans": () => import("./candidate-step/zh-hans.ts"),
  },
  "rule-set": {
    en: () => import("./rule-set/en.ts"),
    "zh-Hant": () => import("./rule-set/zh-hant.ts"),
    "zh-Hans": () => import("./rule-set/zh-hans.ts"),
  },
  "saved-view": {
    en: () => import("./saved-view/en.ts"),
    "zh-Hant": () => import("./saved-view/zh-hant.ts"),
    "zh-Hans": () => import("./saved-view/zh-hans.ts"),
  },
  command: {
    en: () => import("./command/en.ts"),
    "zh-Hant": () => import("./command/zh-hant.ts"),
    "zh-Hans": () => import("./command/zh-hans.ts"),
  },
  "sponsorship-case": {
    en: () => import("./sponsorship-case/en.ts"),
    "zh-Hant": () => import("./sponsorship-case/zh-hant.ts"),
    "zh-Hans": () => import("./sponsorship-case/zh-hans.ts"),
  },
  account: {
    en: () => import("./account/en.ts"),
    "zh-Hant": () => import("./account/zh-hant.ts"),
    "zh-Hans": () => import("./account/zh-hans.ts"),
  },
  auth: {
    en: () => import("./auth/en.ts"),
    "zh-Hant": () => import("./auth/zh-hant.ts"),
    "zh-Hans": () => import("./auth/zh-hans.ts"),
  },
  member: {
    en: () => import("./member/en.ts"),
    "zh-Hant": () => import("./member/zh-hant.ts"),
    "zh-Hans": () => import("./member/zh-hans.ts"),
  },
  "organisation-document": {
    en: () => import("./organisation-document/en.ts"),
    "zh-Hant": () => import("./organisation-document/zh-hant.ts"),
    "zh-Hans": () => import("./organisation-document/zh-hans.ts"),
  },
  organisation: {
    en: () => import("./organisation/en.ts"),
    "zh-Hant": () => import("./organisation/zh-hant.ts"),
    "zh-Hans": () => import("./organisation/zh-hans.ts"),
  },
  staff: {
    en: () => import("./staff/en.ts"),
    "zh-Hant": () => import("./staff/zh-hant.ts"),
    "zh-Hans": () => import("./staff/zh-hans.ts"),
  },
  audit: {
    en: () => import("./audit/en.ts"),
    "zh-Hant": () => import("./audit/zh-hant.ts"),
    "zh-Hans": () => import("./audit/zh-hans.ts"),
  },
  record: {
    en: () => import("./record/en.ts"),
    "zh-Hant": () => import("./record/zh-hant.ts"),
    "zh-Hans": () => import("./record/zh-hans.ts"),
  },
  "change-request": {
    en: () => import("./change-request/en.ts"),
    "zh-Hant": () => import("./change-request/zh-hant.ts"),
    "zh-Hans": () => import("./change-request/zh-hans.ts"),
  },
  "second-look": {
    en: () => import("./second-look/en.ts"),
    "zh-Hant": () => import("./second-look/zh-hant.ts"),
    "zh-Hans": () => import("./second-look/zh-hans.ts"),
  },
  decision: {
    en: () => import("./decision/en.ts"),
    "zh-Hant": () => import("./decision/zh-hant.ts"),
    "zh-Hans": () => import("./decision/zh-hans.ts"),
  },
  filing: {
    en: () => import("./filing/en.ts"),
    "zh-Hant": () => import("./filing/zh-hant.ts"),
    "zh-Hans": () => import("./filing/zh-hans.ts"),
  },
  message: {
    en: () => import("./message/en.ts"),
    "zh-Hant": () => import("./message/zh-hant.ts"),
    "zh-Hans": () => import("./message/zh-hans.ts"),
  },
  mail: {
    en: () => import("./mail/en.ts"),
    "zh-Hant": () => import("./mail/zh-hant.ts"),
    "zh-Hans": () => import("./mail/zh-hans.ts"),
  },
  review: {
    en: () => import("./review/en.ts"),
    "zh-Hant": () => import("./review/zh-hant.ts"),
    "zh-Hans": () => import("./review/zh-hans.ts"),
  },
  "second-factor": {
    en: () => import("./second-factor/en.ts"),
    "zh-Hant": () => import("./second-factor/zh-hant.ts"),
    "zh-Hans": () => import("./second-factor/zh-hans.ts"),
  },
} satisfies Record<string, Record<Locale, () => Promise<{ default: object }>>>;

type Sources = typeof sources;
export type Namespace = keyof Sources;
export type Catalog = { [N in Namespace]: Awaited<ReturnType<Sources[N]["en"]>>["default"] };

/** The shape another language must fill: the same keys, any wording. */
export type Messages<T> = { readonly [K in keyof T]: T[K] extends string ? string : Messages<T[K]> };

export const namespaces = Object.keys(sources) as Namespace[];

const loaded = new Map<string, object>();

/** Fetches one namespace in one language; the second call answers from memory. */
export async function loadMessages<N extends Namespace>(locale: Locale, namespace: N): Promise<Catalog[N]> {
  const known = loadedMessages(locale, namespace);
  if (known) return known;
  const module = await sources[namespace][locale]();
  keepMessages(locale, namespace, module.default);
  return module.default as Catalog[N];
}

/** What is already in memory; undefined until `loadMessages` or `keepMessages` has run. */
export function loadedMessages<N extends Namespace>(locale: Locale, namespace: N): Catalog[N] | undefined {
  return loaded.get(`${locale}/${namespace}`) as Catalog[N] | undefined;
}

/** Puts wording that came with the page into memory, so that hydration need not wait for a request. */
export function keepMessages(locale: Locale, namespace: Namespace, messages: object): void {
  loaded.set(`${locale}/${namespace}`, messages);
}
