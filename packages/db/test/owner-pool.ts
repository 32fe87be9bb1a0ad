import pg from "pg";

/** A superuser's pool, for arranging people before any of them can sign in. Never what the product runs on. */
export function ownerPool(url: string): pg.Pool {
  const pool = new pg.Pool({ connectionString: url, max: 2 });
  pool.on("error", () => {});
  return pool;
}
