import { newId } from "../src/ids.ts";
import type { Arrangeable } from "./factories.ts";

/** A draft of another policy on the length of adverts, in obviously made-up words, with its preview done: nothing turns. */
export async function aRuleSetDraft(
  db: Arrangeable,
  by: { personId: string },
  { days = 35, from = "2027-01-01" } = {},
) {
  const id = newId();
  const payload = JSON.stringify({
    from,
    list: null,
    sources: [
      { address: "https://example.invalid/notice", date: "2026-11-01", id: "N", title: "Demo notice" },
    ],
    title: "Demo policy on adverts",
    values: [{ confidence: "convention", series: "recruitment.advert-days-policy", value: days }],
  });
  await db.owner.query(
    `insert into rule_set_version (id, kind, title, effective_from, payload, payload_sha256, created_by, created_at)
     values ($1, 'values', 'Demo policy on adverts', $2, $3, encode(sha256(convert_to($3, 'UTF8')), 'hex'), $4, now())`,
    [id, from, payload, by.personId],
  );
  await db.owner.query(
    `insert into rule_set_preview (version_id, state, asked_by, asked_at, edition, on_day, started_at, finished_at)
     values ($1, 'done', $2, now(), coalesce((select max(number) from rule_set_edition), 0), $3, now(), now())`,
    [id, by.personId, from],
  );
  return { id };
}
