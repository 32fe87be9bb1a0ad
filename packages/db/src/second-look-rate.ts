import { type SecondLookRate, secondLookRates } from "@causeway/rules/second-look/draw";
import type pg from "pg";

/** Brings the rates by which the database draws in line with those of `rules`, so that code and database cannot disagree. */
export async function ensureSecondLookRates(
  client: Pick<pg.Client, "query"> | Pick<pg.Pool, "query">,
  rates: readonly SecondLookRate[] = secondLookRates,
): Promise<void> {
  for (const { from, perTenThousand } of rates) {
    await client.query(
      `insert into app_private.second_look_rate (from_at, per_ten_thousand) values ($1, $2)
         on conflict (from_at) do update set per_ten_thousand = excluded.per_ten_thousand`,
      [`${from}T00:00:00+08:00`, perTenThousand],
    );
  }
}
