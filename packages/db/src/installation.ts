import { type EmbeddedPostgres, startEmbedded } from "./embedded.ts";

export type Installation = {
  /** The administrator's connection string. */
  url: string;
  /** Stops the server if it is our own and was started here. */
  stop(): Promise<void>;
};

/** The server that DATABASE_URL names, or else the project's own. */
export async function openInstallation(
  env: { DATABASE_URL?: string | undefined },
  directory?: string,
): Promise<Installation & { embedded: boolean }> {
  if (env.DATABASE_URL) return { url: env.DATABASE_URL, embedded: false, stop: async () => {} };
  const server: EmbeddedPostgres = await startEmbedded(directory ? { directory } : {});
  return { url: server.url(), embedded: true, stop: () => server.stop() };
}
