import { join, resolve } from "node:path";
import type { Env } from "../env.ts";
import { clamdScanner } from "./clamd.ts";
import { diskDriver } from "./disk-driver.ts";
import { noScanner } from "./scanner.ts";
import { type Storage, storageOver } from "./storage.ts";

/** The storage that the environment asks for: a bucket or the data directory, with a scanner or without. */
export async function openStorage(
  env: Pick<Env, "CAUSEWAY_DATA_DIR" | "STORAGE_URL" | "CLAMD_URL">,
): Promise<Storage> {
  const scanner = env.CLAMD_URL ? clamdScanner(env.CLAMD_URL) : noScanner;
  if (!env.STORAGE_URL) {
    return storageOver(await diskDriver(join(resolve(env.CAUSEWAY_DATA_DIR), "files")), scanner);
  }
  const { hostname: bucket, pathname, searchParams } = new URL(env.STORAGE_URL);
  const folder = pathname.replace(/^\/|\/$/g, "");
  const [region, endpoint] = [searchParams.get("region"), searchParams.get("endpoint")];
  // Most of the SDK, for those who keep files in a bucket.
  const { s3Driver } = await import("./s3-driver.ts");
  return storageOver(
    s3Driver({
      ...{ bucket, prefix: folder ? `${folder}/` : "" },
      ...(region ? { region } : {}),
      ...(endpoint ? { endpoint } : {}),
    }),
    scanner,
  );
}
